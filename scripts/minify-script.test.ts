import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { searchScript } from "@/components/published/search-script";
import { verifyScript } from "@/components/published/verify-script";
import { minifiedScript, scripts } from "./minify-script";
import { root } from "./places";

const sent = { searchScript, verifyScript };
/** Bytes, as e2e/budget.spec.ts has them for whole pages. */
const budgets = { searchScript: 2000, verifyScript: 7 * 1024 };

describe.each(scripts)("$source", ({ source, name }) => {
  const script = sent[name];

  it("is what pages carry (npm run stylesheet)", () => {
    const read = readFileSync(join(root, "components/published", source), "utf8");
    expect(script).toBe(minifiedScript(read));
  });

  it("keeps its budget, and can be read as a script", () => {
    expect(Buffer.byteLength(script)).toBeLessThan(budgets[name]);
    expect(() => new Function(script)).not.toThrow();
    // What would end the element it stands in.
    expect(script).not.toContain("</");
  });
});

it.each([
  ["// why\nconst a = () => {\n  b( 1 );\n};", "const a=()=>{b(1)};"],
  ["const { length } = a ?? [ 1, 2, ];", "const{length}=a??[1,2];"],
])("takes out of %j only what means nothing", (script, minified) => {
  expect(minifiedScript(script)).toBe(minified);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { searchScript } from "@/components/published/search-script";
import { minifiedScript } from "./minify-script";
import { root } from "./places";

const source = readFileSync(join(root, "components/published/suggestions-script.js"), "utf8");

it("keeps the script that pages carry equal to suggestions-script.js (npm run stylesheet)", () => {
  expect(searchScript).toBe(minifiedScript(source));
});

it("sends less than two kilobytes of it, which can be read as a script", () => {
  expect(Buffer.byteLength(searchScript)).toBeLessThan(2000);
  expect(() => new Function(searchScript)).not.toThrow();
  // What would end the element it stands in.
  expect(searchScript).not.toContain("</");
});

it.each([
  ["// why\nconst a = () => {\n  b( 1 );\n};", "const a=()=>{b(1)};"],
  ["const { length } = a ?? [ 1, 2, ];", "const{length}=a??[1,2];"],
])("takes out of %j only what means nothing", (script, minified) => {
  expect(minifiedScript(script)).toBe(minified);
});

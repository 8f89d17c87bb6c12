import { expect, it } from "vitest";
import { stylesheet } from "@/components/published/stylesheet";
import { minifiedCss } from "./minify-css";
import { publishedSheet } from "./published-sheet";

it("keeps the sheet that pages carry equal to styles/ (npm run stylesheet)", async () => {
  expect(stylesheet).toBe(minifiedCss(await publishedSheet()));
});

it.each([
  [".a :not(b) > c, d { color: red; }", ".a :not(b)>c,d{color:red}"],
  ["a { width: calc(100% - 2 * var(--x)); /* why */ }", "a{width:calc(100% - 2 * var(--x))}"],
  [
    '@media (max-width: 48rem) {\n  a::before {\n    content: "+" / "";\n  }\n}',
    '@media (max-width:48rem){a::before{content:"+" / ""}}',
  ],
])("takes out of %s only what means nothing", (css, minified) => {
  expect(minifiedCss(css)).toBe(minified);
});

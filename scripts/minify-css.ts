/**
 * A style sheet without what a browser does not need: comments, line breaks, spaces at punctuation.
 * Made for components/published/styles: no string in it may hold braces, semicolons or commas.
 */
export const minifiedCss = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//gu, "")
    .replace(/\s+/gu, " ")
    // A space before a colon can be a descendant (".scale :not(…)"); one after it never is.
    .replace(/ ?([{};,>]) ?|: /gu, (found, mark: string | undefined) => mark ?? found.trim())
    .replaceAll(";}", "}")
    .trim();

/** The module that holds the sheet for rendering: bundlers and Node alike can import it. */
export const stylesheetModule = (css: string): string =>
  [
    "// Made of styles/ by `npm run stylesheet`; a test holds the two against each other.",
    "// biome-ignore format: one line of CSS",
    `export const stylesheet = ${JSON.stringify(minifiedCss(css))};`,
    "",
  ].join("\n");

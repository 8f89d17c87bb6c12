/**
 * A script without comments and indentation. Made for components/published/suggestions-script.js: every statement
 * in it ends with a semicolon, and no text holds two slashes.
 */
export const minifiedScript = (script: string): string =>
  script
    .replace(/\/\/.*$/gmu, "")
    .replace(/\s+/gu, " ")
    .replace(/ ?([{}()[\];,:?<>&|=+]) ?/gu, "$1")
    .replace(/[,;]([)}\]])/gu, "$1")
    .trim();

/** The module that holds the script for rendering: bundlers and Node alike can import it. */
export const scriptModule = (script: string): string =>
  [
    "// Made of suggestions-script.js by `npm run stylesheet`; a test holds the two against each other.",
    "// biome-ignore-all format: one line of script",
    "// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is the script that fills them in",
    `export const searchScript = ${JSON.stringify(minifiedScript(script))};`,
    "",
  ].join("\n");

/** The scripts of public pages: as they are read, and the modules that hold them as they are sent. */
export const scripts = [
  { source: "suggestions-script.js", module: "search-script.ts", name: "searchScript" },
  { source: "verify-in-browser.js", module: "verify-script.ts", name: "verifyScript" },
] as const;

/**
 * A script without comments and indentation. Made for the scripts in components/published: every statement
 * in them ends with a semicolon, and no text holds two slashes, or a space beside punctuation.
 */
export const minifiedScript = (script: string): string =>
  script
    .replace(/\/\/.*$/gmu, "")
    .replace(/\s+/gu, " ")
    .replace(/ ?([{}()[\];,:?<>&|=+]) ?/gu, "$1")
    .replace(/[,;]([)}\]])/gu, "$1")
    .trim();

/** The module that holds the script for rendering: bundlers and Node alike can import it. */
export const scriptModule = (script: string, name: string, source: string): string =>
  [
    `// Made of ${source} by \`npm run stylesheet\`; a test holds the two against each other.`,
    "// biome-ignore-all format: one line of script",
    "// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is the script that fills them in",
    `export const ${name} = ${JSON.stringify(minifiedScript(script))};`,
    "",
  ].join("\n");

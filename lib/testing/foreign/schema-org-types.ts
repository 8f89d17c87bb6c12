import ts from "typescript";

const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};

/** Beside this file, so that packages are found; never written. */
const FILE = new URL("./markup-as-program.ts", import.meta.url).pathname;

/** As much of a message as helps, in UTF-16 units: the types named in it are long. */
const LONGEST = 600;

/** JSON-LD, and whose it is. */
export type NamedMarkup = { name: string; markup: Record<string, unknown> };

/** A program whose types are right where the markup is. The type of each piece is what it says it is. */
const programOf = (pieces: readonly NamedMarkup[]): string => {
  const types = [...new Set(pieces.map(({ markup }) => String(markup["@type"])))];
  return [
    `import type { WithContext, ${types.join(", ")} } from "schema-dts";`,
    ...pieces.map(
      ({ markup }, at) =>
        `export const piece${at}: WithContext<${markup["@type"]}> = ${JSON.stringify(markup)};`,
    ),
  ].join("\n");
};

const hostOf = (text: string): ts.CompilerHost => {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (name) => name === FILE || host.fileExists(name),
    getSourceFile: (name, ...rest) =>
      name === FILE
        ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022)
        : host.getSourceFile(name, ...rest),
  };
};

/**
 * What the TypeScript compiler finds wrong with JSON-LD by Google's types of schema.org: types and
 * properties that are not there, values of another type than the property takes, unknown members of
 * enumerations.
 */
export const schemaOrgTypeErrors = (pieces: readonly NamedMarkup[]): string[] => {
  const text = programOf(pieces);
  const program = ts.createProgram([FILE], options, hostOf(text));
  return ts.getPreEmitDiagnostics(program).map(({ start = 0, messageText }) => {
    // The first line imports; one piece stands on each after it.
    const line = text.slice(0, start).split("\n").length;
    const piece = pieces[line - 2]?.name ?? "program";
    return `${piece}: ${ts.flattenDiagnosticMessageText(messageText, "\n").slice(0, LONGEST)}`;
  });
};

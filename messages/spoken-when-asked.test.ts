import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** What answers in the language of whoever is being answered, which nobody is while a module loads. */
const SPOKEN = new Set(["translator", "currentLocale", "wordsIn", "localPath"]);

/** Run at once by what it is handed to, as by `map`; what stands in an object runs when it is called. */
const runsAtOnce = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) &&
  (node.parent.expression === node || ts.isPropertyAccessExpression(node.parent.expression));

const isLater = (node: ts.Node): boolean => ts.isFunctionLike(node) && !runsAtOnce(node);

const MENTION = new RegExp([...SPOKEN].join("|"), "u");

/** The lines of a module that look words up while it loads. */
const spokenAtLoading = (name: string, text: string): number[] => {
  // Most modules say nothing, and need not be read as code.
  if (!MENTION.test(text)) return [];
  const module = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (isLater(node)) return;
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      SPOKEN.has(node.expression.text)
    ) {
      lines.push(module.getLineAndCharacterOfPosition(node.getStart()).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(module);
  return lines;
};

const root = join(import.meta.dirname, "..");
const modules = ["app", "components", "lib", "prisma", "server"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<![.]test)[.]tsx?$/u.test(path) && !path.includes("generated"))
    .map((path) => join(folder, path)),
);

describe("words", () => {
  it.each([
    ["a module's own", "const t = translator();", [1]],
    ["a table's", 'const all = {\n  one: translator()("ui.save"),\n};', [2]],
    ["those of a list", "const all = keys.map((key) => {\n  return translator()(key);\n});", [2]],
    ["a function's", "const word = () => translator();", []],
    ["an action's", "export const act = formAction({ after: () => translator() });", []],
    ["a method's", "const page = { draw() { return wordsIn(names); } };", []],
  ])("are found where they are looked up too early: %s", (_, text, lines) => {
    expect(spokenAtLoading("module.tsx", text)).toEqual(lines);
  });

  it("are looked up when somebody asks for them, never when a module loads", () => {
    expect(modules.length).toBeGreaterThan(400);
    const found = modules.flatMap((path) =>
      spokenAtLoading(path, readFileSync(join(root, path), "utf8")).map(
        (line) => `${path}:${line}`,
      ),
    );
    expect(found).toEqual([]);
  }, 60_000);
});

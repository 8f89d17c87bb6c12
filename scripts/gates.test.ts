import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBoundaryReport } from "./boundary-report";
import type { Ran } from "./commands";
import { root } from "./places";

/** Each gate stands over a small house of its own with mistakes planted in it, never over the real one. */
const houses = await mkdtemp(join(tmpdir(), "claimdesk-gates-"));
afterAll(() => rm(houses, { recursive: true, force: true }));

/** Builds a house out of files and the repository's own settings of the gate. */
const house = async (name: string, settings: string[], files: Record<string, string>) => {
  const folder = join(houses, name);
  await mkdir(folder, { recursive: true });
  for (const file of settings) await copyFile(join(root, file), join(folder, file));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
};

const runIn = (folder: string, program: string, args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const path = join(root, "node_modules", ".bin", program);
    execFile(path, args, { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });

const PATIENCE = 60_000;

describe("the compiler", () => {
  const planted = {
    strict: ["export const double = (n) => n * 2;", "TS7006"],
    noUncheckedIndexedAccess: [
      "const all: number[] = [];\nexport const first: number = all[0];",
      "TS2322",
    ],
    noImplicitOverride: [
      "class Page { title() {} }\nexport class Front extends Page { title() {} }",
      "TS4114",
    ],
    noImplicitReturns: [
      "export function sign(n: number) { if (n > 0) return 1; if (n < 0) return -1; }",
      "TS7030",
    ],
    noFallthroughCasesInSwitch: [
      "export const f = (n: number) => { switch (n) { case 1: n += 1; case 2: return n; default: return 0; } };",
      "TS7029",
    ],
    noUnusedLocals: ["const unused = 1;\nexport {};", "TS6133"],
    noUnusedParameters: ["export const f = (unused: number) => 1;", "TS6133"],
    noUncheckedSideEffectImports: ['import "./nowhere";', "TS2882"],
    allowUnreachableCode: ["export const f = () => { return 1; return 2; };", "TS7027"],
    verbatimModuleSyntax: [
      'import { Kept } from "./sound";\nexport const kept: Kept = { words: "" };',
      "TS1484",
    ],
    erasableSyntaxOnly: ["export enum Status { Open }", "TS1294"],
  } as const;
  let output = "";
  beforeAll(async () => {
    const compilerOptions = { incremental: false, plugins: [] };
    const folder = await house("compiler", [], {
      "tsconfig.json": JSON.stringify({
        extends: join(root, "tsconfig.json"),
        compilerOptions,
        include: ["*.ts"],
      }),
      "sound.ts": "export type Kept = { words: string };",
      ...Object.fromEntries(
        Object.entries(planted).map(([flag, [text]]) => [`${flag}.ts`, `${text}\n`]),
      ),
    });
    ({ output } = await runIn(folder, "tsc", ["--noEmit", "--pretty", "false"]));
  }, PATIENCE);

  it.each(Object.entries(planted))("finds what %s is there for", (flag, [, code]) => {
    expect(output).toMatch(new RegExp(`^${flag}\\.ts.*error ${code}`, "m"));
  });

  it("has nothing against what is sound", () => {
    expect(output).not.toMatch(/^sound\.ts/m);
  });
});

describe("the linter", () => {
  // More decisions than anybody keeps in their head.
  const tangled = Array.from({ length: 14 }, (_, n) => `if (n === ${n}) total += n;`).join("\n");
  const planted: [rule: string, path: string, text: string][] = [
    [
      "nursery/noFloatingPromises",
      "lib/claims/floating.ts",
      "const save = async (): Promise<number> => 1;\nsave();\n",
    ],
    [
      "nursery/useExhaustiveSwitchCases",
      "lib/claims/half.ts",
      'export const f = (s: "a" | "b"): void => { switch (s) { case "a": break; } };\n',
    ],
    [
      "suspicious/noExplicitAny",
      "lib/claims/anything.ts",
      "export const f = (x: any): string => String(x);\n",
    ],
    ["suspicious/noConsole", "lib/claims/talking.ts", 'console.log("here");\n'],
    ["style/noDefaultExport", "lib/claims/nameless.ts", "export default 1;\n"],
    [
      "style/noNonNullAssertion",
      "lib/claims/sure.ts",
      "export const f = (x?: string) => x!.length;\n",
    ],
    [
      "style/noProcessEnv",
      "lib/claims/setting.ts",
      "export const url = process.env.DATABASE_URL;\n",
    ],
    ["style/useFilenamingConvention", "lib/claims/CamelCase.ts", "export const one = 1;\n"],
    [
      "style/noExcessiveLinesPerFile",
      "lib/claims/endless.ts",
      "export const one = [\n".concat("  1,\n".repeat(300), "];\n"),
    ],
    ["performance/noBarrelFile", "lib/claims/index.ts", 'export * from "./sound";\n'],
    [
      "complexity/noExcessiveCognitiveComplexity",
      "lib/claims/tangled.ts",
      `export const f = (n: number) => {\nlet total = 0;\n${tangled}\nreturn total;\n};\n`,
    ],
    ["correctness/useExhaustiveDependencies", "components/ui/stale.tsx", staleEffect()],
    [
      "a11y/useAltText",
      "components/ui/picture.tsx",
      'export const P = () => <img src="/a.png" />;',
    ],
    ["format", "lib/claims/untidy.ts", "export const one   =   1;\n"],
  ];
  let output = "";
  beforeAll(async () => {
    const folder = await house("linter", ["biome.json", ".gitignore"], {
      ...Object.fromEntries(planted.map(([, path, text]) => [path, text])),
      "lib/claims/sound.ts": "export const one = 1;\n",
      // A route's page is what Next asks for by its default export.
      "app/page.tsx": "export default function Page() {\n  return null;\n}\n",
    });
    const args = ["check", "--reporter=github", "--max-diagnostics=none", "."];
    ({ output } = await runIn(folder, "biome", args));
  }, PATIENCE);

  it.each(planted)("finds what %s is there for", (rule, path) => {
    const title = rule === "format" ? "format" : `lint/${rule}`;
    expect(output).toMatch(new RegExp(`::error title=${title},file=[^,]*${path},`));
  });

  it("has nothing against what is sound, nor against a default export of a page", () => {
    expect(output).not.toMatch(/sound\.ts|app\/page\.tsx/);
  });
});

describe("the directions of import", () => {
  const planted: [rule: string, from: string, to: string][] = [
    ["claims-stays-below-matching", "lib/claims/edit.ts", "lib/publishing/kinds.ts"],
    ["platform-knows-no-domain", "lib/platform/outcome.ts", "lib/claims/states.ts"],
    ["routes-do-not-touch-the-database", "app/page.tsx", "lib/platform/database/client.ts"],
    ["lib-is-below-app-and-components", "lib/articles/words.ts", "components/ui/button.tsx"],
    ["components-are-below-app", "components/desk/queue.tsx", "app/actions.ts"],
    ["components-take-data-and-actions", "components/desk/claim.tsx", "lib/claims/queries.ts"],
    ["ui-kit-knows-no-domain", "components/ui/mark.tsx", "lib/claims/states.ts"],
    ["published-pages-are-pure", "components/published/home.tsx", "lib/claims/queries.ts"],
    ["public-reads-publications-only", "app/(public)/tips/page.tsx", "lib/claims/states.ts"],
    ["rules-are-pure", "lib/reviews/rules.ts", "lib/platform/database/client.ts"],
    ["no-test-code-in-product", "lib/people/session.ts", "lib/testing/builders.ts"],
    [
      "publishing-renders-published-pages-only",
      "lib/publishing/files/keep.ts",
      "components/desk/row.ts",
    ],
  ];
  const door = 'import { readFile } from "node:fs/promises";\nexport const read = readFile;\n';
  let output = "";
  beforeAll(async () => {
    const targets = planted.map(([, , to]) => [to, "export const it = 1;\n"]);
    const imports = planted.map(([, from, to]) => {
      const text = `import { it } from "@/${to.replace(/\.tsx?$/, "")}";\nexport const its = it;\n`;
      return [from, text];
    });
    const folder = await house("imports", [".dependency-cruiser.cjs", "tsconfig.json"], {
      ...Object.fromEntries([...targets, ...imports]),
      "lib/articles/intake.ts": door,
      "lib/evidence/one.ts": 'import { two } from "./two";\nexport const one = () => two;\n',
      "lib/evidence/two.ts": 'import { one } from "./one";\nexport const two = () => one;\n',
      "lib/platform/files/store.ts": door,
    });
    const args = ["--config", ".dependency-cruiser.cjs", "app", "components", "lib"];
    ({ output } = await runIn(folder, "depcruise", args));
  }, PATIENCE);

  it.each(planted)("keeps %s: %s may not import %s", (rule, from, to) => {
    expect(output).toContain(`error ${rule}: ${from} → ${to}\n`);
  });

  it("keeps files from importing each other in a circle", () => {
    expect(output).toMatch(/error no-cycles: lib\/evidence\/one\.ts →\s+lib\/evidence\/two\.ts/);
  });

  it("lets only the platform open doors to the world", () => {
    expect(output).toMatch(/error only-platform-opens-doors: lib\/articles\/intake\.ts/);
    expect(output).not.toMatch(/only-platform-opens-doors: lib\/platform/);
  });

  it("does not pass when next to nothing was read", () => {
    const tooFew = { code: 0, output: "no dependency violations found (3 modules, 1 cruised)" };
    expect(readBoundaryReport(tooFew)).toMatchObject({ modules: 3 });
    expect(readBoundaryReport(tooFew).complaint).toContain("Only 3 modules were read");
    const enough = { code: 0, output: "no dependency violations found (600 modules, 9 cruised)" };
    expect(readBoundaryReport(enough)).toEqual({ modules: 600, complaint: null });
    expect(readBoundaryReport({ ...enough, code: 2 }).complaint).toContain("600 modules");
  });
});

it(
  "finds dead code: an export, a file and a dependency that nobody uses",
  async () => {
    const folder = await house("unused", ["knip.json", "tsconfig.json"], {
      "package.json": JSON.stringify({
        name: "planted",
        type: "module",
        dependencies: { pg: "8.23.1" },
      }),
      "scripts/start.ts": 'import { used } from "@/lib/claims/states";\nprocess.exitCode = used;\n',
      "lib/claims/states.ts": "export const used = 0;\nexport const unused = 1;\n",
      "lib/claims/forgotten.ts": "export const it = 1;\n",
    });
    const { code, output } = await runIn(folder, "knip", ["--reporter", "compact"]);
    expect(code).not.toBe(0);
    expect(output).toMatch(/lib\/claims\/states\.ts: unused$/m);
    expect(output).toMatch(/lib\/claims\/forgotten\.ts/);
    expect(output).toMatch(/package\.json: pg/);
  },
  PATIENCE,
);

/** An effect that reads what it does not say it depends on. */
function staleEffect(): string {
  return [
    'import { useEffect } from "react";',
    "export const useTitle = (title: string) => {",
    "  useEffect(() => {",
    "    document.title = title;",
    "  }, []);",
    "};",
    "",
  ].join("\n");
}

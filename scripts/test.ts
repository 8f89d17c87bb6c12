import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildApplication } from "./build";
import { run } from "./commands";
import { startForTests } from "./server-for-tests";
import { step } from "./steps";
import { type Result, reports, vitest } from "./vitest";

/** A check that passes or fails as a whole; what it printed is shown only when it fails. */
const check = (program: string, args: string[]) => async (): Promise<Result> => {
  const { code, output } = await run(program, args);
  if (code !== 0) console.error(output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const types = async (): Promise<Result> => {
  const generated = await check("next", ["typegen"])();
  return generated.failed ? generated : check("tsc", ["--noEmit"])();
};

const build = async (): Promise<Result> => {
  try {
    await buildApplication();
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
};

const browser = async (): Promise<Result> => {
  const server = await startForTests();
  const report = join(reports, "browser.json");
  try {
    const { code, output } = await run("playwright", ["test", "--reporter=list,json"], {
      ...server.environment,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    });
    if (code !== 0) console.error(output, server.output());
    const { stats } = JSON.parse(await readFile(report, "utf8").catch(() => "{}")) as {
      stats?: { expected: number; unexpected: number; flaky: number };
    };
    const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0);
    return { passed: stats?.expected ?? 0, failed: code === 0 ? failed : Math.max(1, failed) };
  } finally {
    await server.close();
  }
};

/** In the order of how soon they tell. */
const steps: Record<string, { title: string; work: () => Promise<Result> }> = {
  types: { title: "Types", work: types },
  lint: { title: "Lint and format", work: check("biome", ["check", "."]) },
  boundaries: {
    title: "Directions of import",
    work: check("node", ["--import", "tsx", "scripts/check-boundaries.ts"]),
  },
  unused: { title: "Dead code", work: check("knip", []) },
  unit: { title: "Unit tests", work: () => vitest("unit") },
  db: { title: "Database tests", work: () => vitest("db") },
  build: { title: "Build", work: build },
  browser: { title: "Browser tests", work: browser },
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(", ")}. Steps: ${Object.keys(steps).join(", ")}.`);
  process.exit(2);
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
const total: Result = { passed: 0, failed: 0 };
const failures: string[] = [];
for (const [name, { title, work }] of Object.entries(steps)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  if (name === "browser" && failures.includes(steps.build?.title ?? "")) continue;
  const { passed, failed } = await step(title, work);
  console.log(`  ${title}: ${passed} passed${failed ? `, ${failed} FAILED` : ""}`);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(title);
}
if (failures.length > 0) console.error(`\nFailed: ${failures.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./commands";
import { stateFolder } from "./places";

export type Result = { passed: number; failed: number };

/** Where programs write what passed and what failed, for counting. */
export const reports = join(stateFolder, "reports");

/** Runs one project of vitest.config.ts; what it printed is shown only when it fails. */
export const vitest = async (project: string): Promise<Result> => {
  const report = join(reports, `${project}.json`);
  const { code, output } = await run("vitest", [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  if (code !== 0) console.error(output);
  const counts = JSON.parse(await readFile(report, "utf8").catch(() => "{}")) as {
    numPassedTests?: number;
    numFailedTests?: number;
  };
  const failed = counts.numFailedTests ?? 0;
  // A file that cannot be loaded fails the run without a failed test.
  return { passed: counts.numPassedTests ?? 0, failed: code === 0 ? failed : Math.max(1, failed) };
};

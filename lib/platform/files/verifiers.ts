import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The programs that readers check verdicts with, as they stand in the site's own folder. */
export const verifiers = async (): Promise<{ verdict: string; bundle: string }> => {
  const folder = join(process.cwd(), "public");
  return {
    verdict: await readFile(join(folder, "verify-verdict.mjs"), "utf8"),
    bundle: await readFile(join(folder, "verify-bundle.mjs"), "utf8"),
  };
};

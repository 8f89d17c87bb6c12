import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runOrThrow } from "./commands";
import { root } from "./places";
import { step } from "./steps";

const SOURCES = ["app", "components", "lib", "messages", "public", "server"];
const FILES = ["next.config.js", "tsconfig.json", "package-lock.json"];

const textOf = (path: string) => readFile(path, "utf8").catch(() => "");

/** A fingerprint of files by name, size and time, which is quick, or of their bytes. */
const fingerprint = async (paths: readonly string[]): Promise<string> => {
  const hash = createHash("sha256");
  for (const path of paths) {
    const { size, mtimeMs } = await stat(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
};

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.includes("/generated/"))
    .toSorted();
};

/** Builds the application when its sources changed since the last build. */
export const buildApplication = async (): Promise<void> => {
  const folder = join(root, ".next");
  const stamp = join(folder, "claimdesk-sources");
  const files = (await Promise.all(SOURCES.map(filesBelow))).flat();
  const wanted = await fingerprint([...files, ...FILES]);
  if ((await textOf(stamp)) === wanted) return;
  await step("Building the application", async () => {
    await rm(stamp, { force: true });
    await runOrThrow("next", ["build"], { NODE_ENV: "production" });
    await writeFile(stamp, wanted);
  });
};

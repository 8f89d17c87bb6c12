import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, rmdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { Explained } from "./explain";

/** Names what is ours in the folder, so that nothing else is ever overwritten or deleted. */
const LIST = ".claimdesk-files.json";
const UNFINISHED = ".claimdesk-unfinished-";

export type SiteFile = { name: string; bytes: Uint8Array; lastModified?: Date };

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
};

const isOwnKind = (name: string): boolean =>
  name === LIST || (name.split("/").at(-1) ?? "").startsWith(UNFINISHED);

const listed = async (folder: string): Promise<Set<string>> => {
  const text = await readFile(join(folder, LIST), "utf8").catch(() => "[]");
  return new Set(JSON.parse(text) as string[]);
};

/** What an earlier export left here. Refuses a folder that holds anything else. */
const ownFilesIn = async (folder: string): Promise<Set<string>> => {
  const own = await listed(folder);
  const foreign = (await filesBelow(folder)).filter((name) => !own.has(name) && !isOwnKind(name));
  if (foreign.length > 0) {
    throw new Explained(
      `${folder} holds files that no export made, ${foreign[0]} for one. Choose an empty folder.`,
    );
  }
  return own;
};

/** Whole at every moment: readers get the old bytes or the new, also when the machine stops between. */
const put = async (folder: string, { name, bytes, lastModified }: SiteFile): Promise<void> => {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  const there = await readFile(path).catch(() => null);
  if (there?.equals(bytes)) return;
  const unfinished = join(dirname(path), UNFINISHED + randomBytes(6).toString("hex"));
  await writeFile(unfinished, bytes);
  if (lastModified) await utimes(unfinished, lastModified, lastModified);
  await rename(unfinished, path);
};

const list = (names: Iterable<string>): SiteFile => ({
  name: LIST,
  bytes: Buffer.from(`${JSON.stringify([...names].toSorted(), null, 1)}\n`),
});

/** Folders that a deleted file leaves empty, up to the site's own. */
const removeEmpty = async (folder: string, name: string): Promise<void> => {
  for (let at = dirname(name); at !== "."; at = dirname(at)) {
    const left = await readdir(join(folder, at)).catch(() => []);
    if (left.length > 0) return;
    await rmdir(join(folder, at)).catch(() => undefined);
  }
};

/**
 * Makes a folder hold exactly these files, and the list that says they are ours. What an earlier export
 * put there and is no more goes last, so that no page is missing at any moment. May be interrupted and
 * run again.
 *
 * @param expected names of files that will come, as far as they are known: written down at once
 * @returns how many files the folder holds
 */
export const writeSite = async (
  folder: string,
  files: AsyncIterable<SiteFile> | Iterable<SiteFile>,
  expected: readonly string[] = [],
): Promise<number> => {
  await mkdir(folder, { recursive: true });
  const own = await ownFilesIn(folder);
  for (const name of expected) own.add(name);
  if (expected.length > 0) await put(folder, list(own));
  const written = new Set<string>();
  for await (const file of files) {
    if (!own.has(file.name)) {
      own.add(file.name);
      // Before the file itself: after a crash between the two it is still known as ours.
      await put(folder, list(own));
    }
    await put(folder, file);
    written.add(file.name);
  }
  for (const name of (await filesBelow(folder)).filter((file) => !written.has(file))) {
    if (name === LIST) continue;
    await rm(join(folder, name));
    await removeEmpty(folder, name);
  }
  await put(folder, list(written));
  return written.size;
};

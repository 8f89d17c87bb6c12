import { readFile, rename, writeFile } from "node:fs/promises";
import { database } from "@/lib/platform/database/client";
import { readCheckpoint } from "@/lib/transparency/checkpoint";
import { newestCheckpoint } from "@/lib/transparency/published";

/**
 * Keeps the newest checkpoint as a file outside of the database, for `npm run verify`: a database that was
 * put back to an older backup does not know what the file says. A larger checkpoint is never overwritten.
 */
export const keepCheckpoint = async (path: string): Promise<void> => {
  const newest = await newestCheckpoint(database());
  const kept = await readFile(path, "utf8").catch(() => "");
  if (!newest || newest.note === kept) return;
  const size = readCheckpoint(kept)?.size ?? 0;
  if (size > newest.size) {
    throw new Error(
      `${path} has a checkpoint of ${size} leaves, the log has ${newest.size}: something was cut off.`,
    );
  }
  const half = `${path}.${process.pid}`;
  await writeFile(half, newest.note);
  await rename(half, path);
};

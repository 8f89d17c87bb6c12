import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Place } from "./place";
import { sha256Of } from "./sha256";

/** What a program that died left half written is nobody's after so long, in milliseconds. */
const ABANDONED = 24 * 3_600_000;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** A rename stays after a loss of power once the folder it happened in was written, too. */
const sync = async (path: string): Promise<void> => {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const forgetAbandoned = async (incoming: string, at: number): Promise<void> => {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    // Another program may have taken it away at this moment.
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: at }));
    if (at - mtimeMs > ABANDONED) await rm(path, { force: true });
  }
};

/**
 * A folder of this machine. A file is written beside the others, synced, and moved to its name at once, so
 * that whoever dies in between leaves nothing under a name.
 */
export const folderPlace = (folder: string): Place => {
  const incoming = join(folder, "incoming");
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
  const get: Place["get"] = async (sha256) => {
    try {
      return new Uint8Array(await readFile(pathOf(sha256)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  return {
    get,
    put: async (sha256, bytes) => {
      // What was damaged meanwhile is written anew.
      const kept = await get(sha256);
      if (kept && sha256Of(kept) === sha256) return;
      const path = pathOf(sha256);
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const isNew = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const half = join(incoming, randomUUID());
      try {
        await writeWhole(half, bytes);
        await rename(half, path);
      } catch (error) {
        await rm(half, { force: true });
        throw error;
      }
      await sync(dirname(path));
      if (isNew) await sync(folder);
      await forgetAbandoned(incoming, Date.now());
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
};

import type { Database } from "@/lib/platform/database/client";
import { readCheckpoint } from "@/lib/transparency/checkpoint";
import { LOG_PREFIX } from "@/lib/transparency/keys";
import { newestCheckpoint, tileBytes, tilePaths } from "@/lib/transparency/published";
import { isLogPath } from "./paths";

/** A page of the record as a file of a static site. */
export type ExportedFile = {
  /** From the site's root, with forward slashes: "claims/the-bridge-12/index.html" */
  name: string;
  bytes: Uint8Array;
  /** Null where compressing gains nothing. */
  gzip: Uint8Array | null;
  brotli: Uint8Array | null;
  /** Left out where it never changes. */
  lastModified?: Date;
};

/**
 * The file a static host answers a path of the record with: what has an ending is a file, the rest are
 * folders with an index. Throws on a path that would lead out of the site; the record has none.
 */
export const fileNameOf = (path: string): string => {
  const parts = path.split("/").filter(Boolean);
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.some((part) => /^\.(?!well-known$)|\\/.test(part))) {
    throw new Error(`no file can be made of the path ${path}`);
  }
  if (last === undefined) return "index.html";
  if (last.includes(".") || isLogPath(path)) return parts.join("/");
  return first === "404" ? "404.html" : `${parts.join("/")}/index.html`;
};

const tileNames = (size: number): string[] =>
  [...tilePaths(size)].map((path) => fileNameOf(`${LOG_PREFIX}${path}`));

/** The names of all files there are now. */
export const exportedNames = async (db: Database): Promise<string[]> => {
  const pages = await db.publishedPage.findMany({ select: { path: true } });
  const size = (await newestCheckpoint(db))?.size ?? 0;
  return [...pages.map(({ path }) => fileNameOf(path)), ...tileNames(size)];
};

/** The tiles of the log at the size that an exported checkpoint has. */
async function* exportedTiles(db: Database, checkpoint: Uint8Array): AsyncGenerator<ExportedFile> {
  const size = readCheckpoint(Buffer.from(checkpoint).toString("utf8"))?.size ?? 0;
  for (const path of tilePaths(size)) {
    const bytes = await tileBytes(db, path);
    if (!bytes) throw new Error(`the log has no ${path}`);
    yield { name: fileNameOf(`${LOG_PREFIX}${path}`), bytes, gzip: null, brotli: null };
  }
}

/** Every page of the record in the order of their paths, one at a time, and the tiles of the log. */
export async function* exportedFiles(db: Database): AsyncGenerator<ExportedFile> {
  let after = "";
  for (;;) {
    const page = await db.publishedPage.findFirst({
      where: { path: { gt: after } },
      orderBy: { path: "asc" },
    });
    if (!page) return;
    const { path, body, gzip, brotli, lastModified } = page;
    yield { name: fileNameOf(path), bytes: body, gzip, brotli, lastModified };
    if (path === `${LOG_PREFIX}/checkpoint`) yield* exportedTiles(db, body);
    after = path;
  }
}

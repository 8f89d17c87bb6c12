import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import { listenTo } from "@/lib/platform/database/listen";
import { sha256 } from "@/lib/platform/events/chain";
import { drawTile } from "@/lib/publishing/files/log-files";
import { isEmbedPath, isLogPath, isTilePath } from "@/lib/publishing/paths";
import { recordPolicy } from "./record-policy";

export type Encoding = "br" | "gzip" | "identity";

/** A page of the public record as it is sent: nothing is computed per request. */
export type HeldPage = {
  status: number;
  /** Without quotes; the entity tag of each encoding is made of it. */
  hash: string;
  lastModified: Date;
  headers: Record<string, string>;
  /** Without those that gain nothing; a picture has none. */
  bodies: { identity: Uint8Array; gzip: Uint8Array | null; br: Uint8Array | null };
};

export type PublishedPages = {
  /** The page of a path as it stands now; null when the record has none. */
  find: (path: string) => Promise<HeldPage | null>;
  /**
   * Something may be published from now on until the returned function is called: whoever asks after
   * that sees it, however quickly they come.
   */
  writing: () => () => void;
  close: () => Promise<void>;
};

/** How much memory pages may hold, in bytes; beyond it the longest unread go. */
const CAPACITY = 128 * 1024 * 1024;
const CHANNEL = "published_page";

const sizeOf = ({ bodies }: HeldPage) =>
  bodies.identity.length + (bodies.gzip?.length ?? 0) + (bodies.br?.length ?? 0);

const ENCODED = "Accept-Encoding";

/** In which language a page is sent: a card keeps the one it was put into somebody's page in. */
const languageHeaders = (path: string, language: string | null): Record<string, string> => {
  if (language === null) return { vary: ENCODED };
  const chosen = isEmbedPath(path) ? "" : ", Accept-Language, Sec-Fetch-Site";
  return { "content-language": language, vary: `${ENCODED}${chosen}` };
};

/** What a page may do, and where it may stand. */
const policyHeaders = (path: string, html: string): Record<string, string> =>
  isEmbedPath(path)
    ? {
        "content-security-policy": recordPolicy(html, "anybody"),
        // So that it also stands in pages that are isolated from all that did not agree to it.
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-resource-policy": "cross-origin",
      }
    : { "content-security-policy": recordPolicy(html) };

/** Whoever checks the log may do it from a page of their own. */
const logHeaders = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
};

/** A part of the log that never changes, from when it is first asked for. */
const readTile = async (path: string): Promise<HeldPage | null> => {
  const file = await drawTile(database(), path);
  if (!file) return null;
  return {
    status: 200,
    hash: sha256(file.content),
    lastModified: now(),
    bodies: { identity: Buffer.from(file.content), gzip: null, br: null },
    headers: {
      ...logHeaders,
      "content-type": file.mediaType,
      "cache-control": "public, max-age=31536000, immutable",
    },
  };
};

const read = async (path: string): Promise<HeldPage | null> => {
  if (isTilePath(path)) return readTile(path);
  const row = await database().publishedPage.findUnique({ where: { path } });
  if (!row) return null;
  const html = row.mediaType.startsWith("text/html");
  return {
    status: row.status,
    hash: row.etag.replace(/^"|"$/g, ""),
    lastModified: row.lastModified,
    bodies: { identity: row.body, gzip: row.gzip, br: row.brotli },
    headers: {
      "content-type": row.mediaType,
      // Kept by readers and proxies, but asked about each time: a correction shows at once.
      "cache-control": "public, no-cache",
      ...languageHeaders(path, row.language),
      ...(isLogPath(path) ? logHeaders : {}),
      ...(html ? policyHeaders(path, Buffer.from(row.body).toString("utf8")) : {}),
    },
  };
};

/**
 * Pages of the public record out of memory. The database says when one has changed (`NOTIFY`); while it
 * cannot be heard, every page is read from it.
 *
 * @param changed is told the path of each file that has changed
 */
export const publishedPages = (
  databaseUrl: string,
  changed: (path: string) => void = () => undefined,
): PublishedPages => {
  const held = new Map<string, HeldPage>();
  let size = 0;
  let writes = 0;
  // Counts notices, so that a page read before one and kept after it is not.
  let notices = 0;
  let caughtUp: Promise<void> | undefined;

  const drop = (path: string) => {
    const page = held.get(path);
    if (page) size -= sizeOf(page);
    held.delete(path);
  };
  const dropAll = () => {
    held.clear();
    size = 0;
  };
  const keep = (path: string, page: HeldPage) => {
    drop(path);
    held.set(path, page);
    size += sizeOf(page);
    for (const oldest of held.keys()) {
      if (size <= CAPACITY) break;
      drop(oldest);
    }
  };

  const heard = (path: string) => {
    notices += 1;
    if (!path) return dropAll();
    drop(path);
    changed(path);
  };
  const listener = listenTo(databaseUrl, CHANNEL, heard, () => heard(""));

  return {
    find: async (path) => {
      if (writes > 0) await listener.catchUp();
      else if (caughtUp) await caughtUp;
      const page = listener.isListening() ? held.get(path) : undefined;
      if (page) {
        // The Map's order is the order of reading.
        held.delete(path);
        held.set(path, page);
        return page;
      }
      const noticed = notices;
      const found = await read(path);
      if (found && listener.isListening() && noticed === notices) keep(path, found);
      return found;
    },
    writing: () => {
      writes += 1;
      return () => {
        writes -= 1;
        const catchingUp = listener.catchUp().finally(() => {
          if (caughtUp === catchingUp) caughtUp = undefined;
        });
        caughtUp = catchingUp;
      };
    },
    close: listener.close,
  };
};

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Encoding, HeldPage } from "./published-pages";

const weightOf = (parameters: string | undefined): number => {
  const q = /(?:^|;)\s*q=([\d.]+)/i.exec(parameters ?? "")?.[1];
  return q === undefined ? 1 : Number(q);
};

/** Browsers say the same few things over and over. */
const preferences = new Map<string, Encoding>();
const MOST_PREFERENCES = 100;

/** The encoding a client prefers of those there are (RFC 9110, 12.5.3); identity when it says nothing. */
export const encodingFor = (accepted: string | undefined): Encoding => {
  if (!accepted) return "identity";
  const known = preferences.get(accepted);
  if (known) return known;
  const encoding = readPreference(accepted);
  if (preferences.size >= MOST_PREFERENCES) preferences.clear();
  preferences.set(accepted, encoding);
  return encoding;
};

const readPreference = (accepted: string): Encoding => {
  const weights = new Map(
    accepted.split(",").map((part) => {
      const [name = "", ...parameters] = part.trim().split(";");
      return [name.trim().toLowerCase(), weightOf(parameters.join(";"))] as const;
    }),
  );
  const any = weights.get("*") ?? 0;
  const br = weights.get("br") ?? any;
  const gzip = weights.get("gzip") ?? any;
  if (br > 0 && br >= gzip) return "br";
  return gzip > 0 ? "gzip" : "identity";
};

const tagOf = (hash: string, encoding: Encoding) =>
  encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;

/** Whether the client has this page, in whichever encoding (RFC 9110, 13.1.2 and 13.1.3). */
const isKnown = (request: IncomingMessage, page: HeldPage): boolean => {
  const tags = request.headers["if-none-match"];
  if (tags !== undefined) {
    return (
      tags.trim() === "*" || tags.includes(`"${page.hash}"`) || tags.includes(`"${page.hash}-`)
    );
  }
  const day = request.headers["if-modified-since"];
  if (day === undefined) return false;
  const since = Date.parse(day);
  return Math.floor(page.lastModified.getTime() / 1000) * 1000 <= since;
};

/** Headers as `writeHead` takes them quickest: names and values in turn. */
type Prepared = { known: string[]; whole: string[]; body: Uint8Array };

const prepare = (page: HeldPage, always: Record<string, string>, encoding: Encoding): Prepared => {
  const known = Object.entries({
    ...always,
    ...page.headers,
    etag: tagOf(page.hash, encoding),
    "last-modified": page.lastModified.toUTCString(),
  }).flat();
  const encoded = encoding === "identity" ? [] : ["content-encoding", encoding];
  const body = page.bodies[encoding] ?? page.bodies.identity;
  return { known, whole: [...known, ...encoded, "content-length", String(body.length)], body };
};

/**
 * Sends pages of the record: conditional, compressed as the client likes, without a body for HEAD. The
 * headers of a page are put together once; `always` are those that every answer carries.
 */
export const pageSender = (always: Record<string, string>) => {
  const prepared = new WeakMap<HeldPage, Record<Encoding, Prepared>>();
  const headersOf = (page: HeldPage, encoding: Encoding): Prepared => {
    const known = prepared.get(page);
    if (known) return known[encoding];
    const all = {
      identity: prepare(page, always, "identity"),
      gzip: prepare(page, always, "gzip"),
      br: prepare(page, always, "br"),
    };
    prepared.set(page, all);
    return all[encoding];
  };
  return (request: IncomingMessage, response: ServerResponse, page: HeldPage): void => {
    const wanted = encodingFor(request.headers["accept-encoding"]);
    const encoding = page.bodies[wanted] ? wanted : "identity";
    const headers = headersOf(page, encoding);
    if (page.status === 200 && isKnown(request, page)) {
      response.writeHead(304, headers.known).end();
      return;
    }
    response.writeHead(page.status, headers.whole);
    response.end(request.method === "HEAD" ? undefined : headers.body);
  };
};

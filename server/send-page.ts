import type { IncomingMessage, ServerResponse } from "node:http";
import type { Encoding, HeldPage } from "./published-pages";

const weightOf = (parameters: string | undefined): number => {
  const q = /(?:^|;)\s*q=([\d.]+)/i.exec(parameters ?? "")?.[1];
  return q === undefined ? 1 : Number(q);
};

/** The encoding a client prefers of those there are (RFC 9110, 12.5.3); identity when it says nothing. */
export const encodingFor = (accepted: string | undefined): Encoding => {
  if (!accepted) return "identity";
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
  const since = Date.parse(request.headers["if-modified-since"] ?? "");
  return Math.floor(page.lastModified.getTime() / 1000) * 1000 <= since;
};

/** Sends a page of the record: conditional, compressed as the client likes, without a body for HEAD. */
export const sendPage = (
  request: IncomingMessage,
  response: ServerResponse,
  page: HeldPage,
): void => {
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const body = page.bodies[encoding];
  const headers = {
    ...page.headers,
    etag: tagOf(page.hash, encoding),
    "last-modified": page.lastModified.toUTCString(),
  };
  if (page.status === 200 && isKnown(request, page)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(page.status, {
    ...headers,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
};

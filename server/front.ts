import type { IncomingMessage, ServerResponse } from "node:http";
import { isOfTheRecord } from "@/lib/publishing/files/draw";
import { cutOffWhenTooLong, declaresTooMuch } from "./body-limit";
import { ADDRESS_HEADER, clientAddress } from "./client-address";
import type { PublishedPages } from "./published-pages";
import { SUGGEST } from "./search-record";
import { pageSender } from "./send-page";

type Exchange = [request: IncomingMessage, response: ServerResponse];
type Handler = (...exchange: Exchange) => Promise<void>;

/** Shown for a path of the record that has no page. */
const MISSING = "/404";

/** Without a slash at the end and decoded, as paths are stored; null for what cannot be decoded. */
export const pathOf = (url: string): string | null => {
  const asked = url.indexOf("?");
  const path = asked < 0 ? url : url.slice(0, asked);
  // Nothing to decode, nothing to take away: nearly every request.
  if (/^\/(?:[\w./-]*[\w.-])?$/.test(path)) return path;
  try {
    return decodeURIComponent(path.length > 1 ? path.replace(/\/+$/, "") : path).normalize("NFC");
  } catch {
    return null;
  }
};

const isReading = ({ method }: IncomingMessage) => method === "GET" || method === "HEAD";

/**
 * Answers a request: a published page from memory, the search of the record, or whatever Next makes of
 * it.
 */
export const front = ({
  pages,
  search,
  next,
  headers,
  trustedProxies,
}: {
  pages: PublishedPages;
  search: Handler;
  next: Handler;
  headers: Record<string, string>;
  trustedProxies: number;
}): Handler => {
  const always = Object.entries(headers);
  const sendPage = pageSender(headers);
  const setAlways = (response: ServerResponse) => {
    for (const [name, value] of always) response.setHeader(name, value);
  };
  /** Whether the record answered. */
  const byRecord: (path: string, ...exchange: Exchange) => Promise<boolean> = async (
    path,
    request,
    response,
  ) => {
    if (path === "/search" || path === SUGGEST) {
      setAlways(response);
      await search(request, response);
      return true;
    }
    if (!isOfTheRecord(path)) return false;
    const page = (await pages.find(path)) ?? (await pages.find(MISSING));
    if (page) sendPage(request, response, page);
    return page !== null;
  };
  return async (request, response) => {
    const path = isReading(request) ? pathOf(request.url ?? "/") : null;
    if (path !== null && (await byRecord(path, request, response))) return;
    setAlways(response);
    if (!isReading(request)) {
      if (declaresTooMuch(request)) {
        response.writeHead(413, { connection: "close" }).end();
        return;
      }
      cutOffWhenTooLong(request);
      response.once("close", pages.writing());
    }
    request.headers[ADDRESS_HEADER] = clientAddress(request, trustedProxies);
    await next(request, response);
  };
};

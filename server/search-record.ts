import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { reader } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import { searchAsked } from "@/lib/publishing/search-address";
import { searchPage } from "@/lib/publishing/search-page";
import { suggestPublished } from "@/lib/publishing/search-suggest";
import type { Encoding } from "./published-pages";
import { recordPolicy } from "./record-policy";
import { encodingFor } from "./send-page";

/** Where suggestions are asked for while somebody types; everything else is the page. */
export const SUGGEST = "/search/suggest";

type Answer = { mediaType: string; text: string; headers: Record<string, string> };

const page = async (parameters: URLSearchParams): Promise<Answer> => {
  const html = await searchPage(searchAsked(parameters));
  return {
    mediaType: "text/html; charset=utf-8",
    text: html,
    headers: { "cache-control": "no-store", "content-security-policy": recordPolicy(html) },
  };
};

const suggestions = async (parameters: URLSearchParams): Promise<Answer> => {
  const t = translator();
  const outcome = await suggestPublished(reader, { typed: parameters.get("q") ?? "" });
  if (!outcome.ok) throw new Error("whatever is typed has an answer");
  const found = outcome.value.map(({ kind, text, href, language }) => ({
    ...{ text, href, kind: t(`search.kinds.${kind}`) },
    ...(language === undefined ? {} : { lang: language }),
  }));
  return {
    mediaType: "application/json; charset=utf-8",
    text: JSON.stringify(found),
    headers: { "cache-control": "public, max-age=60" },
  };
};

const brotlied = promisify(brotliCompress);
const zipped = promisify(gzip);
/** Each answer is compressed for one reader, who waits: nearly as small as the best, in a tenth of the time. */
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const encoded = async (text: string, encoding: Encoding): Promise<Buffer> => {
  const body = Buffer.from(text, "utf8");
  if (encoding === "identity") return body;
  return encoding === "br" ? brotlied(body, QUICK) : zipped(body);
};

/** Searching the published record: made for each question, of publications only. */
export const searchRecord = async (
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const { mediaType, text, headers } = await (pathname.endsWith(SUGGEST) ? suggestions : page)(
    searchParams,
  );
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const body = await encoded(text, encoding);
  response.writeHead(200, {
    "content-type": mediaType,
    ...headers,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    vary: "Accept-Encoding",
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
};

import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { allowanceOfReader } from "@/lib/keys/allowance";
import { reader } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import { searchAsked } from "@/lib/publishing/search-address";
import { searchPage, tooOftenPage } from "@/lib/publishing/search-page";
import { suggestPublished } from "@/lib/publishing/search-suggest";
import { ADDRESS_HEADER } from "./client-address";
import type { Encoding } from "./published-pages";
import { recordPolicy } from "./record-policy";
import { encodingFor } from "./send-page";

/** Where suggestions are asked for while somebody types; everything else is the page. */
export const SUGGEST = "/search/suggest";

type Answer = { mediaType: string; text: string; headers: Record<string, string> };

const html = (text: string): Answer => ({
  mediaType: "text/html; charset=utf-8",
  text,
  headers: { "cache-control": "no-store", "content-security-policy": recordPolicy(text) },
});

const json = (value: unknown, cacheControl: string): Answer => ({
  mediaType: "application/json; charset=utf-8",
  text: JSON.stringify(value),
  headers: { "cache-control": cacheControl },
});

const suggestions = async (parameters: URLSearchParams): Promise<Answer> => {
  const t = translator();
  const outcome = await suggestPublished(reader, { typed: parameters.get("q") ?? "" });
  if (!outcome.ok) throw new Error("whatever is typed has an answer");
  const found = outcome.value.map(({ kind, text, href, language }) => ({
    ...{ text, href, kind: t(`search.kinds.${kind}`) },
    ...(language === undefined ? {} : { lang: language }),
  }));
  return json(found, "public, max-age=60");
};

/** A way to ask: what it is counted as, its answer, and what is answered instead to who asks too often. */
type Way = {
  counted: Parameters<typeof allowanceOfReader>[0];
  answer: (parameters: URLSearchParams) => Promise<Answer>;
  tooOften: (parameters: URLSearchParams, seconds: number) => Promise<Answer>;
};

const byPage: Way = {
  counted: "search",
  answer: async (parameters) => html(await searchPage(searchAsked(parameters))),
  tooOften: async (parameters, seconds) =>
    html(await tooOftenPage(searchAsked(parameters), seconds)),
};

const bySuggestion: Way = {
  counted: "suggestions",
  answer: suggestions,
  tooOften: async (_, seconds) =>
    json({ message: translator()("search.tooOften.text", { seconds }) }, "no-store"),
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

/**
 * Searching the published record: made for each question, of publications only, and as often as people
 * ask. The front says in a header where the question comes from.
 */
export const searchRecord = async (
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const way = pathname.endsWith(SUGGEST) ? bySuggestion : byPage;
  const { allowed, headers: left } = allowanceOfReader(
    way.counted,
    String(request.headers[ADDRESS_HEADER] ?? ""),
  );
  const { mediaType, text, headers } = allowed
    ? await way.answer(searchParams)
    : await way.tooOften(searchParams, Number(left["retry-after"]));
  const encoding = encodingFor(request.headers["accept-encoding"]);
  const body = await encoded(text, encoding);
  response.writeHead(allowed ? 200 : 429, {
    "content-type": mediaType,
    ...headers,
    ...left,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    vary: "Accept-Encoding",
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
};

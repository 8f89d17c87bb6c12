import type { IncomingMessage, ServerResponse } from "node:http";
import { inLocale, splitLocale } from "@/lib/platform/locale";
import { isOfTheRecord } from "@/lib/publishing/files/draw";
import { cutOffWhenTooLong, declaresTooMuch } from "./body-limit";
import { ADDRESS_HEADER, clientAddress } from "./client-address";
import { deskLocaleOf } from "./desk-language";
import { addUnlessSaid } from "./header-defaults";
import { pageLanguages } from "./page-language";
import type { PublishedPages } from "./published-pages";
import { SUGGEST } from "./search-record";
import { pageSender } from "./send-page";
import { refuseTooLong } from "./too-long";

type Exchange = [request: IncomingMessage, response: ServerResponse];
type Handler = (...exchange: Exchange) => Promise<void>;

/** Pages with a form for readers, which Next answers, in any language. */
const isReaderForm = (path: string): boolean =>
  /^\/(?:send-a-claim|ask-for-a-correction|subscribe|from-mail\/.+)$/u.test(path);

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
  const languages = pageLanguages(pages);
  const setAlways = (response: ServerResponse) => {
    for (const [name, value] of always) response.setHeader(name, value);
  };

  /** Whoever answers may count by it. */
  const setAddress = (request: IncomingMessage) => {
    request.headers[ADDRESS_HEADER] = clientAddress(request, trustedProxies);
  };

  const byPage = async (path: string, ...[request, response]: Exchange): Promise<boolean> => {
    const { locale } = splitLocale(path);
    const page = await pages.find(path);
    const elsewhere =
      page && locale === null ? await languages.preferred(path, page, request) : null;
    if (page && elsewhere !== null) {
      setAlways(response);
      const { vary = "" } = page.headers;
      response.writeHead(302, {
        location: encodeURI(elsewhere),
        "cache-control": "no-cache",
        vary,
      });
      response.end();
      return true;
    }
    const shown = page ?? (await languages.missing(locale));
    if (shown) sendPage(request, response, shown);
    return shown !== null;
  };

  /** Whether the record answered. */
  const byRecord = async (path: string, ...exchange: Exchange): Promise<boolean> => {
    const { locale, path: plain } = splitLocale(path);
    if (plain === "/search" || plain === SUGGEST) {
      setAddress(exchange[0]);
      setAlways(exchange[1]);
      await languages.answering(locale, () => search(...exchange));
      return true;
    }
    // Of what Next answers only the forms have a language in their path.
    if (isOfTheRecord(path) || (locale && !isReaderForm(plain))) return byPage(path, ...exchange);
    return false;
  };

  const byNext: Handler = async (request, response) => {
    setAddress(request);
    const { locale, path } = splitLocale(pathOf(request.url ?? "/") ?? "/");
    if (!isReaderForm(path)) {
      return inLocale(deskLocaleOf(request), () => next(request, response));
    }
    if (locale) request.url = request.url?.slice(locale.length + 1) ?? path;
    await languages.answering(locale, () => next(request, response));
  };

  /** In the language in which what was asked would have been answered. */
  const refuse: Handler = async (request, response) => {
    const path = pathOf(request.url ?? "/") ?? "/";
    const { locale, path: plain } = splitLocale(path);
    const isForm = isReaderForm(plain);
    const answer = async () => refuseTooLong(request, response, { path, isForm });
    await (isForm ? languages.answering(locale, answer) : inLocale(deskLocaleOf(request), answer));
  };

  return async (request, response) => {
    const path = isReading(request) ? pathOf(request.url ?? "/") : null;
    if (path !== null && (await byRecord(path, request, response))) return;
    addUnlessSaid(response, always);
    if (!isReading(request)) {
      if (declaresTooMuch(request)) {
        await refuse(request, response);
        return;
      }
      cutOffWhenTooLong(request);
      response.once("close", pages.writing());
    }
    await byNext(request, response);
  };
};

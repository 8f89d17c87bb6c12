import { type Dispatcher, request } from "undici";
import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import { allowanceOfTests } from "./allowance-of-tests";
import { type Bytes, ENCODINGS, readBounded, TooLargeError, unpack } from "./body";
import {
  type AllowAddress,
  destination,
  type FetchRefusal,
  type Refused,
  refuse,
} from "./destination";
import {
  type Exchange,
  type HeaderFields,
  headerFields,
  headersByName,
  statusWords,
} from "./exchange";
import { refusalOfFailure } from "./failures";
import type { Resolve } from "./guarded-lookup";
import { DOCUMENT_TYPES, readMediaType } from "./media-type";
import { takeTurn } from "./pace";
import { MOST_ROBOTS_BYTES, PRODUCT, rulesOfSite } from "./robots";
import { type WayOut, wayOut } from "./ways-out";

export type { FetchRefusal };

export type FetchOptions = {
  /** For the whole of it, redirects and body included. */
  timeoutMs?: number;
  /** Of the body as sent, and again once unpacked. */
  maxBytes?: number;
  maxRedirects?: number;
  /** Media types that are wanted; "application/octet-stream" stands for an answer that names none. */
  mediaTypes?: readonly string[];
  /** Sent beside the usual ones, such as the conditions of a request for what was fetched before. */
  headers?: Record<string, string>;
  /** For requests that no person waits for: robots.txt is obeyed (RFC 9309), and a site is asked seldom. */
  automatic?: boolean;
  /** An HTTP proxy to go through; unless given, the one of the settings. */
  proxy?: string | undefined;
  /**
   * Lets addresses through that are not public. Only tests pass it, to reach servers of their own on
   * loopback; production code never does, and no setting can (see allowance-of-tests.ts).
   */
  allowAddress?: AllowAddress;
  /** How names become addresses; tests answer themselves, production asks the system. */
  resolve?: Resolve;
};

export type Fetched = {
  ok: true;
  /** After redirects, without a fragment. */
  finalUrl: string;
  status: number;
  mediaType: string;
  charset: string | undefined;
  /** Unpacked. */
  bytes: Bytes;
  /** Lower-case names; without cookies. */
  headers: Record<string, string>;
  /** Every request that was made and its answer; the last has the document. */
  exchanges: readonly Exchange[];
};

const DEFAULTS = {
  timeoutMs: 15_000,
  maxBytes: 25 * 1024 * 1024,
  maxRedirects: 5,
  mediaTypes: [...DOCUMENT_TYPES, "application/octet-stream"],
} as const;

/** Of the body of a redirect, which is kept for archives and read by nobody. */
const MOST_REDIRECT_BYTES = 65_536;

const HEADERS = {
  "user-agent": `${PRODUCT}/1 (fact-checking desk; keeps a copy of what it cites)`,
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.9, */*;q=0.5",
  "accept-encoding": ENCODINGS,
};

type Settings = FetchOptions & Required<Pick<FetchOptions, keyof typeof DEFAULTS>>;

type Answer = Pick<Exchange, "url" | "at" | "request" | "status" | "headers"> & {
  named: Record<string, string>;
  body: Dispatcher.ResponseData["body"];
};

const ask = async (
  url: URL,
  { headers }: Settings,
  out: WayOut,
  signal: AbortSignal,
): Promise<Answer> => {
  const { dispatcher, url: target, host } = await out.target(url);
  const sent = { host, ...HEADERS, ...headers };
  const at = now();
  const answer = await request(target, {
    dispatcher,
    signal,
    headers: sent,
    responseHeaders: "raw",
  });
  // With `responseHeaders: "raw"` these are names and values in turn, which the types do not know.
  const fields = headerFields(answer.headers as unknown as string[]);
  return {
    url: url.href,
    at,
    request: Object.entries(sent) as HeaderFields,
    status: answer.statusCode,
    headers: fields,
    named: headersByName(fields),
    body: answer.body,
  };
};

const exchangeOf = ({ named: _, ...answer }: Answer, body: Bytes): Exchange => ({
  ...answer,
  statusText: statusWords(answer.status),
  body,
});

const readAnswer = async (
  answer: Answer,
  before: readonly Exchange[],
  settings: Settings,
): Promise<Fetched | Refused> => {
  const { status, named: headers } = answer;
  if (status < 200 || status > 299) return refuse("not-success", String(status));
  const { mediaType, charset } = readMediaType(headers["content-type"] ?? "");
  if (!settings.mediaTypes.includes(mediaType)) return refuse("unsupported-type", mediaType);
  if (Number(headers["content-length"] ?? 0) > settings.maxBytes) {
    return refuse("too-large", `${headers["content-length"]} bytes announced`);
  }
  const sent = await readBounded(answer.body, settings.maxBytes);
  return {
    ok: true,
    finalUrl: answer.url,
    status,
    mediaType,
    charset,
    bytes: await unpack(sent, headers["content-encoding"] ?? "", settings.maxBytes),
    headers,
    exchanges: [...before, exchangeOf(answer, sent)],
  };
};

const isRedirect = ({ status, named }: Answer): boolean =>
  [301, 302, 303, 307, 308].includes(status) && named.location !== undefined;

/** A redirect is followed whatever it says besides; too long a body of one is cut off. */
const redirectExchange = async (answer: Answer): Promise<Exchange> => {
  try {
    return exchangeOf(answer, await readBounded(answer.body, MOST_REDIRECT_BYTES));
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    return exchangeOf(answer, new Uint8Array());
  }
};

/** Whether the site lets programs have this, once it is this program's turn. */
const mayAsk = async (url: URL, settings: Settings, signal: AbortSignal): Promise<boolean> => {
  if (!settings.automatic) return true;
  const rules = await rulesOfSite(url, now().getTime(), (address) =>
    safeFetch(address, {
      ...settings,
      automatic: false,
      headers: {},
      maxBytes: MOST_ROBOTS_BYTES,
      mediaTypes: ["text/plain"],
    }),
  );
  if (!rules.allows(url.href)) return false;
  await takeTurn(url.host, rules.delay, now().getTime(), signal);
  return true;
};

/** Follows redirects one by one; every hop is judged like the first. */
const follow = async (
  given: string,
  settings: Settings,
  out: WayOut,
  signal: AbortSignal,
): Promise<Fetched | Refused> => {
  const exchanges: Exchange[] = [];
  let target = destination(given, undefined, settings.allowAddress);
  while (target.ok && exchanges.length <= settings.maxRedirects) {
    const { url } = target;
    if (!(await mayAsk(url, settings, signal))) return refuse("robots", url.host);
    const answer = await ask(url, settings, out, signal);
    if (!isRedirect(answer)) return readAnswer(answer, exchanges, settings);
    exchanges.push(await redirectExchange(answer));
    target = destination(String(answer.named.location), url, settings.allowAddress);
  }
  return target.ok ? refuse("too-many-redirects", target.url.host) : target;
};

/**
 * The one way out to the Web: fetches a document of a public site. No cookies, no credentials, no private
 * address on any hop, bounded in time, redirects and bytes (header, packed and unpacked). Whatever goes wrong on
 * the way is a refusal with its reason; `detail` is for the log, not for people.
 */
export const safeFetch = async (
  url: string,
  options: FetchOptions = {},
): Promise<Fetched | Refused> => {
  const allowed = options.allowAddress ?? allowanceOfTests();
  const settings = { ...DEFAULTS, ...options, ...(allowed ? { allowAddress: allowed } : {}) };
  const signal = AbortSignal.timeout(settings.timeoutMs);
  const proxy = "proxy" in options ? options.proxy : config().OUTBOUND_PROXY;
  const out = wayOut(proxy, settings);
  try {
    return await follow(url, settings, out, signal);
  } catch (error) {
    return refusalOfFailure(error, signal.aborted);
  } finally {
    await out.close();
  }
};

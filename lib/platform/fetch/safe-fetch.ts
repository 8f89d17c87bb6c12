import { Agent, type Dispatcher, request } from "undici";
import { type Bytes, ENCODINGS, EncodingError, readBounded, TooLargeError, unpack } from "./body";
import {
  type AllowAddress,
  destination,
  type FetchRefusal,
  type Refused,
  refuse,
} from "./destination";
import { guardedLookup, PrivateAddressError, type Resolve } from "./guarded-lookup";
import { DOCUMENT_TYPES, readMediaType } from "./media-type";

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
  /**
   * Lets addresses through that are not public. Only tests pass it, to reach servers of their own on
   * loopback; production code never does, and no setting can.
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
};

const DEFAULTS = {
  timeoutMs: 15_000,
  maxBytes: 25 * 1024 * 1024,
  maxRedirects: 5,
  mediaTypes: [...DOCUMENT_TYPES, "application/octet-stream"],
} as const;

const CONNECT_MS = 7_000;
const HEADERS = {
  "user-agent": "Claimdesk/1 (fact-checking desk; fetches a page once when an editor asks for it)",
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.9, */*;q=0.5",
  "accept-encoding": ENCODINGS,
};

type Settings = Required<Omit<FetchOptions, "allowAddress" | "resolve" | "headers">> & FetchOptions;
type Answer = Dispatcher.ResponseData;

const headersOf = (answer: Answer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answer.headers)
      .filter(([name]) => !/^set-cookie2?$/.test(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );

const isRedirect = ({ statusCode, headers }: Answer): boolean =>
  [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined;

const readAnswer = async (
  url: URL,
  answer: Answer,
  settings: Settings,
): Promise<Fetched | Refused> => {
  const { statusCode: status } = answer;
  const headers = headersOf(answer);
  if (status < 200 || status > 299) return refuse("not-success", String(status));
  const { mediaType, charset } = readMediaType(headers["content-type"] ?? "");
  if (!settings.mediaTypes.includes(mediaType)) return refuse("unsupported-type", mediaType);
  if (Number(headers["content-length"] ?? 0) > settings.maxBytes) {
    return refuse("too-large", `${headers["content-length"]} bytes announced`);
  }
  const sent = await readBounded(answer.body, settings.maxBytes);
  const bytes = await unpack(sent, headers["content-encoding"] ?? "", settings.maxBytes);
  return { ok: true, finalUrl: url.href, status, mediaType, charset, bytes, headers };
};

/** Follows redirects one by one; every hop is judged like the first. */
const follow = async (
  given: string,
  settings: Settings,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<Fetched | Refused> => {
  let target = destination(given, undefined, settings.allowAddress);
  for (let hops = 0; target.ok && hops <= settings.maxRedirects; hops += 1) {
    const { url } = target;
    const answer = await request(url, {
      dispatcher,
      signal,
      headers: { ...HEADERS, ...settings.headers },
    });
    if (!isRedirect(answer)) return readAnswer(url, answer, settings);
    await answer.body.dump({ limit: 65_536, signal });
    target = destination(String(answer.headers.location), url, settings.allowAddress);
  }
  return target.ok ? refuse("too-many-redirects", target.url.host) : target;
};

/** System, HTTP, TLS and compression faults carry a code; an error without one is a bug of ours. */
const isOfTheWeb = (error: unknown): error is Error =>
  error instanceof Error && ("code" in error || error instanceof EncodingError);

const refusalOf = (error: unknown, signal: AbortSignal): Refused => {
  if (error instanceof PrivateAddressError) return refuse("private-address", error.message);
  if (error instanceof TooLargeError) return refuse("too-large", error.message);
  if (!isOfTheWeb(error)) throw error;
  const isLate = signal.aborted || /timeout/i.test(error.name);
  return refuse(isLate ? "timeout" : "unreachable", error.message);
};

/**
 * The one way out to the Web: fetches a document of a public site. No cookies, no credentials, no private
 * address on any hop, bounded in time, redirects and bytes (packed and unpacked). Whatever goes wrong on the
 * way is a refusal with its reason; `detail` is for the log, not for people.
 */
export const safeFetch = async (
  url: string,
  options: FetchOptions = {},
): Promise<Fetched | Refused> => {
  const settings = { ...DEFAULTS, ...options };
  const signal = AbortSignal.timeout(settings.timeoutMs);
  const dispatcher = new Agent({
    connect: {
      lookup: guardedLookup(settings.allowAddress, settings.resolve),
      timeout: Math.min(CONNECT_MS, settings.timeoutMs),
    },
    headersTimeout: settings.timeoutMs,
    bodyTimeout: settings.timeoutMs,
    pipelining: 0,
  });
  try {
    return await follow(url, settings, dispatcher, signal);
  } catch (error) {
    return refusalOf(error, signal);
  } finally {
    await dispatcher.destroy();
  }
};

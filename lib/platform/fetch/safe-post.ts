import { request } from "undici";
import { config } from "@/lib/platform/config";
import { allowanceOfTests } from "./allowance-of-tests";
import { destination, type Refused } from "./destination";
import { refusalOfFailure } from "./failures";
import type { FetchOptions } from "./safe-fetch";
import { type WayOut, wayOut } from "./ways-out";

export type PostOptions = Pick<FetchOptions, "allowAddress" | "resolve" | "timeoutMs"> & {
  body: string;
  headers: Record<string, string>;
};

/** What a receiver answered, whichever status; `beginning` is the first of its body. */
export type Answered = {
  ok: true;
  status: number;
  headers: Record<string, string | string[] | undefined>;
  beginning: string;
};

const TIMEOUT = 15_000;
/** Of an answer, in bytes: enough to see what went wrong at the receiver. */
const BEGINNING = 500;

/** The first bytes of an answer; the rest, should it ever end, is not waited for. */
const beginningOf = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= BEGINNING) break;
    }
  } catch {
    // The status was the answer; a body that breaks off or takes too long changes nothing about it.
  }
  // A character of several bytes that was cut in two is left out, and so is what no database column holds.
  const text = new TextDecoder().decode(Buffer.concat(chunks).subarray(0, BEGINNING));
  return text.replace(/\u{FFFD}+$/u, "").replaceAll("\0", "");
};

const post = async (url: URL, out: WayOut, signal: AbortSignal, options: PostOptions) => {
  const { dispatcher, url: target, host } = await out.target(url);
  const answer = await request(target, {
    ...{ dispatcher, signal, method: "POST", body: options.body },
    headers: { host, ...options.headers },
  });
  const { statusCode: status, headers } = answer;
  return { ok: true, status, headers, beginning: await beginningOf(answer.body) } as const;
};

/**
 * Posts a text to a public address, guarded as `safeFetch` is: no private address, bounded in time and bytes.
 * Redirects are not followed: what was meant for one address goes to no other. Whatever keeps an answer from
 * coming is a refusal with its reason.
 */
export const safePost = async (url: string, options: PostOptions): Promise<Answered | Refused> => {
  const allowAddress = options.allowAddress ?? allowanceOfTests();
  const target = destination(url, undefined, allowAddress);
  if (!target.ok) return target;
  const timeoutMs = options.timeoutMs ?? TIMEOUT;
  const signal = AbortSignal.timeout(timeoutMs);
  const out = wayOut(config().OUTBOUND_PROXY, {
    timeoutMs,
    allowAddress,
    resolve: options.resolve,
  });
  try {
    return await post(target.url, out, signal, options);
  } catch (error) {
    return refusalOfFailure(error, signal.aborted);
  } finally {
    await out.close();
  }
};

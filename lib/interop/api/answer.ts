import { admitted, EXPOSED } from "@/lib/keys/allowance";
import { doors } from "@/lib/keys/rate-limit";
import type { Actor } from "@/lib/platform/actor";
import { sha256 } from "@/lib/platform/events/chain";
import { type Answer, problem, problemOf } from "./problems";

/** Whoever asks from a page of theirs may read the answer and what its headers say; nobody sends cookies. */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": `etag, link, ${EXPOSED}`,
};

export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...cors,
      "access-control-allow-methods": "GET, HEAD, OPTIONS",
      "access-control-allow-headers": "authorization, x-api-key, if-none-match",
      "access-control-max-age": "86400",
    },
  });

/** Whether If-None-Match names this ETag; compared weakly, as RFC 9110, 13.1.2 asks. */
const isKnown = (request: Request, etag: string): boolean =>
  (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//u, ""))
    .some((one) => one === etag || one === "*");

const responseOf = (request: Request, answer: Answer, more: Record<string, string>): Response => {
  const headers = { ...cors, ...more, "content-type": answer.mediaType };
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads || answer.status !== 200) {
    const body = request.method === "HEAD" ? null : answer.body;
    return new Response(body, {
      status: answer.status,
      headers: { ...headers, "cache-control": "no-store" },
    });
  }
  const etag = `"${sha256(answer.body).slice(0, 32)}"`;
  const kept = { ...headers, etag, "cache-control": "public, max-age=0, must-revalidate" };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers: kept });
  return new Response(request.method === "HEAD" ? null : answer.body, { headers: kept });
};

/** Finds out who asks, whether they ask too often, and sends what `work` answers them. */
export const answerTo = async (
  request: Request,
  work: (actor: Actor) => Promise<Answer>,
): Promise<Response> => {
  const { who, allowance } = await admitted(doors.programs, request);
  const { allowed, headers } = allowance;
  if (!allowed) {
    return responseOf(request, problem("too-many-requests", "Try again later."), headers);
  }
  if (!who.ok) {
    const known = who.refusal.code === "not-found" ? null : problemOf(who.refusal);
    const refusal = known ?? problem("unknown-key", "There is no such API key.");
    return responseOf(request, refusal, { ...headers, "www-authenticate": "Bearer" });
  }
  return responseOf(request, await work(who.value), headers);
};

import { type Actor, reader } from "@/lib/platform/actor";
import type { Outcome } from "@/lib/platform/outcome";
import { admitByKey } from "./commands/keys";

/** The secret a request shows: `Authorization: Bearer …`, `X-API-Key: …` or `?key=…`; null for none. */
const secretShown = (request: Request): string | null => {
  const { headers, url } = request;
  const [, bearer] = /^Bearer +(\S+)$/iu.exec(headers.get("authorization") ?? "") ?? [];
  return bearer ?? headers.get("x-api-key") ?? new URL(url).searchParams.get("key");
};

/**
 * Who asks: the key a request shows, or a reader where it shows none. A key that is unknown, expired or
 * revoked is refused: whoever shows one means to be known by it.
 */
export const actorOfKey = async (request: Request): Promise<Outcome<Actor>> => {
  const secret = secretShown(request);
  return secret === null || secret === ""
    ? { ok: true, value: reader }
    : admitByKey(reader, { secret });
};

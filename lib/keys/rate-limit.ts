/**
 * A token bucket per key and per address, in this process: after a restart everybody begins with a full
 * one, and two processes count each for themselves.
 */
type Policy = { name: string; quota: number; windowSeconds: number };

const aMinute = (name: string, quota: number): Policy => ({ name, quota, windowSeconds: 60 });

/** Everything anybody is held to, by the name that `RateLimit-Policy` tells. */
export const policies = {
  /** A desk knows whose key it is and can take it back: ten questions a second, as a partner's sync asks. */
  key: aMinute("key", 600),
  /** Two a second fetch everything a desk published within minutes, and leave the readers theirs. */
  address: aMinute("address", 120),
  /** The servers of one assistant ask for all who use it, from few addresses. */
  assistant: aMinute("assistant", 240),
  /** Each makes this server fetch up to 10 MB from wherever it is told to, and decode a picture. */
  picture: aMinute("picture", 10),
  pictureByKey: aMinute("picture-key", 60),
  /** A person follows a link or changes the words a few times a minute; a school shares one address. */
  search: aMinute("search", 300),
  /** The search box asks every 120 ms at the most, 500 times a minute: two people who never pause. */
  suggestions: aMinute("suggestions", 1_000),
  /** Sent forms, whatever becomes of them: a few tries at one, and what a school class sends in an hour. */
  forms: aMinute("forms", 20),
} as const satisfies Record<string, Policy>;

/** A way in: what a program with a key and what an address without one may ask there, in a minute. */
export type Door = { key: Policy; address: Policy };

export const doors = {
  /** Everything programs read and propose, in whichever API: one bucket for all of them. */
  programs: { key: policies.key, address: policies.address },
  pictures: { key: policies.pictureByKey, address: policies.picture },
  assistants: { key: policies.key, address: policies.assistant },
} as const satisfies Record<string, Door>;

type Bucket = { tokens: number; at: number };
/** More places than this at once are forgotten, the longest unseen first, so that memory stays bounded. */
const BUCKETS_AT_MOST = 50_000;

export type Allowance = { allowed: boolean; headers: Record<string, string> };

/**
 * Headers as in draft-ietf-httpapi-ratelimit-headers-10; `Retry-After` (RFC 9110, 10.2.3) with a refusal.
 */
const headersOf = ({ name, quota, windowSeconds }: Policy, tokens: number, granted: boolean) => {
  const perSecond = quota / windowSeconds;
  const wait = Math.max(1, Math.ceil((1 - tokens) / perSecond));
  return {
    "ratelimit-policy": `"${name}";q=${quota};w=${windowSeconds}`,
    ratelimit: `"${name}";r=${Math.floor(tokens)};t=${Math.ceil((quota - tokens) / perSecond)}`,
    ...(granted ? {} : { "retry-after": String(wait) }),
  };
};

/** Counts requests; `now` in milliseconds comes in so that time can be told in tests. */
export const rateLimiter = (now: () => number) => {
  const buckets = new Map<string, Bucket>();
  return (policy: Policy, who: string): Allowance => {
    const id = `${policy.name} ${who}`;
    const at = now();
    const before = buckets.get(id) ?? { tokens: policy.quota, at };
    const refilled = ((at - before.at) / 1_000) * (policy.quota / policy.windowSeconds);
    const full = Math.min(policy.quota, before.tokens + Math.max(0, refilled));
    const granted = full >= 1;
    const tokens = granted ? full - 1 : full;
    buckets.delete(id);
    buckets.set(id, { tokens, at });
    const [longestUnseen] = buckets.size > BUCKETS_AT_MOST ? buckets.keys() : [];
    if (longestUnseen !== undefined) buckets.delete(longestUnseen);
    return { allowed: granted, headers: headersOf(policy, tokens, granted) };
  };
};

/**
 * A token bucket per key and per address, in this process: after a restart everybody begins with a full
 * one, and two processes count each for themselves.
 */
type Policy = { name: string; quota: number; windowSeconds: number };

/** What a program with a key and what an address without one may ask, in a minute. */
export const policies = {
  key: { name: "key", quota: 600, windowSeconds: 60 },
  address: { name: "address", quota: 120, windowSeconds: 60 },
} as const satisfies Record<string, Policy>;

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

import robotsParser from "robots-parser";
import type { Bytes } from "./body";
import type { Refused } from "./destination";

/** The name by which robots.txt may speak to this program (RFC 9309, 2.2.1). */
export const PRODUCT = "Claimdesk";

/** RFC 9309, 2.4: what was read holds for a day at most. In milliseconds. */
const KEPT = 24 * 3_600_000;
/** RFC 9309, 2.5: at least 500 kibibytes are read. */
export const MOST_ROBOTS_BYTES = 512_000;
const MOST_SITES = 1_000;
/** A site may ask for more time between requests; in seconds, at most. */
const LONGEST_DELAY = 10;

type Answer = { ok: true; bytes: Bytes } | Refused;

export type SiteRules = {
  allows: (url: string) => boolean;
  /** Milliseconds it wants between two requests. */
  delay: number;
};

const everything: SiteRules = { allows: () => true, delay: 0 };
const nothing: SiteRules = { allows: () => false, delay: 0 };

const kept = new Map<string, { rules: SiteRules; until: number }>();

/**
 * RFC 9309, 2.3.1: a file that is not there allows everything, a site in trouble nothing. A site that
 * cannot be reached at all says so itself when the page is asked for.
 */
const rulesOf = (address: string, answer: Answer): SiteRules => {
  if (!answer.ok) {
    return answer.reason === "not-success" && answer.detail.startsWith("5") ? nothing : everything;
  }
  const robots = robotsParser(address, new TextDecoder().decode(answer.bytes));
  return {
    allows: (url) => robots.isAllowed(url, PRODUCT) ?? true,
    delay: Math.min(robots.getCrawlDelay(PRODUCT) ?? 0, LONGEST_DELAY) * 1_000,
  };
};

/** What a site lets programs fetch, asked of it once a day. */
export const rulesOfSite = async (
  url: URL,
  at: number,
  ask: (address: string) => Promise<Answer>,
): Promise<SiteRules> => {
  const known = kept.get(url.origin);
  if (known && known.until > at) return known.rules;
  const address = `${url.origin}/robots.txt`;
  const rules = rulesOf(address, await ask(address));
  if (kept.size >= MOST_SITES) kept.clear();
  kept.set(url.origin, { rules, until: at + KEPT });
  return rules;
};

import { z } from "zod";
import { canonicalAddress } from "../canonical-address";

/** What became of a page (a source, or an article) since its copy was made, as of the last look that told. */
export const watchStates = ["alive", "moved", "changed", "gone"] as const;
export type WatchState = (typeof watchStates)[number];

export const watchStateOf = (text: string): WatchState =>
  watchStates.find((one) => one === text) ?? "alive";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Between looks while nothing changes: twice as long each time, a month at most. In milliseconds. */
export const waitWhenQuiet = (quietLooks: number): number =>
  Math.min(DAY * 2 ** Math.max(0, quietLooks), 30 * DAY);

/** After looks in a row that were not answered, in milliseconds. */
export const waitWhenFailing = (failures: number): number =>
  Math.min(HOUR * 4 ** Math.max(0, failures - 1), 7 * DAY);

type Counted = { seenSha256: string; quiet: number; failures: number };

/** The looks in a row that found nothing new or nothing at all, this one with them, and how long to wait. */
export const countedAfter = ({ seenSha256, quiet, failures }: Counted, look: Look) => {
  if (!look.ok) return { quiet: 0, failures: failures + 1, wait: waitWhenFailing(failures + 1) };
  const inRow = look.contentSha256 === seenSha256 ? quiet + 1 : 0;
  return { quiet: inRow, failures: 0, wait: waitWhenQuiet(inRow) };
};

/** "Not found" may be a mistake of the day (RFC 9110, 15.5.5); said again at a later look it is not. */
const NOT_FOUND_TIMES = 2;
/** A name that leads nowhere may be a fault of the way; so often, over more than a week, it is not. */
const UNKNOWN_HOST_TIMES = 6;

/** What a look found: a page, or why there was none. */
export const lookSchema = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), finalUrl: z.string(), contentSha256: z.string() }),
  z.strictObject({ ok: z.literal(false), reason: z.string(), detail: z.string() }),
]);
export type Look = z.output<typeof lookSchema>;

/** What is known from before. `finalUrl`: where the copy was fetched from. */
export type Watched = { finalUrl: string; contentSha256: string; failures: number };

/** Whether a look that found no page means that there is none any more (RFC 9110, 15.5.11 for 410). */
const isGone = (
  { reason, detail }: { reason: string; detail: string },
  failures: number,
): boolean =>
  (reason === "not-success" &&
    (detail === "410" || (detail === "404" && failures >= NOT_FOUND_TIMES))) ||
  (reason === "unknown-host" && failures >= UNKNOWN_HOST_TIMES);

/**
 * What a look tells. Null where it tells nothing: a site in trouble has said nothing about its page.
 *
 * @param wordsStand whether all that is cited of its copy stands in the page as it is now
 */
export const stateAfter = (
  watched: Watched,
  look: Look,
  wordsStand: boolean,
): WatchState | null => {
  if (!look.ok) return isGone(look, watched.failures + 1) ? "gone" : null;
  if (!wordsStand) return "changed";
  if (canonicalAddress(look.finalUrl) !== canonicalAddress(watched.finalUrl)) return "moved";
  return look.contentSha256 === watched.contentSha256 ? "alive" : "changed";
};

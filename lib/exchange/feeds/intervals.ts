const MINUTE = 60_000;
/** Between two looks at a feed that answers. */
const USUAL = 30 * MINUTE;
/** The longest wait for one that does not. */
const LONGEST = 24 * 60 * MINUTE;

/** Milliseconds until a feed is looked at again: doubled with each failure in a row, at most a day. */
export const waitForFeed = (failures: number): number =>
  Math.min(USUAL * 2 ** Math.min(failures, 10), LONGEST);

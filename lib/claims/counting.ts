/**
 * Lists count so far and no further, since counting a million takes longer than reading a page of them.
 * Whoever counts claims for a person to see ends here too, so that all numbers agree.
 */
export const MOST_COUNTED = 1000;

/** A count as it is told: `MOST_COUNTED + 1` stands for all above, and messages say "1,000+" of it. */
export const upToMost = (count: number): number => Math.min(count, MOST_COUNTED + 1);

export const isBeyondCount = (count: number): boolean => count > MOST_COUNTED;

/** A page is read again at most this often, and while a flood goes on no more seldom than that. In milliseconds. */
export const SHORTEST_REST = 1_000;
export const LONGEST_REST = 10_000;

/** People at work do less in a second; an import, or many claims acted on at once, does more. */
const FLOOD = 3;

/**
 * How long a page that is read again now rests then: twice as long as before while a flood goes on, so that a large
 * import does not have every open page read all the time. The last change of a flood is awaited no longer than that.
 *
 * @param rest how long it rested before
 * @param since what it was asked for since it was read last, and how long ago that is in milliseconds
 */
export const restAfter = (rest: number, since: { asked: number; passed: number }): number =>
  since.asked > FLOOD * (since.passed / 1_000) ? Math.min(rest * 2, LONGEST_REST) : SHORTEST_REST;

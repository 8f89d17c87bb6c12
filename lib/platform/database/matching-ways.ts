/** What was seen of the newest rows. */
export type Probe = {
  /** How many were looked at. */
  rows: number;
  /** How many of them match. */
  exact: number;
  /** How many of them the most telling index would bring up. */
  loose: number;
  /** How many rows there are in all, as PostgreSQL last counted; 0 where it has not. */
  total: number;
};

/** A row that an index brings up stands somewhere else each time: so many times what one read in order costs. */
const SCATTERED = 6;
/** Matches come unevenly: in all but one of some thousand cases so many are expected where `most` are found. */
const expectedFor = (most: number): number => 1.2 * (most + 4 * Math.sqrt(most) + 4);
/** Rows so quickly read that nothing is gained by reading fewer. */
const SHORTEST = 2000;
/**
 * How long is looked for matches: the rows that are read in order at most (of 15,000 a search takes about
 * 25 ms). Whoever is hasty does without what would take longer to find.
 */
const patience = { thorough: 15_000, hasty: 4_000 } as const;
export type Patience = keyof typeof patience;
/** So many matches will do for ranking and counting, where finding more would take too long. */
const ENOUGH = 60;

/**
 * How to find the newest `most` of the rows that match.
 *
 * The planner cannot know how many rows have the beginning of a word, or two words beside each other, and
 * where it guesses wrong a search takes seconds at a million rows. So it is measured: where many rows
 * match, enough are found by reading from the newest on; where few do, the indices are asked for all.
 *
 * @returns `window`: how many rows to read in order, 0 for none; with fewer than `enough` matches among
 * them, the indices are to be asked
 */
export const waysOf = (
  { rows, exact, loose, total }: Probe,
  most: number,
  manner: Patience = "thorough",
): { window: number; enough: number } => {
  const longest = patience[manner];
  const share = exact / Math.max(1, rows);
  const scattered = (loose / Math.max(1, rows)) * total * SCATTERED;
  if (manner === "hasty" && scattered > longest) return { window: longest, enough: 0 };
  const needed = Math.ceil(expectedFor(most) / Math.max(share, 1 / longest));
  const window = Math.min(longest, Math.max(SHORTEST, needed));
  const enough = window < longest ? most : Math.min(most, ENOUGH);
  const allWouldDo = share * total < expectedFor(most);
  const foundInOrder = share * window >= enough;
  const quicker = window < scattered;
  return { window: !allWouldDo && foundInOrder && quicker ? window : 0, enough };
};

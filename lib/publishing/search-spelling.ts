import { searchWords } from "@/lib/articles/search-text";

/** A word of published claims that may be what was meant. */
export type KnownWord = { word: string; written: string; claims: number };

/** Shorter words have so many others one letter away that none can be told to be meant. */
const SHORTEST = 4;
/** From here on two letters may be wrong. */
const LONG = 7;
const LETTERS = /^[\p{L}\p{M}]+$/u;
/** A word in use is only corrected to one in this many times as much use. */
const MUCH_MORE = 10;

/** How many letters of a word may be wrong. */
const forgiven = (word: string): number => (word.length < LONG ? 1 : 2);

const cheapest = (rows: readonly (readonly number[])[], a: string, b: string): number => {
  const [twoBefore = [], before = [], row = []] = rows;
  const j = row.length;
  const [x = "", y = ""] = [a.at(-1), b[j - 1]];
  const change = (before[j - 1] ?? 0) + (x === y ? 0 : 1);
  const swapped = a.at(-2) === y && x === b[j - 2] && j > 1 && a.length > 1;
  const swap = swapped ? (twoBefore[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
  return Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap);
};

/**
 * How many letters have to be added, left out, changed or swapped with their neighbour to make one word of
 * the other (optimal string alignment).
 */
export const misspelledBy = (a: string, b: string): number => {
  let rows: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    const [, before = []] = rows;
    while (row.length <= b.length)
      row.push(cheapest([rows[0] ?? [], before, row], a.slice(0, i), b));
    rows = [before, row];
  }
  return rows[1]?.at(-1) ?? 0;
};

/** The words of a question that may be misspelled, as they are searched. */
export const doubtfulWords = (asked: string): string[] => [
  ...new Set(searchWords(asked).filter((word) => word.length >= SHORTEST && LETTERS.test(word))),
];

/**
 * What was probably meant by a word: the nearest one, of these the one most claims have; null where none is
 * near enough, or the word itself is used about as much.
 *
 * @param claims how many published claims have the word, or one it begins
 */
export const meantBy = (
  word: string,
  claims: number,
  candidates: readonly KnownWord[],
): KnownWord | null => {
  const [best] = candidates
    .filter((one) => one.word !== word && one.claims > claims * MUCH_MORE)
    .map((one) => ({ one, wrong: misspelledBy(word, one.word) }))
    .filter(({ wrong }) => wrong <= forgiven(word))
    .toSorted((a, b) => a.wrong - b.wrong || b.one.claims - a.one.claims);
  return best?.one ?? null;
};

/** A question with words of it replaced, and everything else of it as it was typed. */
export const respelled = (asked: string, meant: ReadonlyMap<string, string>): string =>
  asked.replace(/[\p{L}\p{M}]+/gu, (typed) => {
    const [word = "", ...more] = searchWords(typed);
    return (more.length === 0 && meant.get(word)) || typed;
  });

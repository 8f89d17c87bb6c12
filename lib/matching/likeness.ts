/** How many known statements there are, and in how many of a sample each term stands. */
export type Background = {
  known: number;
  statements: number;
  count: (term: number) => number;
};

export const noBackground: Background = { known: 0, statements: 0, count: () => 0 };

/** Robertson and Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond, 3.1 and 3.4. */
const SATURATION = 1.2;
const LENGTH = 0.75;

const rarity = (term: number, { statements, count }: Background): number => {
  const found = Math.min(count(term), statements);
  return Math.log(1 + (statements - found + 0.5) / (found + 0.5));
};

/**
 * BM25 of statements for what is asked: terms that both have, rare ones weighing more, in longer statements less.
 * Each term counts once, for a statement is a sentence.
 *
 * @param statements the terms of each, none twice
 */
export const scoresOf = (
  asked: readonly number[],
  statements: readonly (readonly number[])[],
  background: Background,
): number[] => {
  const weights = new Map(asked.map((term) => [term, rarity(term, background)]));
  const total = statements.reduce((sum, { length }) => sum + length, 0);
  const average = Math.max(1, total / Math.max(1, statements.length));
  return statements.map((terms) => {
    const norm = 1 + SATURATION * (1 - LENGTH + (LENGTH * terms.length) / average);
    const shared = terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
    return (shared * (SATURATION + 1)) / norm;
  });
};

/** Half what its words say and half what its letters say, each beside the best of all: from 0 to 1. */
export const joined = (words: readonly number[], letters: readonly number[]): number[] => {
  const [mostWords, mostLetters] = [Math.max(...words, 1e-9), Math.max(...letters, 1e-9)];
  return words.map((score, at) => (score / mostWords + (letters[at] ?? 0) / mostLetters) / 2);
};

/** How many statements a look may fetch; measured at a million (docs/decisions/0015). */
const MOST_FETCHED = 1_500;

/** What to look for: statements with any of `any`, or with all of one of `together`. */
export type Look = { any: number[]; together: (readonly [number, number])[] };

const MOST_PAIRS = 3;

/**
 * Terms that lead to few statements: the rarest, as long as they are rare enough together. Where even they are in
 * many, two of them at a time.
 */
export const lookFor = (asked: readonly number[], background: Background): Look => {
  const expected = (term: number): number =>
    background.statements === 0
      ? 0
      : (background.count(term) / background.statements) * background.known;
  const byRarity = asked
    .map((term) => ({ term, statements: expected(term) }))
    .toSorted((a, b) => a.statements - b.statements);
  const any: number[] = [];
  let fetched = 0;
  for (const { term, statements } of byRarity) {
    if (fetched + statements > MOST_FETCHED) break;
    fetched += statements;
    any.push(term);
  }
  const common = byRarity.slice(any.length, any.length + MOST_PAIRS).map(({ term }) => term);
  const together = common.flatMap((one, at) =>
    common.slice(at + 1).map((other) => [one, other] as const),
  );
  return { any, together };
};

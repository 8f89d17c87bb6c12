import { searchWords } from "@/lib/articles/search-text";

const isFigure = (word: string): boolean => /^\d/u.test(word);
/** Shorter words say little of what a sentence is about. */
const TELLING = 4;
/** A figure two texts share says more than a word they share. */
const FIGURE = 3;

const tellingWords = (text: string): Set<string> =>
  new Set(searchWords(text).filter((word) => isFigure(word) || word.length >= TELLING));

export type Likeness = {
  /** How much of the statement stands in the passage, 0 to 1, figures counting more. */
  share: number;
  /** Figures of the statement that the passage does not have. */
  otherFigures: string[];
};

/** How much of a published statement a passage repeats, by its words and figures. */
export const likeness = (passage: string, statement: string): Likeness => {
  const said = tellingWords(passage);
  const words = tellingWords(statement);
  const missing = [...words].filter((word) => !said.has(word));
  let shared = 0;
  for (const word of words) if (said.has(word)) shared += isFigure(word) ? FIGURE : 1;
  return {
    share: shared === 0 ? 0 : shared / (shared + missing.length),
    otherFigures: missing.filter(isFigure),
  };
};

/** Below this a passage and a statement merely share some words. */
export const ABOUT_THE_SAME = 0.5;

const MOST_WORDS = 16;

/** Text of a `to_tsquery` that finds what shares any telling word with a passage; null without one. */
export const anyOfItsWords = (passage: string): string | null => {
  const words = [...tellingWords(passage)]
    .toSorted((a, b) => Number(isFigure(b)) - Number(isFigure(a)) || b.length - a.length)
    .slice(0, MOST_WORDS);
  return words.length === 0 ? null : words.map((word) => `'${word}'`).join(" | ");
};

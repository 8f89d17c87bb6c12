import search from "approx-string-match";
import type { Utf16Range } from "../code-points";
import type { Passage } from "../passage";
import { wordPieces } from "../words";

const longestCommon = (left: readonly string[], right: readonly string[]): number => {
  let above = new Array<number>(right.length + 1).fill(0);
  for (const word of left) {
    const row = [0];
    right.forEach((other, at) => {
      const matched = word === other ? (above[at] ?? 0) + 1 : 0;
      row.push(Math.max(matched, above[at + 1] ?? 0, row[at] ?? 0));
    });
    above = row;
  }
  return above.at(-1) ?? 0;
};

const wordsOf = (text: string): string[] =>
  wordPieces(text.toLowerCase())
    .filter(({ isWord }) => isWord)
    .map((piece) => piece.text);

/** How many of their words two texts share in the same order, 0 to 1 (Dice over the longest common subsequence). */
export const wordLikeness = (left: string, right: string): number => {
  const ours = wordsOf(left);
  const theirs = wordsOf(right);
  if (ours.length === 0 || theirs.length === 0) return left === right ? 1 : 0;
  return (2 * longestCommon(ours, theirs)) / (ours.length + theirs.length);
};

/** How alike two texts are letter by letter, 0 to 1: what is missing, changed or too much counts against it. */
export const letterLikeness = (wanted: string, found: string): number => {
  if (wanted === found) return 1;
  const best = search(found, wanted, wanted.length).reduce(
    (least, { start, end, errors }) => Math.min(least, errors + found.length - (end - start)),
    wanted.length,
  );
  return Math.max(0, 1 - best / Math.max(wanted.length, found.length));
};

/** A passage that began or ended its text says little about what stands there now. */
const NO_CONTEXT = 0.4;

/** `gap` is how many letters stand between a match and the place it should touch. */
const sideLikeness = (
  wanted: string,
  found: string,
  gap: (match: { start: number; end: number }) => number,
): number => {
  if (wanted === "") return found === "" ? 1 : NO_CONTEXT;
  const errors = search(found, wanted, wanted.length).reduce(
    (least, match) => Math.min(least, match.errors + gap(match)),
    wanted.length,
  );
  return 1 - errors / wanted.length;
};

/** How alike the words on both sides of a place are to those the passage had, each 0 to 1. */
export const contextLikeness = (
  { prefix, suffix }: Pick<Passage, "prefix" | "suffix">,
  text: string,
  { start, end }: Utf16Range,
): { prefix: number; suffix: number } => {
  const before = text.slice(Math.max(0, start - (prefix.length || 1)), start);
  const after = text.slice(end, end + (suffix.length || 1));
  return {
    prefix: sideLikeness(prefix, before, (match) => before.length - match.end),
    suffix: sideLikeness(suffix, after, (match) => match.start),
  };
};

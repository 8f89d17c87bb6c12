import search from "approx-string-match";
import { snapToGraphemes, type Utf16Range } from "../code-points";
import { type Passage, withoutOuterSpace } from "../passage";
import { wordPieces } from "../words";
import { cutsWord } from "./edges";

/** Longer passages are found by their exact words or not at all: the search costs length by length. */
const LONGEST = 4_000;
const MOST_ERRORS = 256;
const MOST_WORDS = 32;
const MOST_OCCURRENCES = 20_000;
const MOST_WINDOWS = 8;
const MOST_MATCHES = 8;
/** How much of the surroundings marks an edge, and how far from the found edge, in UTF-16 units. */
const CONTEXT_CLUE = 8;
const CONTEXT_REACH = 40;

type Clue = { words: string; at: number };

/** The longest words of a passage and the words on both sides of it, with their distance from its start. */
const cluesOf = ({ exact, prefix, suffix }: Passage): Clue[] =>
  [
    ...wordPieces(exact)
      .filter(({ isWord }) => isWord)
      .map(({ text, at }) => ({ words: text, at }))
      .sort((one, other) => other.words.length - one.words.length)
      .slice(0, MOST_WORDS),
    { words: prefix, at: -prefix.length },
    { words: suffix, at: exact.length },
  ].filter(({ words }) => words !== "");

/**
 * Counts for each stretch of the text how much of the passage points there: every occurrence of a clue
 * says where the passage would begin. Filtering first and verifying after is what the search library
 * advises for long texts, and it finds several places where the library keeps only the closest.
 */
const pointedAt = (clues: readonly Clue[], text: string, stretch: number): Map<number, number> => {
  const weights = new Map<number, number>();
  for (const { words, at } of clues) {
    const pointed = new Set<number>();
    let place = text.indexOf(words);
    for (let seen = 0; place >= 0 && seen < MOST_OCCURRENCES; seen += 1) {
      pointed.add(Math.floor((place - at) / stretch));
      place = text.indexOf(words, place + 1);
    }
    for (const one of pointed) weights.set(one, (weights.get(one) ?? 0) + words.length);
  }
  return weights;
};

const windowsOf = (passage: Passage, text: string, near: number): Utf16Range[] => {
  const length = passage.exact.length;
  const stretch = Math.max(16, Math.ceil(length / 2));
  const distance = (one: number) => Math.abs(one * stretch - near);
  return [...pointedAt(cluesOf(passage), text, stretch)]
    .sort(([one, weight], [other, weightOther]) =>
      weight === weightOther ? distance(one) - distance(other) : weightOther - weight,
    )
    .slice(0, MOST_WINDOWS)
    .map(([one]) => ({
      start: Math.max(0, one * stretch - stretch),
      end: Math.max(0, one * stretch + 2 * stretch + length),
    }));
};

/** Longer runs without a break are no words; a place inside one stays as it was found. */
const LONGEST_WORD = 80;

const toWholeWords = (text: string, { start, end }: Utf16Range): Utf16Range => {
  const isCut = (at: number) =>
    cutsWord(text.slice(Math.max(0, at - 4), at), text.slice(at, at + 4));
  let first = start;
  let last = end;
  while (isCut(first) && start - first < LONGEST_WORD) first -= 1;
  while (isCut(last) && last - end < LONGEST_WORD) last += 1;
  return { start: first, end: last };
};

/** Of all places of some words within reach of an offset, the nearest. */
const nearest = (words: string, text: string, offset: number): number | undefined => {
  const from = Math.max(0, offset - CONTEXT_REACH);
  const near = text.slice(from, offset + CONTEXT_REACH);
  let best: number | undefined;
  for (let at = near.indexOf(words); at >= 0; at = near.indexOf(words, at + 1)) {
    const place = from + at;
    if (best === undefined || Math.abs(place - offset) < Math.abs(best - offset)) best = place;
  }
  return best;
};

/**
 * The same place with the edges its surroundings give it: the search drops words that were put in at an
 * edge ("n'a pas …"), but the words before and after still stand where the passage begins and ends.
 */
const betweenContext = ({ prefix, suffix }: Passage, text: string, range: Utf16Range) => {
  const [before, after] = [prefix.slice(-CONTEXT_CLUE), suffix.slice(0, CONTEXT_CLUE)];
  const start = before && nearest(before, text, range.start - before.length);
  const end = after ? nearest(after, text, range.end) : undefined;
  const starts = typeof start === "number" ? [range.start, start + before.length] : [range.start];
  const ends = typeof end === "number" ? [range.end, end] : [range.end];
  return starts.flatMap((one) => ends.map((other) => ({ start: one, end: other })));
};

/**
 * Where words like the passage's stand in a text, as UTF-16 ranges of whole words and characters, with at
 * most min(256, half the length) errors, as the best annotation client of the field allows (Hypothesis).
 * These are candidates only: whether they are close enough is for the caller to say.
 */
export const similarPlaces = (passage: Passage, text: string, near: number): Utf16Range[] => {
  const { exact } = passage;
  if (exact.length > LONGEST) return [];
  const errors = Math.min(MOST_ERRORS, Math.floor(exact.length / 2));
  const found = windowsOf(passage, text, near).flatMap((window) =>
    search(text.slice(window.start, window.end), exact, errors)
      .slice(0, MOST_MATCHES)
      .map(({ start, end }) => ({ start: start + window.start, end: end + window.start })),
  );
  const whole = found
    .flatMap((range) => betweenContext(passage, text, range))
    .filter(({ start, end }) => start < end)
    .map((range) => snapToGraphemes(text, toWholeWords(text, range)))
    .map((range) => withoutOuterSpace(text, range));
  const distinct = new Map(whole.map((range) => [`${range.start}-${range.end}`, range]));
  return [...distinct.values()].filter(({ start, end }) => start < end);
};

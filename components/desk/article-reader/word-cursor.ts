import { wordPieces } from "@/lib/articles/words";

/** A range of UTF-16 offsets; the head is the end that moves. */
export type WordSelection = { anchor: number; head: number };

export type Word = { start: number; end: number };

/** The words of a text with their UTF-16 places. */
export const wordsOf = (text: string): Word[] =>
  wordPieces(text)
    .filter(({ isWord }) => isWord)
    .map(({ text: word, at }) => ({ start: at, end: at + word.length }));

const clamp = (index: number, words: readonly Word[]) =>
  Math.min(Math.max(index, 0), words.length - 1);

/** How far each key goes, in words; paragraphs are left to `blockStarts`. */
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -40, PageDown: 40 };

const toBlock = (
  from: Word,
  down: boolean,
  words: readonly Word[],
  blockStarts: readonly number[],
) => {
  const target = down
    ? blockStarts.find((start) => start > from.start)
    : blockStarts.findLast((start) => start < from.start);
  if (target === undefined) return down ? words.length - 1 : 0;
  return words.findIndex(({ start }) => start >= target);
};

/**
 * Where a key takes a selection of whole words: arrows by word and by block, Home and End to the ends;
 * with `extend` (Shift) only the head moves. Null for keys that do not move.
 *
 * `anchor` and `head` are indexes into `words`.
 */
export const moveByKey = (
  key: string,
  extend: boolean,
  selection: WordSelection,
  words: readonly Word[],
  blockStarts: readonly number[],
): WordSelection | null => {
  const from = words[selection.head];
  if (!from) return null;
  const ends: Record<string, number> = { Home: 0, End: words.length - 1 };
  const step = steps[key];
  let head: number;
  if (step !== undefined) head = selection.head + step;
  else if (key === "ArrowUp" || key === "ArrowDown")
    head = toBlock(from, key === "ArrowDown", words, blockStarts);
  else if (ends[key] !== undefined) head = ends[key];
  else return null;
  const moved = clamp(head, words);
  return { anchor: extend ? selection.anchor : moved, head: moved };
};

/** The text a selection of words covers. */
export const rangeOfWords = (selection: WordSelection, words: readonly Word[]): Word | null => {
  const first = words[Math.min(selection.anchor, selection.head)];
  const last = words[Math.max(selection.anchor, selection.head)];
  return first && last ? { start: first.start, end: last.end } : null;
};

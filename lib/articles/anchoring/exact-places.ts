import { graphemeAt, type Utf16Range } from "../code-points";
import type { Passage } from "../passage";
import { cutsWord } from "./edges";

/** Common words stand in hundreds of places: only those with the best surroundings are looked at closely. */
const CLOSELY = 32;

const commonEnd = (left: string, right: string): number => {
  let length = 0;
  while (length < left.length && left.at(-1 - length) === right.at(-1 - length)) length += 1;
  return length;
};

const commonStart = (left: string, right: string): number => {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
};

const placesOf = (words: string, text: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
};

const isWhole = (text: string, { start, end }: Utf16Range): boolean =>
  graphemeAt(text, start).start === start && graphemeAt(text, end).start === end;

/**
 * Where a passage's exact words stand in a text, as UTF-16 ranges, the most familiar surroundings first.
 * A place where the words are part of a longer word, figure or character is another word and left out.
 */
export const exactPlaces = (passage: Passage, text: string, near: number): Utf16Range[] => {
  const { exact, prefix, suffix } = passage;
  const cutBefore = cutsWord(prefix, exact);
  const cutAfter = cutsWord(exact, suffix);
  return placesOf(exact, text)
    .map((start) => ({ start, end: start + exact.length }))
    .filter(
      ({ start, end }) =>
        (cutBefore || !cutsWord(text.slice(Math.max(0, start - 4), start), exact)) &&
        (cutAfter || !cutsWord(exact, text.slice(end, end + 4))),
    )
    .map((range) => ({
      range,
      familiar:
        commonEnd(prefix, text.slice(Math.max(0, range.start - prefix.length), range.start)) +
        commonStart(suffix, text.slice(range.end, range.end + suffix.length)),
    }))
    .sort(
      (one, other) =>
        other.familiar - one.familiar ||
        Math.abs(one.range.start - near) - Math.abs(other.range.start - near),
    )
    .slice(0, CLOSELY)
    .map(({ range }) => range)
    .filter((range) => isWhole(text, range));
};

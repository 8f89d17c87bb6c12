import { exactPlaces } from "./anchoring/exact-places";
import { contextLikeness, letterLikeness, wordLikeness } from "./anchoring/likeness";
import { similarPlaces } from "./anchoring/similar-places";
import { type CodePointIndex, codePointIndex, type Utf16Range } from "./code-points";
import { type Passage, passageAt } from "./passage";

/**
 * What became of a passage in another version of its text.
 * - anchored: the same words stand there, in surroundings it is known by, or they are too many to be
 *   there by chance. It may have moved.
 * - shifted: a person should look. The words changed a little (a figure, a word, punctuation), or a few
 *   words are unchanged but stand among others.
 * - lost: nothing close enough; a person may place it by hand.
 *
 * `score` is 0 to 1.
 */
export type Anchored =
  | { state: "anchored" | "shifted"; passage: Passage; score: number }
  | { state: "lost"; score: number };

/** What a place is judged by, as Hypothesis weighs it. */
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 } as const;
const FULL = WEIGHTS.quote + WEIGHTS.prefix + WEIGHTS.suffix + WEIGHTS.position;

/**
 * The floor, between 0 and 1 except for lengths. Measured on the first case's article: the surroundings of
 * 999 of 1,000 unrelated places are less than 0.5 alike, half of them less than 0.18.
 */
const FLOOR = {
  /** Surroundings that vouch for a place. */
  context: 0.5,
  /** Exact words, in UTF-16 units, that need no surroundings to be the same. */
  unmistakable: 32,
  /** Changed words among known surroundings: letters and words they must still share. */
  letters: 0.6,
  words: 0.5,
  /** Changed words among others: more of them, and more alike. */
  lettersAlone: 0.8,
  wordsAlone: 0.7,
  lengthAlone: 40,
} as const;

type Place = Utf16Range & { letters: number; context: number; score: number };

const judge = (passage: Passage, text: string, near: number, range: Utf16Range): Place => {
  const sides = contextLikeness(passage, text, range);
  const letters = letterLikeness(passage.exact, text.slice(range.start, range.end));
  const position = 1 - Math.abs(range.start - near) / Math.max(1, text.length);
  const sum =
    WEIGHTS.quote * letters +
    WEIGHTS.prefix * sides.prefix +
    WEIGHTS.suffix * sides.suffix +
    WEIGHTS.position * position;
  return { ...range, letters, context: (sides.prefix + sides.suffix) / 2, score: sum / FULL };
};

const bestOf = (places: readonly Place[]): Place | undefined =>
  places.reduce<Place | undefined>(
    (best, place) => (best && best.score >= place.score ? best : place),
    undefined,
  );

const isKnown = (passage: Passage, { context }: Place): boolean =>
  context >= FLOOR.context || passage.exact.length >= FLOOR.unmistakable;

const isCloseEnough = (passage: Passage, text: string, place: Place): boolean => {
  const words = wordLikeness(passage.exact, text.slice(place.start, place.end));
  const among = place.context >= FLOOR.context;
  if (among) return place.letters >= FLOOR.letters && words >= FLOOR.words;
  return (
    passage.exact.length >= FLOOR.lengthAlone &&
    place.letters >= FLOOR.lettersAlone &&
    words >= FLOOR.wordsAlone
  );
};

const asPassage = (text: string, { start, end }: Place, index: CodePointIndex): Passage =>
  passageAt(text, { start, end }, index);

/**
 * Finds a passage again in another version of its text: exact words first, the best by surroundings and
 * position, then words like them, with a floor below which it is lost. It is never silently put on other
 * words: "25 %" is not found in "125 %", and a changed figure is at most shifted.
 */
export const anchorPassage = (passage: Passage, newText: string): Anchored => {
  if (passage.exact === "") return { state: "lost", score: 0 };
  const index = codePointIndex(newText);
  const near = index.toUtf16(passage.start);
  const judged = (ranges: Utf16Range[]) =>
    ranges.map((range) => judge(passage, newText, near, range));

  const same = bestOf(judged(exactPlaces(passage, newText, near)));
  if (same && isKnown(passage, same)) {
    return { state: "anchored", passage: asPassage(newText, same, index), score: same.score };
  }
  const similar = judged(similarPlaces(passage, newText, near));
  const close = similar.filter((place) => isCloseEnough(passage, newText, place));
  const best = bestOf(same ? [same, ...close] : close);
  return best
    ? { state: "shifted", passage: asPassage(newText, best, index), score: best.score }
    : { state: "lost", score: bestOf(similar)?.score ?? 0 };
};

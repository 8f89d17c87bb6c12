import search from "approx-string-match";

/** Longer texts and excerpts are looked through by their exact words only: the search costs length by length. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_EXCERPT = 3_000;

/** A passage like the one wanted; `start` and `end` in UTF-16 units. */
export type Near = { start: number; end: number; errors: number };

/**
 * The passage of a text that is most like some words, with at most so many letters added, left out or
 * changed; undefined when there is none, or it would take too long to tell.
 */
export const nearestPassage = (
  text: string,
  words: string,
  from: number,
  mostErrors: number,
): Near | undefined => {
  if (text.length - from > LONGEST_TEXT || words.length > LONGEST_EXCERPT || mostErrors < 1) {
    return undefined;
  }
  const [first] = search(text.slice(from), words, mostErrors);
  return first && { start: first.start + from, end: first.end + from, errors: first.errors };
};

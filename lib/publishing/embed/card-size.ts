import type { EmbedWords } from "./words";

/** As wide as a card is at the most, in CSS pixels: a comfortable line of its text. */
export const CARD_WIDTH = 560;
/** What a page on a phone leaves a card. */
const NARROW_WIDTH = 340;

/** Left and right of the text, and above and below everything; components/published/embed-style.ts. */
const SIDES = 40;
const ENDS = 32;

/** How each part is set there: its letters' size, the height of a line, what stands above; in pixels. */
const lettering: Record<keyof EmbedWords, { size: number; line: number; above: number }> = {
  demonstration: { size: 14, line: 18, above: 12 },
  desk: { size: 14, line: 20, above: 0 },
  notices: { size: 14, line: 20, above: 6 },
  statement: { size: 20, line: 26, above: 12 },
  by: { size: 14, line: 20, above: 0 },
  // Beside its mark.
  verdict: { size: 26, line: 28, above: 10 },
  summary: { size: 15, line: 22, above: 0 },
  open: { size: 14, line: 20, above: 10 },
};

/** These are as wide as they are high; other letters about half. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
/** Of the letters' size; a line is not filled to its end, which is reckoned in. */
const LETTER = 0.55;

/** In how many lines a text is broken, rather one too many. */
const linesOf = (text: string, size: number, width: number): number => {
  let length = 0;
  for (const letter of text) length += WIDE.test(letter) ? size : size * LETTER;
  return Math.ceil(length / width);
};

/**
 * How high a card needs to be where no script tells, in CSS pixels: nothing of it is cut off, and little is
 * left empty. Reckoned from the lengths of its texts, since no font is known here.
 *
 * @param width of the card, or as narrow as it may become
 */
export const cardHeight = (words: EmbedWords, width: number = NARROW_WIDTH): number => {
  const room = Math.max(width - SIDES, SIDES);
  let height = ENDS;
  for (const part of Object.keys(lettering) as (keyof EmbedWords)[]) {
    const { size, line, above } = lettering[part];
    for (const text of [words[part]].flat()) {
      if (text !== "") height += above + line * linesOf(text, size, room);
    }
  }
  return Math.ceil(height / 10) * 10;
};

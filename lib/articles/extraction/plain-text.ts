import { normaliseText } from "../code-points";
import type { Found, Piece } from "./article";

/** Lines that were wrapped at a column: all but the last of a paragraph nearly as long as the longest. */
const isWrapped = (lines: readonly string[]): boolean => {
  const lengths = lines.slice(0, -1).map((line) => line.length);
  return lines.length > 2 && Math.max(...lengths) <= 100 && lengths.every((length) => length >= 50);
};

const TITLE_LENGTH = 150;

/** A first line of its own that is short and ends without a full stop. */
const titleOf = (paragraphs: readonly string[][]): string | null => {
  const [first, second] = paragraphs;
  const line = first?.length === 1 ? first[0] : undefined;
  if (!line || !second || line.length > TITLE_LENGTH) return null;
  return /[.:;,!…»"”]$/.test(line) ? null : line;
};

const toPieces = (lines: string[], kind: Piece["kind"]): Piece[] =>
  isWrapped(lines)
    ? [{ kind, text: lines.join(" ") }]
    : lines.map((text, at) => ({ kind, text, gap: at === 0 ? "\n\n" : "\n" }));

/**
 * Plain text: empty lines separate paragraphs, and so does every line end unless the lines were wrapped at
 * a column. A short first line that stands alone is taken for the title and stays in the text as a heading.
 */
export const readPlainText = (given: string): Found => {
  const paragraphs = normaliseText(given)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split("\n").map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ""))
    .filter((lines) => lines.length > 0);
  const title = titleOf(paragraphs);
  return {
    title,
    pieces: paragraphs.flatMap((lines, at) =>
      toPieces(lines, at === 0 && title !== null ? "heading" : "paragraph"),
    ),
  };
};

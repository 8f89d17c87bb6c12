import type { Piece } from "./article";

/** A run of text on a page, in PDF's units (1/72 inch) from the page's lower left corner. */
export type TextRun = { text: string; x: number; y: number; width: number; height: number };

type Line = { text: string; y: number; height: number; left: number; right: number };

const isSameLine = (line: Line, run: TextRun): boolean =>
  Math.abs(line.y - run.y) < Math.max(line.height, run.height) * 0.5;

const extend = (line: Line, run: TextRun): void => {
  // Words set one by one have no spaces between them, only room.
  const apart = run.x - line.right > run.height * 0.15;
  line.text += apart ? ` ${run.text}` : run.text;
  line.right = run.x + run.width;
  line.height = Math.max(line.height, run.height);
};

const lineOf = ({ text, y, height, x, width }: TextRun): Line => ({
  ...{ text, y, height },
  left: x,
  right: x + width,
});

/** The runs of a page as lines, in the order the document gives them, which is mostly the reading order. */
export const linesOf = (runs: readonly TextRun[]): Line[] => {
  const lines: Line[] = [];
  for (const run of runs.filter(({ text }) => text.trim() !== "")) {
    const line = lines.at(-1);
    if (line && isSameLine(line, run)) extend(line, run);
    else lines.push(lineOf(run));
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s{2,}/g, " ").trim() }));
};

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** "-" at a line's end between small letters was put there by the typesetter. */
const joinLines = (text: string, next: string): string =>
  /\p{Ll}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)
    ? text.slice(0, -1) + next
    : `${text} ${next}`;

type Measures = { height: number; gap: number; right: number };

const beginsParagraph = (line: Line, before: Line, usual: Measures): boolean => {
  const gap = before.y - line.y;
  const otherSize = Math.abs(line.height - before.height) > usual.height * 0.1;
  const isShort = before.right < usual.right - usual.height * 6 && /[.!?…:»"”]$/.test(before.text);
  const isIndented =
    line.left - before.left > usual.height * 0.8 && /^[\p{Lu}«“"—–]/u.test(line.text);
  return gap < 0 || gap > usual.gap * 1.35 || otherSize || isShort || isIndented;
};

const pageNumber = /^(?:page\s+)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:\/|of|sur|de)\s*\d{1,4})?$/i;

/** A sentence that goes on at the top of the next page or column. */
const goesOn = (line: Line, before: Line): boolean =>
  line.y > before.y && /[\p{Ll},]$/u.test(before.text) && /^\p{Ll}/u.test(line.text);

const measuresOf = (lines: readonly Line[]): Measures => ({
  height: median(lines.map(({ height }) => height)),
  gap: median(
    lines.map((line, at) => (lines[at - 1]?.y ?? line.y) - line.y).filter((gap) => gap > 0),
  ),
  right: lines.reduce((most, { right }) => Math.max(most, right), 0),
});

/**
 * The lines of all pages as paragraphs. A PDF knows no paragraphs: they are told by distance, indentation,
 * type size and short last lines; larger type makes a heading. Page numbers are left out, and a paragraph
 * that a page break cuts is joined.
 */
export const paragraphsOf = (pages: readonly Line[][]): Piece[] => {
  const lines = pages.flatMap((page) => page.filter(({ text }) => text && !pageNumber.test(text)));
  const usual = measuresOf(lines);
  const pieces: Piece[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const open = pieces.at(-1);
    if (open && before && (goesOn(line, before) || !beginsParagraph(line, before, usual))) {
      open.text = joinLines(open.text, line.text);
    } else {
      const kind = line.height > usual.height * 1.15 ? "heading" : "paragraph";
      pieces.push({ kind, text: line.text });
    }
  }
  return pieces;
};

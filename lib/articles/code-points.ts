/**
 * Offsets of one text in both countings: UTF-16 code units, as JavaScript and browsers count, and
 * Unicode code points, as the W3C Web Annotation model and what is stored count.
 */
export type CodePointIndex = {
  /** Length of the text in code points. */
  length: number;
  /** UTF-16 offset to code points; an offset inside a surrogate pair is the pair's beginning. */
  fromUtf16: (offset: number) => number;
  /** Code points to UTF-16 offset. */
  toUtf16: (offset: number) => number;
};

const SURROGATE_PAIR = /[\u{10000}-\u{10ffff}]/gu;

const clamp = (offset: number, length: number): number =>
  Math.min(Math.max(Math.trunc(offset) || 0, 0), length);

/** How many of the first elements satisfy `before`, which holds for a beginning of the list only. */
const countWhile = (list: readonly number[], before: (value: number, at: number) => boolean) => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(list[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Reads a text once and converts any number of offsets in it, each in the logarithm of its surrogate
 * pairs, so that a text without them costs nothing. Offsets outside the text are taken as its nearest end.
 */
export const codePointIndex = (text: string): CodePointIndex => {
  const pairs = Array.from(text.matchAll(SURROGATE_PAIR), ({ index }) => index);
  const length = text.length - pairs.length;
  return {
    length,
    fromUtf16: (offset) => {
      const unit = clamp(offset, text.length);
      return unit - countWhile(pairs, (pair) => pair < unit);
    },
    toUtf16: (offset) => {
      const point = clamp(offset, length);
      return point + countWhile(pairs, (pair, at) => pair - at < point);
    },
  };
};

/** A range of UTF-16 code units, start inclusive, end exclusive. */
export type Utf16Range = { start: number; end: number };

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Finds the grapheme cluster (UAX 29) a UTF-16 offset falls into; the text's end is an empty cluster.
 * Only the line around the offset is segmented: a line feed is always a boundary (rules GB4 and GB5),
 * and `containing` costs the length of what it was given.
 */
export const graphemeAt = (text: string, offset: number): Utf16Range => {
  const at = clamp(offset, text.length);
  const lineStart = at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
  const feed = text.indexOf("\n", at);
  const line = text.slice(lineStart, feed < 0 ? text.length : feed + 1);
  const cluster = graphemes.segment(line).containing(at - lineStart);
  if (!cluster) return { start: text.length, end: text.length };
  const start = lineStart + cluster.index;
  return { start, end: start + cluster.segment.length };
};

/** The smallest range that holds the given one and cuts no grapheme cluster. */
export const snapToGraphemes = (text: string, { start, end }: Utf16Range): Utf16Range => {
  const last = graphemeAt(text, end);
  return { start: graphemeAt(text, start).start, end: last.start < end ? last.end : last.start };
};

// Everything Unicode calls a control except line feed; the byte order mark inside a text is a relic.
const CONTROLS = /[\p{Cc}\ufeff]/gu;

/**
 * Text as the desk keeps it: NFC, line feeds only, tabs as spaces, no control characters, no byte order
 * mark, no white space at line ends, lone surrogates replaced by U+FFFD. Direction marks and joiners stay:
 * they are part of how words are written. Doing it twice changes nothing.
 */
export const normaliseText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\t\v\f]/g, " ")
    .replace(CONTROLS, (character) => (character === "\n" ? "\n" : ""))
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");

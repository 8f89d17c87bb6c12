/** A stretch of a text in UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Stands where something was taken out, one unit for one, so that offsets stay true. */
const blot = "\ufffc";

export const blotOut = (text: string, spans: readonly Span[]): string =>
  spans.reduce(
    (left, { start, end }) => left.slice(0, start) + blot.repeat(end - start) + left.slice(end),
    text,
  );

/** All matches of a global pattern. */
export const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

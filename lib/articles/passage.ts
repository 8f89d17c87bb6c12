import { codePointIndex, graphemeAt, snapToGraphemes, type Utf16Range } from "./code-points";

/**
 * The exact words in an article version: a W3C TextQuoteSelector and TextPositionSelector in one.
 * Offsets are Unicode code points of the version's text, start inclusive, end exclusive.
 */
export type Passage = {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
};

/** Code points kept on each side of a passage; 32 is the habit of the field (Hypothesis). */
export const CONTEXT_LENGTH = 32;

const VISIBLE = /[^\p{White_Space}\p{Cc}\p{Cf}]/u;

const beforeOf = (text: string, offset: number): string => {
  const from = Math.max(0, offset - 2 * CONTEXT_LENGTH);
  const near = [...text.slice(from, offset)].slice(-CONTEXT_LENGTH).join("");
  const start = offset - near.length;
  const cluster = graphemeAt(text, start);
  return text.slice(cluster.start === start ? start : Math.min(cluster.end, offset), offset);
};

const afterOf = (text: string, offset: number): string => {
  const near = [...text.slice(offset, offset + 2 * CONTEXT_LENGTH)].slice(0, CONTEXT_LENGTH);
  const end = offset + near.join("").length;
  return text.slice(offset, Math.max(offset, graphemeAt(text, end).start));
};

/** The passage at a range of UTF-16 code units that cuts no grapheme cluster. */
export const passageAt = (
  text: string,
  { start, end }: Utf16Range,
  index = codePointIndex(text),
): Passage => ({
  exact: text.slice(start, end),
  prefix: beforeOf(text, start),
  suffix: afterOf(text, end),
  start: index.fromUtf16(start),
  end: index.fromUtf16(end),
});

/**
 * The same range without the white space at its edges; a space that carries a combining mark is a
 * character of its own and stays.
 */
export const withoutOuterSpace = (text: string, { start, end }: Utf16Range): Utf16Range => {
  const words = text.slice(start, end);
  const first = end - words.trimStart().length;
  const last = start + words.trimEnd().length;
  return first < last ? snapToGraphemes(text, { start: first, end: last }) : { start, end: start };
};

/**
 * The passage a reader selected, from offsets as the browser counts them (UTF-16 code units). Widened to
 * whole grapheme clusters, then freed of white space at its edges. Offsets beyond the text are its end;
 * a selection without a visible character is refused.
 */
export const passageFromUtf16Range = (
  text: string,
  start: number,
  end: number,
): { ok: true; passage: Passage } | { ok: false; reason: "empty" } => {
  if (!(start < end)) return { ok: false, reason: "empty" };
  const whole = snapToGraphemes(text, { start, end: Math.min(end, text.length) });
  const range = withoutOuterSpace(text, whole);
  if (!VISIBLE.test(text.slice(range.start, range.end))) return { ok: false, reason: "empty" };
  return { ok: true, passage: passageAt(text, range) };
};

/** What is said about a passage outside Claimdesk; `id` is the passage's UUID. */
export type AnnotatedPassage = {
  id: string;
  /** Address of the article, or another IRI that names it. */
  source: string;
  /** When the article version was taken: the text the offsets count in. */
  sourceDate: Date;
  /** Address of a copy of that version, where there is one. */
  cached?: string;
  passage: Passage;
  /** The claim's statement. */
  body: string;
  /** BCP 47 language of the statement. */
  language: string;
};

/**
 * A passage as a W3C Web Annotation (JSON-LD). Both selectors say the same place, one by its words and one
 * by its position (Web Annotation Data Model, 4.2.4 and 4.2.5); the TimeState ties them to one version.
 */
export const toWebAnnotation = (annotated: AnnotatedPassage) => {
  const { exact, prefix, suffix, start, end } = annotated.passage;
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:uuid:${annotated.id}`,
    type: "Annotation",
    motivation: "describing",
    body: {
      type: "TextualBody",
      value: annotated.body,
      format: "text/plain",
      language: annotated.language,
    },
    target: {
      source: annotated.source,
      selector: [
        { type: "TextQuoteSelector", exact, prefix, suffix },
        { type: "TextPositionSelector", start, end },
      ],
      state: {
        type: "TimeState",
        sourceDate: annotated.sourceDate.toISOString(),
        ...(annotated.cached ? { cached: annotated.cached } : {}),
      },
    },
  } as const;
};

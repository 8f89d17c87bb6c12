import { codePointIndex } from "@/lib/articles/code-points";
import { withoutOuterSpace } from "@/lib/articles/passage";
import { sentencesOf } from "@/lib/claims/measure/sentences";
import type { Span } from "@/lib/claims/measure/text-span";

/** A sentence of a text. `start` and `end` are code points; `range` the same in UTF-16 units. */
export type Sentence = {
  text: string;
  start: number;
  end: number;
  range: Span;
  /** The paragraph it stands in, counted from 0. */
  paragraph: number;
};

/** What closes a sentence and was cut off from it: "… est mutuelle. | »". */
const CLOSES = /^[»”’"')\]*\s]+$/u;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Cuts at line ends, which always end a sentence, and glues closing marks to what they close. */
const spansOf = (text: string, language: string): Span[] => {
  const spans: Span[] = [];
  for (const span of sentencesOf(text, language)) {
    const before = spans.at(-1);
    const closes = CLOSES.test(text.slice(span.start, span.end));
    if (before && closes && !text.slice(before.start, before.end).includes("\n")) {
      before.end = span.end;
    } else spans.push({ ...span });
  }
  return spans;
};

/**
 * The sentences of an article's text in their order, without white space at their edges; what has neither
 * letter nor figure is none. `language` is a BCP 47 tag.
 */
export const sentencesInText = (text: string, language: string): Sentence[] => {
  const index = codePointIndex(text);
  let paragraph = 0;
  let read = 0;
  return spansOf(text, language).flatMap((span) => {
    const range = withoutOuterSpace(text, span);
    const words = text.slice(range.start, range.end);
    if (!HAS_WORD.test(words)) return [];
    paragraph += text.slice(read, range.start).includes("\n") ? 1 : 0;
    read = range.start;
    return [
      {
        text: words,
        start: index.fromUtf16(range.start),
        end: index.fromUtf16(range.end),
        range,
        paragraph,
      },
    ];
  });
};

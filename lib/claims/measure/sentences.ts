import { readLanguages } from "../claim-language";
import type { Span } from "./text-span";

/** Ends that Intl.Segmenter takes for the end of a sentence when a capital follows. */
const abbreviation =
  /(?:\b\p{Lu}|\bU\.S|\bEE|EE\. ?UU|\b(?:Mr|Mrs|Ms|Dr|St|No|M|MM|Mme|Mmes|Mlle|Sr|Sra|Sres|Dra|Gov|Sen|Rep|Gen|Gral|Lt|Col|Prof|Jr|Inc|Corp|vs|art|approx|núm|pág))\.\s*$/u;

// Sentences are read by patterns that look around in them, so the work grows with the square of
// their length. People's are under 600; a table or a list pasted as one line is not.
const longest = 800;

const segmenter = (language: string) => new Intl.Segmenter(language, { granularity: "sentence" });

/** Made once, which takes longer than a sentence does. */
const segmenters = new Map<string, Intl.Segmenter>(
  readLanguages.map((language) => [language, segmenter(language)]),
);

/** The sentences of a text; a line break ends one too, and what runs on is cut at a space. */
export function sentencesOf(text: string, language: string): Span[] {
  const segments = (segmenters.get(language) ?? segmenter(language)).segment(text);
  const spans: Span[] = [];
  for (const { segment, index } of segments) {
    const last = spans.at(-1);
    const runsOn =
      last && abbreviation.test(text.slice(Math.max(last.start, last.end - 12), last.end));
    if (runsOn) last.end = index + segment.length;
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans.flatMap((span) => cut(text, span));
}

function cut(text: string, span: Span): Span[] {
  const parts: Span[] = [];
  let { start } = span;
  while (span.end - start > longest) {
    const space = text.lastIndexOf(" ", start + longest);
    const end = space > start ? space : start + longest;
    parts.push({ start, end });
    start = end;
  }
  return [...parts, { start, end: span.end }];
}

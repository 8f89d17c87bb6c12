import { type ReadLanguage, readLanguages } from "../claim-language";
import type { PartialDate } from "../partial-date";
import { datesInText } from "./dates-in-text";
import { periodOf } from "./period";
import type { Period } from "./schema";
import { blotOut, type Span, slice, spansOf } from "./text-span";
import { type TimeExpression, timeExpressions } from "./time-expressions";

/** One sentence, as it is and as it is read; both have the same length. */
export interface SentenceReading {
  tag: string;
  language: ReadLanguage;
  original: string;
  /** Apostrophes as "'", spaces plain, addresses and dates blotted out. */
  text: string;
  times: readonly TimeExpression[];
  claimedOn: PartialDate | undefined;
}

/** Prepares a sentence: what is no figure to count by is blotted out, what is time is read. */
export function readSentence(
  original: string,
  tag: string,
  language: ReadLanguage,
  claimedOn: PartialDate | undefined,
): SentenceReading {
  const plain = original.replace(/[’ʼ]/gu, "'").replace(/[\u00a0\u2009\u202f\t]/gu, " ");
  // Addresses, names of accounts and topics hold figures that say nothing.
  const addresses = spansOf(plain, /\S+/gu).filter((word) =>
    /[@#]|:\/\/|\.\p{L}{2,}\//u.test(slice(plain, word)),
  );
  const readable = blotOut(plain, addresses);
  const times = timeExpressions(readable, language, tag);
  const blots = [...times, ...foreignDates(readable, language)];
  return { tag, language, original, text: blotOut(readable, blots), times, claimedOn };
}

/** A quoted line is often dated in another language ("June 8, 2021" in a French article). */
const foreignDates = (text: string, language: ReadLanguage): Span[] =>
  readLanguages
    .filter((other) => other !== language)
    .flatMap((other) => datesInText(text, other, other))
    .filter(({ sure }) => sure);

/**
 * The period nearest to a figure; a length of time only where there is nothing else. What stands
 * behind `limit` belongs to a figure that this one is compared with.
 */
export function periodNear(
  { times, claimedOn }: SentenceReading,
  figure: Span,
  limit: number,
): Period | undefined {
  const distance = (time: Span) =>
    time.start >= figure.end ? time.start - figure.end : figure.start - time.end;
  const known = times
    .filter((time) => time.start < limit)
    .map((time) => ({ time, period: periodOf(time, claimedOn) }))
    .filter(({ period }) => period !== null)
    .sort((a, b) => distance(a.time) - distance(b.time));
  const dated = known.find(({ time }) => time.kind !== "duration") ?? known[0];
  return dated?.period ?? undefined;
}

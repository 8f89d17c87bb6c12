import type { ReadLanguage } from "../claim-language";
import { type DateInText, type DateParts, datesInText } from "./dates-in-text";
import { findFigures } from "./numbers";
import { overlap, type Span } from "./text-span";
import { type TimePhrases, timePhrases } from "./time-phrases";

/** Something a sentence says about time, with the words that lead to it. */
export type TimeExpression = Span &
  (
    | { kind: "range"; from: DateParts; to: DateParts }
    | { kind: "since"; from: DateParts }
    | { kind: "until"; to: DateParts }
    | { kind: "relative"; unit: "year" | "month"; back: number }
    /** `months` is null for units smaller than a month. */
    | { kind: "duration"; months: number | null }
  );

const before = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})[\\s'-]?$`, "iu");
const whole = (words: string): RegExp => new RegExp(`^\\s?(?:${words})[\\s']?$`, "iu");
const anywhere = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${words})(?![\\p{L}\\p{M}])`, "giu");

function patternsOf(phrases: TimePhrases) {
  return {
    rangeBefore: before(phrases.rangeBefore),
    rangeBetween: whole(phrases.rangeBetween),
    between: before(phrases.between),
    and: whole(phrases.and),
    than: whole(phrases.than),
    since: before(phrases.since),
    until: before(phrases.until),
    at: before(phrases.at),
    of: before(phrases.of),
    relative: phrases.relative.map(([words, unit, back]) => [anywhere(words), unit, back] as const),
    durations: phrases.durations.map(anywhere),
  };
}

type Patterns = ReturnType<typeof patternsOf>;

const patterns: Record<ReadLanguage, Patterns> = {
  en: patternsOf(timePhrases.en),
  fr: patternsOf(timePhrases.fr),
  es: patternsOf(timePhrases.es),
};

/**
 * What a sentence says about time, in order: ranges of dates, single dates (a range from and to the
 * same), since, until, "last year" and durations. Months and years count only behind a word that
 * makes dates of them.
 *
 * @param text apostrophes as "'"
 * @param tag BCP 47 tag of the same language, for the order of days in figures
 */
export function timeExpressions(
  text: string,
  language: ReadLanguage,
  tag: string,
): TimeExpression[] {
  const book = patterns[language];
  const found = [
    ...fromDates(text, datesInText(text, language, tag), book),
    ...relatives(text, book),
  ];
  const lengths = durations(text, book, language, tag);
  return [...found, ...lengths.filter((one) => !found.some((other) => overlap(one, other)))].sort(
    (a, b) => a.start - b.start,
  );
}

function fromDates(text: string, dates: readonly DateInText[], book: Patterns): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (let index = 0; index < dates.length; index += 1) {
    const [one, next] = dates.slice(index, index + 2);
    if (!one) break;
    const pair = next ? fromPair(text, one, next, book) : null;
    const expression = pair ?? fromOne(text, one, book);
    if (expression) found.push(expression);
    if (pair) index += 1;
  }
  return found;
}

// The longest phrase that leads to a date has about that many letters.
const leadLength = 24;

function leadBefore(text: string, date: Span, pattern: RegExp): number | null {
  const from = Math.max(0, date.start - leadLength);
  const match = pattern.exec(text.slice(from, date.start));
  return match ? from + match.index : null;
}

function fromPair(
  text: string,
  one: DateInText,
  next: DateInText,
  book: Patterns,
): TimeExpression | null {
  const gap = text.slice(one.end, next.start);
  if (gap.length > leadLength) return null;
  const between = leadBefore(text, one, book.between);
  if (book.rangeBetween.test(gap) || (between !== null && book.and.test(gap))) {
    const start = leadBefore(text, one, book.rangeBefore) ?? one.start;
    return { kind: "range", start, end: next.end, from: one.from, to: next.to };
  }
  const at = leadBefore(text, one, book.at);
  if (at === null || !book.than.test(gap)) return null;
  return { kind: "range", start: at, end: next.end, from: next.from, to: one.to };
}

function fromOne(text: string, date: DateInText, book: Patterns): TimeExpression | null {
  const { from, to, end } = date;
  const since = leadBefore(text, date, book.since);
  if (since !== null) return { kind: "since", start: since, end, from };
  const until = leadBefore(text, date, book.until);
  if (until !== null) return { kind: "until", start: until, end, to };
  const at = leadBefore(text, date, book.at) ?? ofDate(text, date, book);
  if (at === null && !date.sure) return null;
  return { kind: "range", start: at ?? date.start, end, from, to };
}

/** "Of 2021" is a date; "of 2000 people" is not. */
function ofDate(text: string, date: DateInText, book: Patterns): number | null {
  const nounFollows = /^\s\p{Ll}/u.test(text.slice(date.end, date.end + 2));
  return nounFollows && !date.sure ? null : leadBefore(text, date, book.of);
}

function relatives(text: string, book: Patterns): TimeExpression[] {
  return book.relative.flatMap(([pattern, unit, back]) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind: "relative" as const,
      ...spanOf(match),
      unit,
      back,
    })),
  );
}

function durations(
  text: string,
  book: Patterns,
  language: ReadLanguage,
  tag: string,
): TimeExpression[] {
  return book.durations.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { count = "", unit = "" } = match.groups ?? {};
      const [figure] = findFigures(count, tag);
      const one = /^(?:an?|one|une?|una?)$/iu.test(count) ? "1" : undefined;
      const length = Number(figure?.value ?? one);
      if (Number.isNaN(length)) return [];
      return [
        { kind: "duration" as const, ...spanOf(match), months: inMonths(length, unit, language) },
      ];
    }),
  );
}

function inMonths(length: number, unit: string, language: ReadLanguage): number | null {
  const { month, year } = timePhrases[language];
  const named = unit.toLowerCase();
  if (!Number.isInteger(length)) return null;
  if (named.startsWith(month)) return length;
  return named.startsWith(year) ? length * 12 : null;
}

const spanOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
});

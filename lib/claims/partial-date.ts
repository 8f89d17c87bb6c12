import { z } from "zod";
import { dateFormat } from "@/lib/platform/date-format";
import { type ReadLanguage, readLanguageOf } from "./claim-language";
import { monthNumber } from "./month-names";

/**
 * A date as far as it is known: "2021", "2021-05" or "2021-05-09", ISO 8601 with reduced precision.
 * Years have four digits, so that text order is the order in time.
 */
export type PartialDate = string & z.$brand<"PartialDate">;

const shape = /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u;

/** Whether the text is a partial date of a day that exists. */
export function isPartialDate(text: string): text is PartialDate {
  const match = shape.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  return day === undefined || Number(day) <= daysIn(Number(year), Number(month));
}

/** For forms and stored values; answers with the brand. */
export const partialDateSchema = z
  .string()
  .refine(isPartialDate, { error: "not-a-date" })
  .transform((text) => text as PartialDate);

/** Puts a date together; null when there is no such day or month. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | null {
  const parts = [String(year), month, day].filter((part) => part !== undefined);
  const text = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return isPartialDate(text) ? text : null;
}

const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Reads what a person types: ISO, a month by name ("mai 2021", "May 9, 2021", "9 de mayo de 2021",
 * "1er mai 2021", with or without the weekday), "05/2021", or a day in figures. "9/5/2021" is the
 * 9th of May in French and Spanish; in English it is read only where one order is possible, or the
 * tag names a region ("en-US", "en-GB"), because a wrong month is worse than a question.
 *
 * @param language BCP 47 tag; in a language that is not read only figures are understood
 * @returns null when it is not understood or there is no such day
 */
export function parsePartialDate(text: string, language: string): PartialDate | null {
  const typed = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (isPartialDate(typed)) return typed;
  return inFigures(typed, language) ?? inWords(typed, readLanguageOf(language));
}

function inFigures(typed: string, tag: string): PartialDate | null {
  const parts = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/u.exec(typed);
  if (!parts) return null;
  const [, first, second, year] = parts.map(Number);
  if (year === undefined || second === undefined) return null;
  if (parts[1] === undefined || first === undefined) return partialDate(year, second);
  const dayFirst = partialDate(year, second, first);
  const monthFirst = partialDate(year, first, second);
  if (readLanguageOf(tag) !== "en" || /^en-(?!US)/iu.test(tag)) return dayFirst;
  if (/^en-US/iu.test(tag)) return monthFirst;
  // Only one of the two exists, or both are the same day ("5/5/2021").
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    return dayFirst ?? monthFirst;
  }
  return null;
}

/** "9 mai 2021", "May 9, 2021", "May 2021"; the middle words of a date say nothing. */
const dayFirstWords = /^(?:(\d{1,2})(?:st|nd|rd|th|er|º|°)? )?(\p{L}+\.?),? (\d{4})$/u;
const monthFirstWords = /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

function inWords(typed: string, language: ReadLanguage | null): PartialDate | null {
  if (language === null) return null;
  const words = withoutWeekday(typed.replace(/^(?:le|el|the|on) /iu, ""), language)
    .replace(/^(?:le|el|the) /iu, "")
    .replace(/ (?:de|del|of)(?= )/giu, "");
  const dayFirst = dayFirstWords.exec(words);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1], language);
  const monthFirst = monthFirstWords.exec(words);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2], language) : null;
}

/** Leaves out a first word that is no month and stands before a day or a month. */
const withoutWeekday = (words: string, language: ReadLanguage): string =>
  words.replace(/^(\p{L}{3,})\.?,? (?=\d|\p{L}+\.? \d)/u, (whole, word: string) =>
    monthNumber(word, language) === null ? "" : whole,
  );

function named(
  year: string | undefined,
  monthName: string | undefined,
  day: string | undefined,
  language: ReadLanguage,
): PartialDate | null {
  const month = monthNumber(monthName ?? "", language);
  if (month === null) return null;
  return partialDate(Number(year), month, day === undefined ? undefined : Number(day));
}

/**
 * Order in time by the first day each can mean; of two that begin alike the less precise one comes
 * first. Negative, zero or positive, as for `sort`.
 */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The first and the last day a partial date can mean, both "YYYY-MM-DD". */
export function daysOf(date: PartialDate): { first: string; last: string } {
  const [year = "", month, day] = date.split("-");
  if (day !== undefined) return { first: date, last: date };
  const lastMonth = month ?? "12";
  const lastDay = String(daysIn(Number(year), Number(lastMonth))).padStart(2, "0");
  return { first: `${year}-${month ?? "01"}-01`, last: `${year}-${lastMonth}-${lastDay}` };
}

/** In the words of a language, as precise as it is: "9 mai 2021", "May 2021", "2021". */
export function formatPartialDate(date: PartialDate, language: string): string {
  const [, month, day] = date.split("-");
  const format = dateFormat(language, {
    timeZone: "UTC",
    year: "numeric",
    ...(month !== undefined && { month: "long" }),
    ...(day !== undefined && { day: "numeric" }),
  });
  return format.format(new Date(`${daysOf(date).first}T00:00:00Z`));
}

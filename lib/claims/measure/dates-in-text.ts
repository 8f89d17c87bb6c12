import type { ReadLanguage } from "../claim-language";
import { monthNames, monthNumber } from "../month-names";
import { type PartialDate, parsePartialDate } from "../partial-date";
import { overlap, type Span } from "./text-span";
import { timePhrases } from "./time-phrases";

/** A date as a sentence has it: "mars" has no year until its surroundings give one. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
}

/** A date, or a quarter or half of a year, and where it stands. */
export interface DateInText extends Span {
  from: DateParts;
  to: DateParts;
  /** It is a date without a preposition to say so, unlike "2000" or "May". */
  sure: boolean;
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** English months have a capital; elsewhere both are met. */
const spellings = (name: string, language: ReadLanguage): string[] =>
  language === "en" ? [capitalised(name)] : [name, capitalised(name)];

const anyOf = (names: readonly string[], language: ReadLanguage): string =>
  names
    .flatMap((name) => spellings(name, language))
    .sort((a, b) => b.length - a.length)
    .join("|");

const year = "(?<year>(?:1[89]|20)\\d{2})(?![\\d%]|[.,]\\d|\\s?%|\\s\\d{3}(?!\\d))";
const day = "(?<![\\d.,])(?<day>[12]\\d|3[01]|0?[1-9])(?!\\d|[.,]\\d|\\s?%)(?:st|nd|rd|th|er|º|°)?";
const link = "(?:\\s(?:of|del? año|de l'année|del?))?";
const first = "(?<![\\p{L}\\p{M}\\d])";
const last = "(?![\\p{L}\\p{M}\\d])";

function formsOf(language: ReadLanguage): RegExp[] {
  const all = `(?<month>${anyOf(monthNames[language].flat(), language)})`;
  // Abbreviations are other words too ("mar", "set"), so alone a month stands in full.
  const full = anyOf(
    monthNames[language].map((names) => names[0] ?? ""),
    language,
  );
  return [
    `${first}${all}\\.?\\s${day}(?:,?\\s${year})?`,
    `${day}${link}\\s${all}\\.?(?:,?${link}\\s${year})?${last}`,
    `${first}${all}\\.?,?${link}\\s${year}`,
    `${first}(?<month>${full})${last}`,
    `${first}${year.replace("(?![", "(?![-")}`,
    `${first}(?<year>(?:1[89]|20)\\d{2})(?=[-–]20\\d{2}${last})`,
    `(?<=(?:1[89]|20)\\d{2}[-–])${year}`,
  ].map((form) => new RegExp(form, "gu"));
}

const forms: Record<ReadLanguage, RegExp[]> = {
  en: formsOf("en"),
  fr: formsOf("fr"),
  es: formsOf("es"),
};

/**
 * The dates named in a text, in order and without overlap: days, months, years, quarters and halves.
 * Years are those from 1800 to 2099, for in other figures of four digits people mostly count.
 */
export function datesInText(text: string, language: ReadLanguage, tag: string): DateInText[] {
  const found = [
    ...forms[language].flatMap((form) =>
      [...text.matchAll(form)].map((match) => namedDate(match, language)),
    ),
    ...datesInFigures(text, tag),
    ...partsOfYears(text, language),
  ].filter((date) => date !== null);
  // The longest reading at a place wins.
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateInText[] = [];
  for (const date of found) {
    const before = kept.at(-1);
    if (!before || !overlap(before, date)) kept.push(date);
  }
  return kept;
}

function namedDate(match: RegExpExecArray, language: ReadLanguage): DateInText | null {
  const { month: name, ...figures } = match.groups ?? {};
  const month = name === undefined ? undefined : (monthNumber(name, language) ?? undefined);
  const parts = {
    ...(figures.year !== undefined && { year: Number(figures.year) }),
    ...(month !== undefined && { month }),
    ...(figures.day !== undefined && { day: Number(figures.day) }),
  };
  const span = { start: match.index, end: match.index + match[0].length };
  return { ...span, from: parts, to: parts, sure: Object.keys(parts).length > 1 };
}

/** "2021-05-09" and "09/05/2021". */
function datesInFigures(text: string, tag: string): DateInText[] {
  const written = /(?<![\d.,/-])(?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[/.]\d{1,2}[/.]\d{4})(?![\d/-])/gu;
  return [...text.matchAll(written)].flatMap((match) => {
    const date = parsePartialDate(match[0], tag);
    if (date === null) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ ...span, from: partsOf(date), to: partsOf(date), sure: true }];
  });
}

/** A quarter or half of a year as it is written, with its months. */
type PartForm = { form: RegExp; from: number; to: number };

function partFormsOf(language: ReadLanguage): PartForm[] {
  const { ordinals, quarter, half } = timePhrases[language];
  return ordinals.flatMap((ordinal, index) =>
    [
      { name: quarter, months: 3 },
      { name: half, months: 6 },
    ].map(({ name, months }) => {
      const short = months === 3 ? "(?:[QT][1-4])(?=\\s\\d)|" : "";
      const form = `${first}(?=${ordinal})(?:${short}(?:${ordinal})\\s${name})${link}(?:\\s${year})?${last}`;
      return {
        form: new RegExp(form, "gu"),
        from: index * months + 1,
        to: Math.min((index + 1) * months, 12),
      };
    }),
  );
}

const partForms: Record<ReadLanguage, PartForm[]> = {
  en: partFormsOf("en"),
  fr: partFormsOf("fr"),
  es: partFormsOf("es"),
};

/** "The second quarter of 2021" is April to June. */
function partsOfYears(text: string, language: ReadLanguage): DateInText[] {
  return partForms[language].flatMap(({ form, from, to }) =>
    [...text.matchAll(form)].map((match) => {
      const known = match.groups?.year === undefined ? {} : { year: Number(match.groups.year) };
      return {
        start: match.index,
        end: match.index + match[0].length,
        from: { ...known, month: from },
        to: { ...known, month: to },
        sure: true,
      };
    }),
  );
}

/** Taken apart. */
export function partsOf(date: PartialDate): DateParts {
  const [yearPart, month, dayPart] = date.split("-").map(Number);
  return {
    ...(yearPart !== undefined && { year: yearPart }),
    ...(month !== undefined && { month }),
    ...(dayPart !== undefined && { day: dayPart }),
  };
}

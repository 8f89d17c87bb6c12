import { type ReadLanguage, readLanguageOf } from "../claim-language";
import { decimal, timesTenTo } from "./decimal";
import { type DecimalMark, decimalMarkOf, readDigits } from "./digit-figures";
import { endsAsFigure, percentEnd, readScale } from "./figure-ending";
import { areRange, type FoundNumber, withScaleOf } from "./ranges";
import { bareWord, readNumberWords } from "./word-figures";

/** A figure in a text. */
export interface Figure {
  /** Where it stands in UTF-16 units, end exclusive, with its scale and percent sign. */
  start: number;
  end: number;
  /** Decimal text: "12000", "0.25", "-3". */
  value: string;
  /** The second figure of a range. In "from 5 to 3" it is the smaller one. */
  upperValue?: string;
  percent: boolean;
  /** Written out, in whole. */
  inWords: boolean;
}

/**
 * The figures of a text in the order they stand, as its language writes them: digits in groups,
 * number words, scales ("1.2 million", "2 Md", "3 mil millones"), percentages and ranges.
 *
 * Years and days are figures here; who does not want them takes them out first. A lone "one" is
 * not, for "un", "une" and "una" are articles. Nor are digits inside names ("COVID-19", "G7"),
 * ordinals, times of day, fractions and addresses.
 *
 * @param language BCP 47 tag; the region counts ("es-MX" writes 12,000); none for a language that
 * is not read
 */
export function findFigures(text: string, language: string): Figure[] {
  const read = readLanguageOf(language);
  if (read === null) return [];
  return joinRanges(text, findNumbers(text, read, decimalMarkOf(language)), read);
}

const candidate = /[\p{L}\p{M}]+|\d/gu;

function findNumbers(text: string, language: ReadLanguage, mark: DecimalMark): FoundNumber[] {
  const found: FoundNumber[] = [];
  const scan = new RegExp(candidate);
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    const isDigit = /\d/u.test(match[0]);
    const { end, number } = isDigit
      ? numberInDigits(text, match.index, language, mark)
      : numberInWords(text, match.index, language);
    if (number) found.push(number);
    scan.lastIndex = Math.max(end, scan.lastIndex);
  }
  return found;
}

interface Attempt {
  end: number;
  number: FoundNumber | null;
}

function numberInDigits(
  text: string,
  at: number,
  language: ReadLanguage,
  mark: DecimalMark,
): Attempt {
  const { end, value } = readDigits(text, at, mark);
  const scale = readScale(text, end, language);
  if (value === null || standsInName(text, at)) return { end, number: null };
  if (scale.end === end && !endsAsFigure(text, end)) return { end, number: null };
  const signed = hasMinus(text, at) ? decimal(`-${value}`) : value;
  const start = hasMinus(text, at) ? at - 1 : at;
  return finished(text, { start, end: scale.end }, signed, scale.power, false);
}

/** Behind a letter, an underscore, another figure's mark or a hyphenated name. */
const standsInName = (text: string, at: number): boolean =>
  /(?:[\p{L}\p{M}_\\]|[\d][:/.,]|[\p{L}\p{M}][-‑])$/u.test(text.slice(Math.max(0, at - 3), at));

const hasMinus = (text: string, at: number): boolean =>
  /(?:^|[\s(«"“])[-−]$/u.test(text.slice(Math.max(0, at - 2), at));

function numberInWords(text: string, at: number, language: ReadLanguage): Attempt {
  const run = wordsFrom(text, at);
  const reading = readNumberWords(
    run.map((word) => word.bare),
    language,
  );
  const last = reading && run[reading.used - 1];
  if (!last) return { end: run[0]?.end ?? at + 1, number: null };
  const attempt = finished(text, { start: at, end: last.end }, String(reading.value), 0, true);
  const loneOne = reading.value === 1 && !attempt.number?.percent;
  return loneOne ? { end: last.end, number: null } : attempt;
}

// The longest number words up to millions take 13 (quatre-vingt-dix-neuf mille …).
const longestRun = 24;

/** Words joined by spaces or hyphens from here on, without accents. */
function wordsFrom(text: string, at: number): { bare: string; end: number }[] {
  const word = /(?:^|[\s\u00a0]|[-‐‑])([\p{L}\p{M}]+)/uy;
  const first = /[\p{L}\p{M}]+/uy;
  first.lastIndex = at;
  const words: { bare: string; end: number }[] = [];
  let match = first.exec(text);
  word.lastIndex = first.lastIndex;
  while (match !== null && words.length < longestRun) {
    const end = match.index + match[0].length;
    words.push({ bare: bareWord(match[1] ?? match[0]), end });
    match = word.exec(text);
  }
  return words;
}

function finished(
  text: string,
  place: { start: number; end: number },
  mantissa: string | null,
  power: number,
  inWords: boolean,
): Attempt {
  const value = mantissa === null ? null : timesTenTo(mantissa, power);
  if (mantissa === null || value === null) return { end: place.end, number: null };
  const percent = percentEnd(text, place.end);
  const end = percent ?? place.end;
  const start = place.start;
  return {
    end,
    number: { start, end, mantissa, power, value, percent: percent !== null, inWords },
  };
}

function joinRanges(
  text: string,
  numbers: readonly FoundNumber[],
  language: ReadLanguage,
): Figure[] {
  const figures: Figure[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const [first, second] = numbers.slice(index, index + 2);
    if (!first) break;
    const { start, end, value, percent, inWords } = first;
    if (second && areRange(text, first, second, language)) {
      const lower = withScaleOf(first, second);
      const both = { value: lower, upperValue: second.value, percent: second.percent };
      figures.push({ start, end: second.end, ...both, inWords: inWords && second.inWords });
      index += 1;
    } else {
      figures.push({ start, end, value, percent, inWords });
    }
  }
  return figures;
}

import { readLanguageOf } from "../claim-language";
import type { PartialDate } from "../partial-date";
import { type ComparatorReading, comparatorBehind, readComparator } from "./comparator";
import { countedBy } from "./counted";
import { withoutSign } from "./decimal";
import { findFigures } from "./numbers";
import { phraseBooks } from "./phrase-books";
import type { Phrases } from "./phrases";
import { placeNear } from "./place";
import { type CountingFigure, withRatios } from "./ratios";
import { type Measure, measureSchema } from "./schema";
import { periodNear, readSentence, type SentenceReading } from "./sentence-reading";
import { sentencesOf } from "./sentences";
import { type Span, slice, spansOf } from "./text-span";
import { readUnit, type UnitReading } from "./units";

/**
 * The measures in a text, one for each figure that counts something, in the order they stand.
 * Dates, durations and figures inside names are not measures. What is counted, the place and the
 * period are in the text's own words, found by tables of phrases: a proposal for an editor.
 *
 * @param language BCP 47 tag; in a language that is not read there are none
 * @param context when the claim was made, by which "de mars à mai" gets its year
 */
export function parseMeasures(
  text: string,
  language: string,
  context: { date?: PartialDate } = {},
): Measure[] {
  const read = readLanguageOf(language);
  if (read === null) return [];
  const normalised = text.normalize("NFC");
  return sentencesOf(normalised, read).flatMap((span) =>
    measuresOf(readSentence(slice(normalised, span), language, read, context.date)),
  );
}

function measuresOf(sentence: SentenceReading): Measure[] {
  const { text, tag, language } = sentence;
  const figures = withRatios(text, findFigures(text, tag), language).filter(
    (figure) => !onlyPoints(figure, sentence),
  );
  return figures.flatMap((figure, index) => {
    const [previous, next] = [figures[index - 1], figures[index + 1]];
    if (previous && isCompared(sentence, previous, figure)) return [];
    const compared = next && isCompared(sentence, figure, next) ? next : undefined;
    const measure = measureOf(sentence, figure, previous?.end ?? 0, { next, compared });
    return measure ? [measure] : [];
  });
}

/** "The two countries" only points, and an age belongs to what is counted. */
function onlyPoints(figure: CountingFigure, { text, language }: SentenceReading): boolean {
  if (isAge(figure, text, phraseBooks[language].ages)) return true;
  if (!figure.inWords || figure.percent || Number(figure.value) > 10) return false;
  const { determiners } = phraseBooks[language];
  return new RegExp(`(?<!\\p{L})(?:${determiners})\\s$`, "iu").test(text.slice(0, figure.start));
}

const isAge = (figure: Span, text: string, ages: Phrases["ages"]): boolean =>
  ages.some(
    ([before, behind]) =>
      new RegExp(`(?<!\\p{L})(?:${before})$`, "iu").test(text.slice(0, figure.start)) &&
      new RegExp(`^(?:${behind})(?!\\p{L})`, "iu").test(text.slice(figure.end)),
  );

/** "7 %, contre *9 % en 2019*" is the baseline of the figure before. */
function isCompared({ text, language }: SentenceReading, previous: Span, figure: Span): boolean {
  const { compared } = phraseBooks[language];
  const between = text.slice(previous.end, figure.start);
  return new RegExp(`(?<!\\p{L})(?:${compared})\\s+(?:[$€£]\\s?)?$`, "iu").test(between);
}

function measureOf(
  sentence: SentenceReading,
  figure: CountingFigure,
  previousEnd: number,
  neighbours: { next: Span | undefined; compared: Span | undefined },
): Measure | null {
  const { text, original, language, tag } = sentence;
  const clauseAt = clauseStart(text, figure.start, previousEnd);
  const before = text.slice(clauseAt, figure.start);
  const after = text.slice(figure.end, neighbours.next?.start);
  const unit = unitOf(figure, before, after, tag);
  const reading = readComparator(before, after.slice(unit.taken), figure, language);
  const counted = countedBy(sentence, figure, clauseAt, unit, reading);
  const place = placeNear(text, figure, language);
  const parsed = measureSchema.safeParse({
    ...baseline(sentence, neighbours.compared),
    ...valuesOf(sentence, figure, reading, unit),
    comparator: comparatorOf(sentence, figure, unit, reading, counted),
    unit: unit.unit,
    counted: slice(original, counted),
    place: place ? slice(original, place) : "",
    period: periodNear(sentence, figure, neighbours.compared?.start ?? text.length),
  });
  return parsed.success && countsSomething(parsed.data) ? parsed.data : null;
}

/** A number without a unit and without anything counted may be anything: a house, a page. */
const countsSomething = (measure: Measure): boolean =>
  measure.unit !== "" || measure.counted !== "" || measure.comparator !== "equal";

/** Behind the last punctuation, or behind the figure before, whose clause this is no more. */
function clauseStart(text: string, figureAt: number, previousEnd: number): number {
  const marks = spansOf(text.slice(0, figureAt), /[;:!?()«»"“”—]|,\s|\.\s/gu);
  return Math.max(marks.at(-1)?.end ?? 0, previousEnd);
}

function unitOf(figure: CountingFigure, before: string, after: string, tag: string): UnitReading {
  if (figure.per !== undefined) return { unit: `/${figure.per}`, taken: 0, money: false };
  return readUnit(before, after, figure.percent, tag);
}

/** "−5 %" and "+5 %" are changes. */
const isSignedChange = ({ text }: SentenceReading, figure: CountingFigure): boolean =>
  figure.percent && (figure.value.startsWith("-") || text[figure.start - 1] === "+");

function comparatorOf(
  sentence: SentenceReading,
  figure: CountingFigure,
  unit: UnitReading,
  reading: ComparatorReading,
  counted: Span,
): Measure["comparator"] {
  if (reading.comparator !== "equal" || reading.fromTo) return reading.comparator;
  if (isSignedChange(sentence, figure)) {
    return figure.value.startsWith("-") ? "decrease" : "increase";
  }
  const behind = Math.max(counted.end, figure.end + unit.taken);
  return comparatorBehind(sentence.text.slice(behind), sentence.language) ?? "equal";
}

/** "From 3 to 5" has become 5, with 3 as its baseline; "between 3 and 5" has two values. */
function valuesOf(
  sentence: SentenceReading,
  figure: CountingFigure,
  reading: ComparatorReading,
  unit: UnitReading,
): Pick<Measure, "value" | "upperValue" | "baseline"> {
  const { value, upperValue } = figure;
  if (upperValue === undefined) {
    return { value: isSignedChange(sentence, figure) ? withoutSign(value) : value };
  }
  if (!reading.fromTo) return { value, upperValue };
  const [from = ""] = slice(sentence.original, figure).split(/\s(?:to|à|al?)\s/u);
  const shared = unit.unit === "%" && !from.includes("%") ? " %" : "";
  return { value: upperValue, baseline: `${from}${shared}` };
}

/** From the figure that is compared with to the end of its clause, dates and all. */
function baseline(
  { original }: SentenceReading,
  compared: Span | undefined,
): { baseline?: string } {
  if (!compared) return {};
  const rest = original.slice(compared.end);
  const length = Math.min(/[,;:.!?)](?:\s|$)/u.exec(rest)?.index ?? rest.length, 80);
  return { baseline: original.slice(compared.start, compared.end + length) };
}

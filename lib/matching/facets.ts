import { type ReadLanguage, readLanguageOf } from "@/lib/claims/claim-language";
import { datesInText } from "@/lib/claims/measure/dates-in-text";
import type { PartialDate } from "@/lib/claims/partial-date";
import { GREW, SHRANK } from "./concepts";
import { isPlaceWord, placesIn } from "./places";
import { type Quantity, quantitiesIn } from "./quantities";
import { splitAttribution } from "./said-by";
import { type ContentWord, contentWords, folded } from "./words";

/** A statement taken apart into what may be the same or differ between two. */
export type Facets = {
  quantities: readonly Quantity[];
  /** Years and months it speaks of: "2021", "-05"; quarters by their first and last month. */
  years: ReadonlySet<string>;
  months: ReadonlySet<string>;
  /** Canonical: ISO 3166 or UN M49 codes, compass points, other names as they stand. */
  places: ReadonlySet<string>;
  /** Who it says it is from; "" where it says nothing. */
  claimant: string;
  denied: boolean;
  grew: boolean;
  shrank: boolean;
  words: readonly ContentWord[];
};

const negations: Record<ReadLanguage, RegExp> = {
  en: /\b(?:not|never|no longer|nobody|none|cannot)\b|n't\b|\bno (?=\p{L})/u,
  fr: /\b(?:jamais|aucune?)\b|(?<!(?:avant|moins|peur|crainte) qu.{0,60})\b(?:ne |n')(?!.{0,40}\bque\b)/u,
  es: /\b(?:no|nunca|jamas|tampoco|ninguna?|ningun)\b/u,
};

/** The first and last month of a quarter. */
const quarters: Record<ReadLanguage, readonly RegExp[]> = {
  en: ["first|1st", "second|2nd", "third|3rd", "fourth|4th"].map(
    (word) => new RegExp(`\\b(?:${word}) quarter\\b`, "u"),
  ),
  fr: ["premier|1er", "deuxieme|2e", "troisieme|3e", "quatrieme|4e"].map(
    (word) => new RegExp(`\\b(?:${word}) trimestre\\b`, "u"),
  ),
  es: ["primer", "segundo", "tercer", "cuarto"].map(
    (word) => new RegExp(`\\b${word} trimestre\\b`, "u"),
  ),
};

const twoDigits = (month: number): string => `-${String(month).padStart(2, "0")}`;

const timesIn = (text: string, language: ReadLanguage, tag: string) => {
  const dates = datesInText(text.replaceAll("’", "'"), language, tag);
  const parts = dates.flatMap(({ from, to }) => [from, to]);
  const plain = folded(text);
  const named = quarters[language].flatMap((quarter, at) =>
    quarter.test(plain) ? [at * 3 + 1, at * 3 + 3] : [],
  );
  return {
    years: new Set(parts.flatMap(({ year }) => (year === undefined ? [] : [String(year)]))),
    months: new Set(
      [...parts.flatMap(({ month }) => (month === undefined ? [] : [month])), ...named].map(
        twoDigits,
      ),
    ),
  };
};

/**
 * Takes a statement apart. In a language whose turns of phrase are not read, words and figures are all there
 * is to compare.
 *
 * @param claimant who is known to have made it, where that is not in its words
 */
export const facetsOf = (statement: {
  text: string;
  language: string;
  claimant?: string | null | undefined;
  date?: PartialDate | undefined;
}): Facets => {
  const { text, language } = statement;
  const read = readLanguageOf(language);
  const { by, said } = splitAttribution(text, read);
  const words = contentWords(said, language).filter(({ word }) => !isPlaceWord(word));
  const keys = new Set(words.map(({ key }) => key));
  return {
    quantities: quantitiesIn(said, language, statement.date),
    ...(read === null ? { years: new Set(), months: new Set() } : timesIn(said, read, language)),
    places: placesIn(said, read),
    claimant: statement.claimant || by,
    denied: read !== null && negations[read].test(folded(said)),
    grew: keys.has(`=${GREW}`),
    shrank: keys.has(`=${SHRANK}`),
    words,
  };
};

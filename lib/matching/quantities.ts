import { type ReadLanguage, readLanguageOf } from "@/lib/claims/claim-language";
import { parseMeasures } from "@/lib/claims/measure/parse-measure";
import type { Measure } from "@/lib/claims/measure/schema";
import type { PartialDate } from "@/lib/claims/partial-date";

/** A figure that a statement rests on, comparable across languages and ways of writing. */
export type Quantity = {
  /** In the unit's base: 900 MW is 900,000,000 W. */
  value: number;
  /** The base unit: "W", "%", "EUR"; "" where things are simply counted. */
  unit: string;
  /** As the statement says it, in its own words, for people. */
  written: string;
  /** What is counted, in the statement's words. */
  counted: string;
};

/** SI prefixes of units that are told in multiples (BIPM, SI brochure, table 7), by how they begin. */
const prefixes: Record<string, number> = { k: 1e3, M: 1e6, G: 1e9, T: 1e12 };
const bases = ["W", "Wh", "m", "g", "t", "L", "B", "Hz", "J"];

const baseOf = (unit: string): { unit: string; times: number } => {
  const share = /^\/(\d+)$/u.exec(unit);
  if (share) return { unit: "%", times: 100 / Number(share[1]) };
  // "% of GDP", "% du PIB": what it is a share of is among the statement's words.
  if (unit.startsWith("%")) return { unit: "%", times: 1 };
  const [prefix = "", base] = [unit.slice(0, 1), unit.slice(1)];
  const times = prefixes[prefix];
  return times !== undefined && bases.includes(base) ? { unit: base, times } : { unit, times: 1 };
};

const written = ({ value, upperValue, unit }: Measure): string =>
  [upperValue === undefined ? value : `${value}–${upperValue}`, unit].filter(Boolean).join(" ");

const quantitiesOf = (measure: Measure): Quantity[] => {
  const { unit, times } = baseOf(measure.unit);
  return [measure.value, measure.upperValue].flatMap((value) =>
    value === undefined
      ? []
      : [
          {
            value: Number((Number(value) * times).toPrecision(12)),
            unit,
            written: written(measure),
            counted: measure.counted,
          },
        ],
  );
};

/** Shares and multiples that are told without a figure, as per cent. */
const inWords: Record<ReadLanguage, readonly (readonly [RegExp, number])[]> = {
  en: [
    [/\b(?:by|of|a) (?:a )?quarter\b/iu, 25],
    [/\b(?:by|of|a) (?:a )?third\b/iu, 33.3],
    [/\b(?:halved|by half|half of)\b/iu, 50],
    [/\bdoubl(?:ed|ing|es)\b/iu, 100],
    [/\btripl(?:ed|ing|es)\b/iu, 200],
  ],
  fr: [
    [/\bd['’]un quart\b/iu, 25],
    [/\bd['’]un tiers\b/iu, 33.3],
    [/(?:de moitié|la moitié)(?!\p{L})/iu, 50],
    [/\bdoubl(?:é|er|ent)(?!\p{L})/iu, 100],
    [/\btripl(?:é|er|ent)(?!\p{L})/iu, 200],
  ],
  es: [
    [/\b(?:en|de) un cuarto\b/iu, 25],
    [/\b(?:en|de) un tercio\b/iu, 33.3],
    [/\b(?:a|en) la mitad\b/iu, 50],
    [/(?:duplic(?:ó|ado|an|a))(?!\p{L})/iu, 100],
    [/(?:triplic(?:ó|ado|an|a))(?!\p{L})/iu, 200],
  ],
};

const told = (text: string, language: string): Quantity[] => {
  const read = readLanguageOf(language);
  if (read === null) return [];
  return inWords[read].flatMap(([pattern, value]) => {
    const words = pattern.exec(text)?.[0];
    return words === undefined ? [] : [{ value, unit: "%", written: words, counted: "" }];
  });
};

/** The figures a statement rests on; dates are not among them. */
export const quantitiesIn = (text: string, language: string, date?: PartialDate): Quantity[] => [
  ...parseMeasures(text, language, date === undefined ? {} : { date }).flatMap(quantitiesOf),
  ...told(text, language),
];

/** Told to a tenth of a per cent: 33.3 % and a third are one figure. */
const NEAR = 0.001;

export const isSameValue = (a: Quantity, b: Quantity): boolean =>
  Math.abs(a.value - b.value) <= NEAR * Math.max(Math.abs(a.value), Math.abs(b.value));

import type { Comparator, Measure, Period } from "./schema";

/** A decimal as a language writes it, every digit kept. */
export function formatDecimal(value: string, language: string): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  // Given as text it is not rounded to a binary fraction (ECMA-402, Intl.NumberFormat v3).
  return format.format(value as Intl.StringNumericLiteral);
}

/**
 * A measure on one line, as in DOMAIN.md: "decrease · 25 · % · unaccompanied children encountered ·
 * US south-west border · 2021-03 → 2021-05". What is not known is left out; the baseline of the
 * claim itself stands last behind an arrow.
 *
 * @param language how the figures are written; the other parts are in the claim's words
 * @param comparatorWord the words of the reader's language; the comparator's own name without
 */
export function formatMeasure(
  measure: Measure,
  language: string,
  comparatorWord: (comparator: Comparator) => string = (comparator) => comparator,
): string {
  const { comparator, value, upperValue, unit, counted, place, period, baseline } = measure;
  const values = [value, upperValue].filter((one) => one !== undefined);
  return [
    comparatorWord(comparator),
    values.map((one) => formatDecimal(one, language)).join(" – "),
    unit,
    counted,
    place,
    period ? formatPeriod(period) : "",
    baseline ? `← ${baseline}` : "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** "2021-03 → 2021-05", "2019 →", "2021". Dates stay in ISO so that lines can be compared. */
export function formatPeriod({ from, to }: Period): string {
  if (from === to) return from ?? "";
  return [from, "→", to].filter((part) => part !== undefined).join(" ");
}

import { z } from "zod";
import { daysOf, type PartialDate, partialDateSchema } from "../partial-date";
import { compareDecimals, isDecimal } from "./decimal";

/**
 * How the value stands to what was counted. With *increase* and *decrease* the value is the size of
 * the change, not what was reached.
 */
export const comparators = [
  "equal",
  "about",
  "more-than",
  "less-than",
  "at-least",
  "at-most",
  "increase",
  "decrease",
  "between",
] as const;

export type Comparator = (typeof comparators)[number];

const decimalText = z.string().refine(isDecimal, { error: "not-a-figure" });

const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.normalize("NFC").trim());

/** The change itself may be given as a range ("fell by 3 to 5 %"), so these may have two values. */
const mayHaveUpperValue: readonly Comparator[] = ["between", "increase", "decrease"];

export const periodSchema = z
  .strictObject({ from: partialDateSchema.optional(), to: partialDateSchema.optional() })
  .refine(runsForward, { error: "ends-before-it-begins", path: ["to"] });

export type Period = z.output<typeof periodSchema>;

/**
 * The typed content of a numeric claim, DOMAIN.md "Measure". Values are decimal text (decimal.ts);
 * `unit` is "%", "pp" (percentage points), an ISO 4217 code, a unit of measurement or words, and
 * empty where things are simply counted.
 */
export const measureSchema = z
  .strictObject({
    comparator: z.enum(comparators),
    value: decimalText,
    /** The far end of a range, for "between" and for a change given as a range. */
    upperValue: decimalText.optional(),
    unit: words(60).default(""),
    counted: words(300).default(""),
    place: words(200).default(""),
    period: periodSchema.optional(),
    /** What the claim itself compares with, in its words: "9 % en 2019". */
    baseline: words(200).optional(),
  })
  .refine((measure) => measure.comparator !== "between" || measure.upperValue !== undefined, {
    error: "two-values-needed",
    path: ["upperValue"],
  })
  .refine(
    ({ comparator, upperValue }) =>
      upperValue === undefined || mayHaveUpperValue.includes(comparator),
    { error: "one-value-only", path: ["upperValue"] },
  )
  .refine(
    ({ value, upperValue }) => upperValue === undefined || compareDecimals(value, upperValue) <= 0,
    { error: "upper-below-lower", path: ["upperValue"] },
  );

export type Measure = z.output<typeof measureSchema>;

function runsForward(period: { from?: PartialDate; to?: PartialDate }): boolean {
  if (period.from === undefined || period.to === undefined) return true;
  // "2021-05 → 2021" is allowed: the year has days after May.
  return period.from <= daysOf(period.to).last;
}

import type { Prisma } from "@/lib/platform/database/generated/client";
import { type Comparator, comparators, type Measure } from "./measure/schema";
import { isPartialDate } from "./partial-date";

export const measureColumns = {
  comparator: true,
  value: true,
  upperValue: true,
  unit: true,
  counted: true,
  place: true,
  periodFrom: true,
  periodTo: true,
  baseline: true,
} as const satisfies Prisma.MeasureSelect;

type MeasureRow = Prisma.MeasureGetPayload<{ select: typeof measureColumns }>;

const comparatorOf = (text: string): Comparator => {
  const comparator = comparators.find((one) => one === text);
  if (!comparator) throw new Error(`unknown comparator ${text}`);
  return comparator;
};

const partial = (text: string | null) => (text !== null && isPartialDate(text) ? text : undefined);

/** The measures of a claim as they are written to the database, in their order. */
export const rowsOfMeasures = (measures: readonly Measure[]) =>
  measures.map(({ period, upperValue, baseline, ...rest }, position) => ({
    ...rest,
    position,
    upperValue: upperValue ?? null,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    baseline: baseline ?? "",
  }));

/** A row back as the measure it was; figures without exponent, as they were written. */
export const measureOfRow = (row: MeasureRow): Measure => {
  const from = partial(row.periodFrom);
  const to = partial(row.periodTo);
  return {
    comparator: comparatorOf(row.comparator),
    value: row.value.toFixed(),
    ...(row.upperValue ? { upperValue: row.upperValue.toFixed() } : {}),
    unit: row.unit,
    counted: row.counted,
    place: row.place,
    ...(from || to ? { period: { ...(from ? { from } : {}), ...(to ? { to } : {}) } } : {}),
    ...(row.baseline === "" ? {} : { baseline: row.baseline }),
  };
};

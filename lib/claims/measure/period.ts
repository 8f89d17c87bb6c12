import { type PartialDate, partialDate } from "../partial-date";
import { type DateParts, partsOf } from "./dates-in-text";
import { type Period, periodSchema } from "./schema";
import type { TimeExpression } from "./time-expressions";

/**
 * The period that an expression of time means. A date without a year gets it from the other date of
 * its range, or from the day the claim was made: the last such month that had begun by then ("de
 * mars à mai", said in June 2021, is in 2021).
 *
 * @param claimedOn when the claim was made, if it is known
 * @returns null when it cannot be known
 */
export function periodOf(
  expression: TimeExpression,
  claimedOn: PartialDate | undefined,
): Period | null {
  const said = claimedOn === undefined ? null : partsOf(claimedOn);
  switch (expression.kind) {
    case "range":
      return rangeOf(expression.from, expression.to, said);
    case "since": {
      const from = dated(yearBefore(expression.from, said));
      return from && checked({ from });
    }
    case "until": {
      const to = dated(yearBefore(expression.to, said));
      return to && checked({ to });
    }
    case "relative":
      return said && monthsBack(said, expression.back, expression.unit);
    case "duration":
      return said && lengthBefore(said, expression.months);
  }
}

function rangeOf(from: DateParts, to: DateParts, said: DateParts | null): Period | null {
  const end = to.year === undefined && from.year !== undefined ? yearAfter(to, from) : to;
  const last = yearBefore(end, said);
  const lastDate = dated(last);
  const firstDate = dated(yearBefore(from, last));
  return firstDate && lastDate && checked({ from: firstDate, to: lastDate });
}

/** The last such date that is not after `limit`. */
function yearBefore(parts: DateParts, limit: DateParts | null): DateParts {
  if (parts.year !== undefined || limit?.year === undefined) return parts;
  return { ...parts, year: isLater(parts, limit) ? limit.year - 1 : limit.year };
}

/** The first such date that is not before `limit`. */
function yearAfter(parts: DateParts, limit: DateParts & { year?: number }): DateParts {
  if (limit.year === undefined) return parts;
  return { ...parts, year: isLater(limit, parts) ? limit.year + 1 : limit.year };
}

/** Later in the year, as far as both are known. */
function isLater(a: DateParts, b: DateParts): boolean {
  if (a.month === undefined || b.month === undefined) return false;
  if (a.month !== b.month) return a.month > b.month;
  return a.day !== undefined && b.day !== undefined && a.day > b.day;
}

const dated = ({ year, month, day }: DateParts): PartialDate | null =>
  year === undefined ? null : partialDate(year, month, day);

function monthsBack(said: DateParts, back: number, unit: "year" | "month"): Period | null {
  if (said.year === undefined) return null;
  if (unit === "year") return single(partialDate(said.year - back));
  return said.month === undefined ? null : single(monthBefore(said.year, said.month, back));
}

const single = (date: PartialDate | null): Period | null => date && { from: date, to: date };

function lengthBefore(said: DateParts, months: number | null): Period | null {
  if (months === null || said.year === undefined || said.month === undefined) return null;
  const from = monthBefore(said.year, said.month, months);
  const to = partialDate(said.year, said.month);
  return from && to && { from, to };
}

function monthBefore(year: number, month: number, back: number): PartialDate | null {
  const count = year * 12 + (month - 1) - back;
  return partialDate(Math.floor(count / 12), (count % 12) + 1);
}

/** A period that ends before it begins was misread. */
function checked(period: Period): Period | null {
  return periodSchema.safeParse(period).success ? period : null;
}

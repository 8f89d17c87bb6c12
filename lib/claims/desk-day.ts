import { dateFormat } from "@/lib/platform/date-format";

/** The calendar day it is at an instant in a time zone (IANA name), as "YYYY-MM-DD". */
export const dayIn = (timeZone: string, instant: Date): string => {
  const parts = dateFormat("en", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
};

/** The first instant of a calendar day in a time zone. */
export const startOfDay = (timeZone: string, day: string): Date => {
  // No zone is further from UTC than a day; the day begins within these bounds, to the minute.
  const midnight = Date.parse(`${day}T00:00:00Z`) / 60_000;
  let [before, begun] = [midnight - 1440, midnight + 1440];
  while (begun - before > 1) {
    const between = Math.floor((before + begun) / 2);
    if (dayIn(timeZone, new Date(between * 60_000)) < day) before = between;
    else begun = between;
  }
  return new Date(begun * 60_000);
};

/** A day some days later, or earlier; "YYYY-MM-DD". */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A day as the database's `date` columns come out of Prisma: midnight UTC. */
export const dayOfColumn = (column: Date | null): string | null =>
  column === null ? null : column.toISOString().slice(0, 10);

/** The other way; "" is no day. */
export const columnOfDay = (day: string): Date | null =>
  day === "" ? null : new Date(`${day}T00:00:00Z`);

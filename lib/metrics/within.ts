import { Prisma } from "@/lib/platform/database/generated/client";
import type { Span } from "./period";

/** A span with the time zone its days begin in. */
export type DeskSpan = Span & { timeZone: string };

/** All that ever was. */
export const always: DeskSpan = { from: null, to: null, timeZone: "UTC" };

/** The condition that a moment lies in the days of a span. */
export const within = (moment: Prisma.Sql, { from, to, timeZone }: DeskSpan): Prisma.Sql => {
  const begins = from
    ? Prisma.sql`${moment} >= ${from}::date::timestamp AT TIME ZONE ${timeZone}`
    : Prisma.sql`true`;
  const ends = to
    ? Prisma.sql`${moment} < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone}`
    : Prisma.sql`true`;
  return Prisma.sql`(${begins} AND ${ends})`;
};

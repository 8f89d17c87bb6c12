import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { MOST_COUNTED, upToMost } from "../counting";
import { type ClaimStatus, claimStatuses } from "../states";
import { claimsWithPeople } from "./claims-with-people";

/** A published claim comes back on its recheck day, and on the day its verdict ceases to be valid. */
export const recheckHasCome = (by: string) =>
  Prisma.sql`(claim.status = 'published' AND LEAST(claim.recheck_on, claim.valid_until) <= ${by}::date)`;

/** Claims that a list shows. */
export type Wanted = {
  /** Looked up one by one, each from an index that has its claims in the list's order. */
  statuses: readonly ClaimStatus[];
  /** Beside them, published ones whose day to be looked at again has come by this one; null for none. */
  backBy: string | null;
  /**
   * What each meets: any one of these, which exclude each other. Several where no index serves all, as for
   * one's own claims, which one edits or else reviews.
   */
  where: readonly Prisma.Sql[];
  /** An order some index has them in, so that counting can stop; by how long they wait, unless said. */
  countedBy?: Prisma.Sql | undefined;
};

/**
 * The claims wanted, as strands: each comes from one index, and `rest` (its order and its end) lets it stop
 * early. Strands together may have more than is asked for, and are cut once more. `strand` is the status
 * that was looked up, or "back".
 */
export const strandsOf = (
  { statuses, backBy, where }: Wanted,
  columns: Prisma.Sql,
  rest: Prisma.Sql,
): Prisma.Sql => {
  const strands = where.flatMap((condition) => [
    Prisma.sql`SELECT wanted.status AS strand, found.* FROM unnest(${[...statuses]}::text[]) AS wanted (status),
      LATERAL (SELECT ${columns} FROM ${claimsWithPeople}
        WHERE claim.status = wanted.status AND ${condition} ${rest}) AS found`,
    ...(backBy === null
      ? []
      : [
          Prisma.sql`(SELECT 'back' AS strand, ${columns} FROM ${claimsWithPeople}
            WHERE ${recheckHasCome(backBy)} AND ${condition} ${rest})`,
        ]),
  ]);
  return Prisma.join(strands, " UNION ALL ");
};

const longestWaiting = Prisma.sql`claim.status_since, claim.number`;

type Counts = Record<ClaimStatus | "back", number>;

/** How many claims are wanted, by status; `back` is published ones to look at again. */
export const countByStatus = async (db: Database, wanted: Wanted): Promise<Counts> => {
  const strands = strandsOf(
    wanted,
    Prisma.sql`claim.number`,
    // Without an order, claims might be read as they lie until so many are met.
    Prisma.sql`ORDER BY ${wanted.countedBy ?? longestWaiting} LIMIT ${MOST_COUNTED + 1}`,
  );
  const rows = await db.$queryRaw<{ strand: keyof Counts; count: number }[]>`
    SELECT strand, count(*)::int AS count FROM (${strands}) AS found GROUP BY strand`;
  const none = Object.fromEntries([...claimStatuses, "back"].map((strand) => [strand, 0]));
  return {
    ...none,
    ...Object.fromEntries(rows.map(({ strand, count }) => [strand, count])),
  } as Counts;
};

/** How many claims are wanted, up to `MOST_COUNTED + 1`. */
export const countWanted = async (db: Database, wanted: Wanted): Promise<number> =>
  upToMost(Object.values(await countByStatus(db, wanted)).reduce((sum, count) => sum + count, 0));

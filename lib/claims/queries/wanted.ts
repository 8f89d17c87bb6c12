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
  /**
   * Ids of claims of `wanted.status`, where an index has them and all others are not wanted: counting goes
   * through these. `alone` says that they meet everything.
   */
  among?: { ids: Prisma.Sql; alone: boolean } | undefined;
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

type Counts = Record<ClaimStatus | "back", number>;

const LIMIT = Prisma.sql`LIMIT ${MOST_COUNTED + 1}`;

/** In an order that is an index's; without one, claims might be read as they lie until so many are met. */
const longestWaiting = Prisma.sql`ORDER BY claim.status_since, claim.number ${LIMIT}`;

type Among = NonNullable<Wanted["among"]>;

const strandAmong = (
  { ids, alone }: Among,
  statuses: readonly ClaimStatus[],
  condition: Prisma.Sql,
): Prisma.Sql => {
  // OFFSET holds the planner to looking each claim up by its id.
  const met = Prisma.sql`, LATERAL (
    SELECT FROM ${claimsWithPeople} WHERE claim.id = one.id AND ${condition} OFFSET 0) AS met`;
  return Prisma.sql`SELECT wanted.status AS strand FROM unnest(${[...statuses]}::text[]) AS wanted (status),
    LATERAL (SELECT FROM (${ids}) AS one (id)${alone ? Prisma.empty : met} ${LIMIT}) AS found`;
};

const strandsToCount = ({ among, ...wanted }: Wanted): Prisma.Sql => {
  const strands = (some: Wanted) => strandsOf(some, Prisma.sql`claim.number`, longestWaiting);
  if (!among) return Prisma.sql`SELECT strand FROM (${strands(wanted)}) AS found`;
  const { statuses, where } = wanted;
  const counted = where.map((condition) => strandAmong(among, statuses, condition));
  return Prisma.sql`${Prisma.join(counted, " UNION ALL ")}
    UNION ALL SELECT strand FROM (${strands({ ...wanted, statuses: [] })}) AS back`;
};

/** How many claims are wanted, by status; `back` is published ones to look at again. */
export const countByStatus = async (db: Database, wanted: Wanted): Promise<Counts> => {
  const rows = await db.$queryRaw<{ strand: keyof Counts; count: number }[]>`
    SELECT strand, count(*)::int AS count FROM (${strandsToCount(wanted)}) AS counted GROUP BY strand`;
  const none = Object.fromEntries([...claimStatuses, "back"].map((strand) => [strand, 0]));
  return {
    ...none,
    ...Object.fromEntries(rows.map(({ strand, count }) => [strand, count])),
  } as Counts;
};

/** How many claims are wanted, up to `MOST_COUNTED + 1`. */
export const countWanted = async (db: Database, wanted: Wanted): Promise<number> =>
  upToMost(Object.values(await countByStatus(db, wanted)).reduce((sum, count) => sum + count, 0));

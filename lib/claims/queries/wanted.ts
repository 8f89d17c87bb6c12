import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { MOST_COUNTED, upToMost } from "../counting";
import { type ClaimStatus, claimStatuses } from "../states";

/** A published claim comes back on its recheck day, and on the day its verdict ceases to be valid. */
export const recheckHasCome = (by: string) =>
  Prisma.sql`(claim.status = 'published' AND LEAST(claim.recheck_on, claim.valid_until) <= ${by}::date)`;

export type Besides = { byStatus: Prisma.Sql; back: Prisma.Sql };

/** An order of claims, and how an index has it within one status where that is another way to say it. */
export type Order = { by: Prisma.Sql; within?: Prisma.Sql };

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
  /** What else is asked, in other words of those looked up by status than of those that came back. */
  besides?: Besides | undefined;
  /** By status, when a claim must have come to stand there to be past its target: `wanted.late_before`. */
  lateBefore?: Partial<Record<ClaimStatus, Date>> | undefined;
  /**
   * What else is asked, where few claims of some statuses meet it: these are read at once by their ids, and all
   * others are asked one by one.
   */
  few?: { of: readonly ClaimStatus[]; ids: readonly string[]; others: Prisma.Sql } | undefined;
  /**
   * Ids of claims of `wanted.status`, where an index has them and all others are not wanted: counting goes
   * through these. `alone` says that they meet everything. Where it was looked for, there are more in the statuses of
   * `farMore` than are counted, and those of the others are found by `strands` all at once.
   */
  among?:
    | {
        ids: Prisma.Sql;
        alone: boolean;
        certain?: {
          farMore: readonly string[];
          strands: (statuses: readonly ClaimStatus[]) => Prisma.Sql;
        };
      }
    | undefined;
};

export const anyClaim = Prisma.sql`TRUE`;

const lookedUp = ({ statuses, lateBefore = {} }: Pick<Wanted, "statuses" | "lateBefore">) =>
  Prisma.sql`unnest(${[...statuses]}::text[],
    ${statuses.map((status) => lateBefore[status]?.toISOString() ?? null)}::timestamptz[]
  ) AS wanted (status, late_before)`;

/**
 * The claims wanted, as strands: each comes from one index, and its order and its end let it stop
 * early. Nothing is joined, since PostgreSQL then reads claims of which the index alone could tell. Strands together may have more than is asked for, and are cut once more. `strand` is the status
 * that was looked up, or "back".
 */
export const strandsOf = (
  wanted: Wanted,
  columns: Prisma.Sql,
  { order, limit }: { order: Order; limit: number },
): Prisma.Sql => {
  const { backBy, besides, few } = wanted;
  const isFew = (status: ClaimStatus) => few?.of.includes(status) ?? false;
  const atOnce = { ...wanted, statuses: wanted.statuses.filter(isFew) };
  const inOrder = { ...wanted, statuses: wanted.statuses.filter((status) => !isFew(status)) };
  const byId = Prisma.sql`claim.id = ANY(${[...(few?.ids ?? [])]}::uuid[])`;
  const others = few?.others ?? anyClaim;
  const end = (by: Prisma.Sql) => Prisma.sql`ORDER BY ${by} LIMIT ${limit}`;
  const met = (condition: Prisma.Sql) =>
    Prisma.sql`claim.status = wanted.status AND ${condition} AND ${besides?.byStatus ?? anyClaim}`;
  const strands = wanted.where.flatMap((condition) => [
    ...(atOnce.statuses.length === 0
      ? []
      : [
          Prisma.sql`SELECT wanted.status AS strand, ${columns}
            FROM ${lookedUp(atOnce)}, claim WHERE ${byId} AND ${met(condition)}`,
        ]),
    ...(inOrder.statuses.length === 0 && wanted.statuses.length > 0
      ? []
      : [
          Prisma.sql`SELECT wanted.status AS strand, found.* FROM ${lookedUp(inOrder)},
            LATERAL (SELECT ${columns} FROM claim
              WHERE ${met(condition)} AND ${others} ${end(order.within ?? order.by)}) AS found`,
        ]),
    ...(backBy === null
      ? []
      : [
          Prisma.sql`(SELECT 'back' AS strand, ${columns} FROM claim
            WHERE ${recheckHasCome(backBy)} AND ${condition} AND ${besides?.back ?? anyClaim}
              AND ${isFew("published") ? byId : others}
            ${end(order.by)})`,
        ]),
  ]);
  return Prisma.join(strands, " UNION ALL ");
};

type Counts = Record<ClaimStatus | "back", number>;

const LIMIT = Prisma.sql`LIMIT ${MOST_COUNTED + 1}`;

/** In an order that is an index's; without one, claims might be read as they lie until so many are met. */
const asTheyWait: Order = { by: Prisma.sql`claim.status_since, claim.number` };

type Among = NonNullable<Wanted["among"]>;

const strandAmong = (
  { ids, alone }: Among,
  wanted: Omit<Wanted, "where">,
  where: Prisma.Sql,
): Prisma.Sql => {
  const condition = Prisma.sql`claim.status = wanted.status AND ${where}
    AND ${wanted.besides?.byStatus ?? anyClaim}`;
  // OFFSET holds the planner to looking each claim up by its id.
  const met = Prisma.sql`, LATERAL (
    SELECT FROM claim WHERE claim.id = one.id AND ${condition} OFFSET 0) AS met`;
  return Prisma.sql`SELECT wanted.status AS strand FROM ${lookedUp(wanted)},
    LATERAL (SELECT FROM (${ids}) AS one (id)${alone ? Prisma.empty : met} ${LIMIT}) AS found`;
};

const strandsToCount = ({ among, ...wanted }: Wanted, order: Order): Prisma.Sql => {
  const limit = MOST_COUNTED + 1;
  const strands = (some: Wanted) => strandsOf(some, Prisma.sql`claim.number`, { order, limit });
  if (!among) return Prisma.sql`SELECT strand FROM (${strands(wanted)}) AS found`;
  const isFew = (status: ClaimStatus) => wanted.few?.of.includes(status) ?? false;
  const through = { ...wanted, statuses: wanted.statuses.filter((status) => !isFew(status)) };
  const others = { ...wanted, statuses: wanted.statuses.filter(isFew) };
  const counted = among.certain
    ? [among.certain.strands(through.statuses)]
    : wanted.where.map((condition) => strandAmong(among, through, condition));
  return Prisma.sql`${Prisma.join(counted, " UNION ALL ")}
    UNION ALL SELECT strand FROM (${strands(others)}) AS others`;
};

/**
 * How many claims are wanted, by status; `back` is published ones to look at again.
 *
 * @param order in which an index has what is asked of them
 */
export const countByStatus = async (
  db: Database,
  wanted: Wanted,
  order = asTheyWait,
): Promise<Counts> => {
  const farMore = wanted.statuses.filter((status) =>
    wanted.among?.certain?.farMore.includes(status),
  );
  const uncertain = wanted.statuses.filter((status) => !farMore.includes(status));
  const strands = strandsToCount({ ...wanted, statuses: uncertain }, order);
  const rows = await db.$queryRaw<{ strand: keyof Counts; count: number }[]>`
    SELECT strand, count(*)::int AS count FROM (${strands}) AS counted GROUP BY strand`;
  const none = Object.fromEntries([...claimStatuses, "back"].map((strand) => [strand, 0]));
  return {
    ...none,
    ...Object.fromEntries(farMore.map((status) => [status, MOST_COUNTED + 1])),
    ...Object.fromEntries(rows.map(({ strand, count }) => [strand, count])),
  } as Counts;
};

/** How many claims are wanted, up to `MOST_COUNTED + 1`. */
export const countWanted = async (db: Database, wanted: Wanted, order: Order): Promise<number> => {
  const counts = Object.values(await countByStatus(db, wanted, order));
  return upToMost(counts.reduce((sum, count) => sum + count, 0));
};

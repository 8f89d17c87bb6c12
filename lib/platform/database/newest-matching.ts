import type { Database } from "./client";
import { Prisma } from "./generated/client";
import { type Patience, type Probe, waysOf } from "./matching-ways";

/** Rows that are searched, and how they are told apart; columns are named as a query from `rows` names them. */
export type Searched = {
  /** The table whose size is known to PostgreSQL. */
  table: string;
  /** All rows with all that conditions ask about: what follows FROM. */
  rows: Prisma.Sql;
  /** The same for the newest rows alone: what follows FROM, given a table of them under the name of `table`. */
  newest: (rows: Prisma.Sql) => Prisma.Sql;
  /** What is handed on of a row. */
  columns: Prisma.Sql;
  /** Columns of `table`, the newest first; an index has them in this order. */
  order: Prisma.Sql;
};

/** What a row has to be: `exact` as it is asked for, `loose` as far as an index can tell. */
export type Condition = { exact: Prisma.Sql; loose: Prisma.Sql };

export type Matching = {
  searched: Searched;
  conditions: readonly Condition[];
  /** On columns of the table: where a page begins. */
  bound: Prisma.Sql;
  most: number;
  patience?: Patience;
  /** Of rows that far more than `most` seem to match, none are wanted. */
  fewOrNone?: boolean;
};

const all = (conditions: readonly Condition[]): Prisma.Sql =>
  conditions.length === 0
    ? Prisma.sql`true`
    : Prisma.join(
        conditions.map(({ exact }) => exact),
        " AND ",
      );

const newest = ({ searched, bound }: Matching, window: number): Prisma.Sql => {
  const table = Prisma.raw(searched.table);
  return searched.newest(Prisma.sql`
    (SELECT * FROM ${table} WHERE ${bound} ORDER BY ${searched.order} LIMIT ${window}) AS ${table}`);
};

/** Reads by date and stops at enough; looks at no more rows than `window`. */
const byDate = (matching: Matching, window: number): Prisma.Sql => {
  const { searched, conditions, most } = matching;
  return Prisma.sql`
    SELECT ${searched.columns} FROM ${newest(matching, window)}
    WHERE ${all(conditions)} ORDER BY ${searched.order} LIMIT ${most}`;
};

/**
 * Asks the indices for what few rows have, looks at these, and sorts. CASE keeps the planner from asking
 * them for the rest as well, which takes long where many rows have it; OFFSET from reading by date instead.
 */
const byIndex = (
  { searched, conditions, bound, most }: Matching,
  asked: readonly Condition[],
): Prisma.Sql => Prisma.sql`
  SELECT * FROM (
    SELECT ${searched.columns} FROM ${searched.rows}
    WHERE ${Prisma.join(
      asked.map(({ loose }) => loose),
      " AND ",
    )} AND CASE WHEN ${all(conditions)} AND ${bound} THEN true ELSE false END OFFSET 0
  ) AS ${Prisma.raw(searched.table)}
  ORDER BY ${searched.order} LIMIT ${most}`;

/** Rows that are looked at to learn how many match. */
const PROBED = 2000;

type Seen = Omit<Probe, "loose"> & { loose: number[] };

const probe = async (db: Database, matching: Matching): Promise<Seen> => {
  const { searched, conditions } = matching;
  const loose = conditions.map((one) => Prisma.sql`count(*) FILTER (WHERE ${one.loose})::int`);
  const [row] = await db.$queryRaw<Seen[]>`
    SELECT count(*)::int AS rows, count(*) FILTER (WHERE ${all(conditions)})::int AS exact,
      ARRAY[${Prisma.join(loose)}] AS loose,
      (SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = ${searched.table}::regclass) AS total
    FROM ${newest(matching, PROBED)}`;
  if (!row) throw new Error("a count has a row");
  return row;
};

/** Where so many times as many are expected as are wanted, there are too many for whoever wants few or none. */
const FAR_MORE = 2;

/** What so few of the rows meet, at most, that an index brings up few enough by it alone. */
const TELLING = 0.03;

/** The conditions to ask indices for: where some are telling, these; where none is, all of them together. */
const tellingOf = ({ conditions }: Matching, { loose, rows }: Seen): readonly Condition[] => {
  const telling = conditions.filter((_, at) => (loose[at] ?? 0) <= rows * TELLING);
  return telling.length > 0 ? telling : conditions;
};

/**
 * The newest rows that match, at most `most` of them, handed to `read` as a query of the columns; which
 * query is the quickest is found out by looking at a few rows (`matching-ways.ts`).
 *
 * @param read tells how many rows the query has
 * @returns what was read; `partial` where there may be more that match, but not among the rows looked at
 */
export const readMatching = async <View extends { found: number }>(
  db: Database,
  matching: Matching,
  read: (rows: Prisma.Sql) => Promise<View>,
): Promise<View & { partial: boolean }> => {
  const { conditions, most, patience } = matching;
  if (conditions.length === 0) {
    return { ...(await read(byDate(matching, most))), partial: false };
  }
  const seen = await probe(db, matching);
  const expected = (seen.exact / Math.max(1, seen.rows)) * seen.total;
  if (matching.fewOrNone && expected > FAR_MORE * most) {
    return { ...(await read(byDate(matching, 0))), partial: true };
  }
  const { window, enough } = waysOf({ ...seen, loose: Math.min(...seen.loose) }, most, patience);
  if (window > 0) {
    const view = await read(byDate(matching, window));
    if (view.found >= enough) return { ...view, partial: view.found < most };
  }
  const view = await read(byIndex(matching, tellingOf(matching, seen)));
  return { ...view, partial: false };
};

/** Blocks of a table that are looked at to tell whether far more rows match than are counted. */
const SAMPLED = 150;

/**
 * The kinds of which far more than `most` rows match, told from blocks taken by chance all over a table. Were there no
 * more than `most`, they would stand in `most` blocks at best, and of these so few are expected in the sample
 * that ten and four times as many come up less than once in a hundred million times.
 */
export const farMoreBy = async (
  db: Database,
  { searched, conditions, bound, most }: Matching,
  kind: Prisma.Sql,
): Promise<string[]> => {
  const table = Prisma.raw(searched.table);
  const [size] = await db.$queryRaw<{ blocks: number }[]>`
    SELECT relpages AS blocks FROM pg_class WHERE oid = ${searched.table}::regclass`;
  const share = SAMPLED / Math.max(1, size?.blocks ?? 0);
  const needed = 10 + 4 * most * share;
  if (needed > SAMPLED) return [];
  const sampled = searched.newest(Prisma.sql`
    (SELECT *, (ctid::text::point)[0] AS block FROM ${table} TABLESAMPLE SYSTEM (${100 * share}::float4)
     WHERE ${bound}) AS ${table}`);
  // By its place, since a name would rather be a column's of the table.
  const rows = await db.$queryRaw<{ kind: string; blocks: number }[]>`
    SELECT ${kind} AS kind, count(DISTINCT ${table}.block)::int AS blocks
    FROM ${sampled} WHERE ${all(conditions)} GROUP BY 1`;
  return rows.filter(({ blocks }) => blocks >= needed).map((row) => row.kind);
};

const areFarMore = async (db: Database, matching: Matching): Promise<boolean> =>
  (await farMoreBy(db, matching, Prisma.sql`'any'`)).length > 0;

/**
 * How many rows match, as far as a limit: counted from the indices, in no order, which is quick where
 * reading the newest in order is not.
 */
export const countMatching = async (db: Database, matching: Matching): Promise<number> => {
  const { searched, conditions, bound, most } = matching;
  if (await areFarMore(db, matching)) return most;
  const loose = conditions.map((one) => one.loose);
  const [row] = await db.$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found FROM (
      SELECT FROM ${searched.rows}
      WHERE ${Prisma.join([Prisma.sql`true`, ...loose], " AND ")} AND ${all(conditions)} AND ${bound}
      LIMIT ${most}
    ) AS matching`;
  return row?.found ?? 0;
};

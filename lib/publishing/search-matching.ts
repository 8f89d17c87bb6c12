import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { SearchAsked } from "./search-address";
import { type TermQuery, termQueries } from "./search-text";
import { type Patience, type Probe, waysOf } from "./search-ways";

/** A row of `published_claim` that matches. */
type Match = { claimId: string; publishedAt: Date };

/** What a row has to be: `exact` as it is asked for, `loose` as far as an index can tell. */
export type Condition = { exact: Prisma.Sql; loose: Prisma.Sql };

export type Matching = {
  conditions: readonly Condition[];
  /** Only those published by a moment; only those that follow a match. */
  bound: { at?: Date; after?: Match };
  most: number;
  patience?: Patience;
};

const wholeYear = (year: string, timeZone: string): Prisma.Sql => {
  // What is no year is one in which nothing was published.
  const number = /^\d{4}$/u.test(year) && year !== "0000" ? Number(year) : 1;
  return Prisma.sql`(published_at >= make_timestamptz(${number}::int, 1, 1, 0, 0, 0, ${timeZone})
    AND published_at < make_timestamptz(${number + 1}::int, 1, 1, 0, 0, 0, ${timeZone}))`;
};

/** Rows with words that somebody asks for. */
export const wordsMatch = ({ exact, loose }: TermQuery): Condition => ({
  exact: Prisma.sql`search @@ to_tsquery('simple', ${exact})`,
  loose: Prisma.sql`search @@ to_tsquery('simple', ${loose})`,
});

/** What a row has to be to be found; none where nothing was asked. */
export const conditionsOf = (asked: SearchAsked, timeZone: string): Condition[] => {
  const given = (value: string, condition: Prisma.Sql) =>
    value === "" ? [] : [{ exact: condition, loose: condition }];
  return [
    ...termQueries(asked.words).map(wordsMatch),
    ...given(asked.rating, Prisma.sql`rating_key = ${asked.rating}`),
    ...given(asked.claimant, Prisma.sql`claimant_slug = ${asked.claimant}`),
    ...given(asked.language, Prisma.sql`language = ${asked.language}`),
    ...given(asked.topic, Prisma.sql`topic_slugs @> ARRAY[${asked.topic}]`),
    ...given(asked.outlet, Prisma.sql`outlet_slugs @> ARRAY[${asked.outlet}]`),
    ...given(asked.year, wholeYear(asked.year, timeZone)),
  ];
};

const all = (conditions: readonly Condition[]): Prisma.Sql =>
  conditions.length === 0
    ? Prisma.sql`true`
    : Prisma.join(
        conditions.map(({ exact }) => exact),
        " AND ",
      );

const within = ({ at, after }: Matching["bound"]): Prisma.Sql => {
  if (after) {
    return Prisma.sql`(published_at, claim_id) < (${after.publishedAt}, ${after.claimId}::uuid)`;
  }
  return at ? Prisma.sql`published_at <= ${at}` : Prisma.sql`true`;
};

const newest = (bound: Matching["bound"], window: number): Prisma.Sql => Prisma.sql`
  SELECT * FROM published_claim WHERE ${within(bound)}
  ORDER BY published_at DESC, claim_id DESC LIMIT ${window}`;

/** Reads by date and stops at enough; looks at no more rows than `window`. */
const byDate = ({ conditions, bound, most }: Matching, window: number): Prisma.Sql => Prisma.sql`
  SELECT claim_id, published_at FROM (${newest(bound, window)}) AS newest
  WHERE ${all(conditions)} ORDER BY published_at DESC, claim_id DESC LIMIT ${most}`;

/**
 * Asks the indices for what few rows have, looks at these, and sorts. CASE keeps the planner from asking
 * them for the rest as well, which takes long where many rows have it; OFFSET from reading by date instead.
 */
const byIndex = (
  { conditions, bound, most }: Matching,
  asked: readonly Condition[],
): Prisma.Sql => Prisma.sql`
  SELECT claim_id, published_at FROM (
    SELECT claim_id, published_at FROM published_claim
    WHERE ${Prisma.join(
      asked.map(({ loose }) => loose),
      " AND ",
    )} AND CASE WHEN ${all(conditions)} AND ${within(bound)} THEN true ELSE false END OFFSET 0
  ) AS matching
  ORDER BY published_at DESC, claim_id DESC LIMIT ${most}`;

/** Rows that are looked at to learn how many match. */
const PROBED = 2000;

type Seen = Omit<Probe, "loose"> & { loose: number[] };

const probe = async (db: Database, { conditions, bound }: Matching): Promise<Seen> => {
  const loose = conditions.map((one) => Prisma.sql`count(*) FILTER (WHERE ${one.loose})::int`);
  const [row] = await db.$queryRaw<Seen[]>`
    SELECT count(*)::int AS rows, count(*) FILTER (WHERE ${all(conditions)})::int AS exact,
      ARRAY[${Prisma.join(loose)}] AS loose,
      (SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = 'published_claim'::regclass) AS total
    FROM (${newest(bound, PROBED)}) AS newest`;
  if (!row) throw new Error("a count has a row");
  return row;
};

/** What so few of the rows meet, at most, that an index brings up few enough by it alone. */
const TELLING = 0.03;

/** The conditions to ask indices for: where some are telling, these; where none is, all of them together. */
const tellingOf = ({ conditions }: Matching, { loose, rows }: Seen): readonly Condition[] => {
  const telling = conditions.filter((_, at) => (loose[at] ?? 0) <= rows * TELLING);
  return telling.length > 0 ? telling : conditions;
};

/**
 * The newest rows that match, at most `most` of them, handed to `read` as a query of `claim_id` and
 * `published_at`; which query is the quickest is found out by looking at a few rows (`search-ways.ts`).
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
  const { window, enough } = waysOf({ ...seen, loose: Math.min(...seen.loose) }, most, patience);
  if (window > 0) {
    const view = await read(byDate(matching, window));
    if (view.found >= enough) return { ...view, partial: view.found < most };
  }
  const view = await read(byIndex(matching, tellingOf(matching, seen)));
  return { ...view, partial: false };
};

import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { SearchAsked } from "./search-address";
import { searchQuery } from "./search-text";

/** A row of `published_claim` that matches. */
type Match = { claimId: string; publishedAt: Date };

/** Only those published by a moment; only those that follow a match. */
export type Bound = { at?: Date; after?: Match };

/** Looked through to see how many match. */
const PROBE = 500;
/** Matches among these from which on reading by date is quicker than asking the index of words. */
const COMMON = 35;
/** More than are expected to be needed are read, because matches are not spread evenly. */
const MARGIN = 1.5;

const wholeYear = (year: string, timeZone: string): Prisma.Sql => {
  // What is no year is one in which nothing was published.
  const number = /^\d{4}$/u.test(year) && year !== "0000" ? Number(year) : 1;
  return Prisma.sql`published_at >= make_timestamptz(${number}::int, 1, 1, 0, 0, 0, ${timeZone})
    AND published_at < make_timestamptz(${number + 1}::int, 1, 1, 0, 0, 0, ${timeZone})`;
};

/** What a row has to be to be found; none where nothing was asked. */
export const conditionsOf = (asked: SearchAsked, timeZone: string): Prisma.Sql[] => {
  const words = searchQuery(asked.words);
  const given = (value: string, condition: Prisma.Sql) => (value === "" ? [] : [condition]);
  return [
    ...given(words ?? "", Prisma.sql`search @@ to_tsquery('simple', ${words})`),
    ...given(asked.rating, Prisma.sql`rating_key = ${asked.rating}`),
    ...given(asked.claimant, Prisma.sql`claimant_slug = ${asked.claimant}`),
    ...given(asked.language, Prisma.sql`language = ${asked.language}`),
    ...given(asked.topic, Prisma.sql`topic_slugs @> ARRAY[${asked.topic}]`),
    ...given(asked.outlet, Prisma.sql`outlet_slugs @> ARRAY[${asked.outlet}]`),
    ...given(asked.year, wholeYear(asked.year, timeZone)),
  ];
};

const all = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`true` : Prisma.join([...conditions], " AND ");

const within = ({ at, after }: Bound): Prisma.Sql => {
  if (after) {
    return Prisma.sql`(published_at, claim_id) < (${after.publishedAt}, ${after.claimId}::uuid)`;
  }
  return at ? Prisma.sql`published_at <= ${at}` : Prisma.sql`true`;
};

type Matching = { conditions: readonly Prisma.Sql[]; bound: Bound; most: number };

/** Reads by date and stops at enough; looks at no more rows than `window`. */
const byDate = (db: Database, { conditions, bound, most }: Matching, window: number) =>
  db.$queryRaw<Match[]>`
    SELECT claim_id::text AS "claimId", published_at AS "publishedAt" FROM (
      SELECT * FROM published_claim WHERE ${within(bound)}
      ORDER BY published_at DESC, claim_id DESC LIMIT ${window}
    ) AS newest
    WHERE ${all(conditions)} ORDER BY published_at DESC, claim_id DESC LIMIT ${most}`;

/** Asks the indices for all that match, and sorts. OFFSET keeps the planner from reading by date instead. */
const byIndex = (db: Database, { conditions, bound, most }: Matching) =>
  db.$queryRaw<Match[]>`
    SELECT claim_id::text AS "claimId", published_at AS "publishedAt" FROM (
      SELECT claim_id, published_at FROM published_claim
      WHERE ${all(conditions)} AND ${within(bound)} OFFSET 0
    ) AS matching
    ORDER BY published_at DESC, claim_id DESC LIMIT ${most}`;

/**
 * The newest rows that match, at most `most` of them.
 *
 * The planner cannot know how many rows have the beginning of a word, or two words beside each other, and
 * where it guesses wrong a search takes seconds at a million rows. So it is measured: among rows of which
 * many match, enough are found by reading from the newest on; otherwise the indices are asked, and few
 * enough come back to be sorted.
 */
export const newestMatching = async (db: Database, matching: Matching): Promise<Match[]> => {
  const { conditions, most } = matching;
  if (conditions.length === 0) return byDate(db, matching, most);
  const probed = await byDate(db, { ...matching, most: Math.min(most, PROBE) }, PROBE);
  if (probed.length >= most) return probed;
  if (probed.length >= COMMON) {
    const window = Math.ceil((most / probed.length) * PROBE * MARGIN);
    const read = await byDate(db, matching, window);
    if (read.length >= most) return read;
  }
  return byIndex(db, matching);
};

import { type TermQuery, termQueries } from "@/lib/articles/search-text";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import * as newest from "@/lib/platform/database/newest-matching";
import type { SearchAsked } from "./search-address";

/** A row of `published_claim` that matches. */
type Match = { claimId: string; publishedAt: Date };

export type Matching = Pick<newest.Matching, "conditions" | "most" | "patience"> & {
  /** Only those published by a moment; only those that follow a match. */
  bound: { at?: Date; after?: Match };
};

const wholeYear = (year: string, timeZone: string): Prisma.Sql => {
  // What is no year is one in which nothing was published.
  const number = /^\d{4}$/u.test(year) && year !== "0000" ? Number(year) : 1;
  return Prisma.sql`(published_at >= make_timestamptz(${number}::int, 1, 1, 0, 0, 0, ${timeZone})
    AND published_at < make_timestamptz(${number + 1}::int, 1, 1, 0, 0, 0, ${timeZone}))`;
};

/** Rows with words that somebody asks for. */
export const wordsMatch = ({ exact, loose }: TermQuery): newest.Condition => ({
  exact: Prisma.sql`search @@ to_tsquery('simple', ${exact})`,
  loose: Prisma.sql`search @@ to_tsquery('simple', ${loose})`,
});

/** What a row has to be to be found; none where nothing was asked. */
export const conditionsOf = (asked: SearchAsked, timeZone: string): newest.Condition[] => {
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

const within = ({ at, after }: Matching["bound"]): Prisma.Sql => {
  if (after) {
    return Prisma.sql`(published_at, claim_id) < (${after.publishedAt}, ${after.claimId}::uuid)`;
  }
  return at ? Prisma.sql`published_at <= ${at}` : Prisma.sql`true`;
};

const published: newest.Searched = {
  table: "published_claim",
  rows: Prisma.sql`published_claim`,
  newest: (rows) => rows,
  columns: Prisma.sql`claim_id, published_at`,
  order: Prisma.sql`published_at DESC, claim_id DESC`,
};

/** Published claims that match, as `newest.readMatching` reads them: a query of `claim_id` and `published_at`. */
export const readMatching = <View extends { found: number }>(
  db: Database,
  { bound, ...matching }: Matching,
  read: (rows: Prisma.Sql) => Promise<View>,
): Promise<View & { partial: boolean }> =>
  newest.readMatching(db, { ...matching, searched: published, bound: within(bound) }, read);

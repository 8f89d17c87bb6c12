import { deskTerm } from "@/lib/articles/desk-terms";
import { searchTerms } from "@/lib/articles/search-text";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Patience } from "@/lib/platform/database/matching-ways";
import { farMoreBy, readMatching, type Searched } from "@/lib/platform/database/newest-matching";

/** What `#4` asks for: claim 4, and not what has 4 or 400 in it. */
export const numberIn = (words: string): number | null => {
  const number = /^#(\d{1,9})$/u.exec(words.trim())?.[1];
  return number ? Number(number) : null;
};

/** The words that are looked for; the last may still be typed. */
const termsOf = (words: string) =>
  searchTerms(words).map((term, at, all) => deskTerm(term, { unfinished: at === all.length - 1 }));

const has = (query: string) => Prisma.sql`claim_words.search @@ to_tsquery('simple', ${query})`;

/** Whether a claim has every word, of which there is one at least: in its statement, its claimant's name or a topic. */
export const hasWords = (words: string): Prisma.Sql =>
  has(
    termsOf(words)
      .map(({ exact }) => exact)
      .join(" & "),
  );

/** Claims by the words that are kept of them, the newest first. */
const byWords: Searched = {
  table: "claim_words",
  rows: Prisma.sql`claim_words`,
  newest: (rows) => rows,
  columns: Prisma.sql`claim_words.claim_id, claim_words.number`,
  order: Prisma.sql`claim_words.number DESC`,
};

const withClaims: Searched = {
  ...byWords,
  rows: Prisma.sql`claim_words JOIN claim ON claim.id = claim_words.claim_id`,
  newest: (rows) => Prisma.sql`${rows} JOIN claim ON claim.id = claim_words.claim_id`,
};

/** Ids of claims of some statuses that have the words, from an index of both. */
export const withStatusAndWords = (statuses: Prisma.Sql, words: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT claim_id FROM claim_words WHERE claim_words.status && ${statuses} AND ${words}`;

/** One row for each claim of some statuses that has the words, with its status as its `strand`. */
export const strandsWithWords = (statuses: Prisma.Sql, words: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT claim_words.status[1] AS strand FROM claim_words
    WHERE claim_words.status && ${statuses} AND ${words}`;

/**
 * Ids of the same where the statuses are those of few claims, and the words many have: OFFSET holds the planner to asking
 * the index for the statuses alone, since it gathers all that begins like a word before it is told to stop.
 */
export const withStatusThenWords = (statuses: Prisma.Sql, words: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT claim_id FROM (
    SELECT claim_id, search FROM claim_words WHERE status && ${statuses} OFFSET 0) AS claim_words WHERE ${words}`;

/** The statuses in which far more than so many claims have the words. */
export const statusesOfFarMore = (
  db: Database,
  words: Prisma.Sql,
  most: number,
): Promise<string[]> =>
  farMoreBy(
    db,
    {
      ...{ searched: byWords, bound: Prisma.sql`true`, most },
      conditions: [{ exact: words, loose: words }],
    },
    Prisma.sql`claim_words.status[1]`,
  );

/**
 * The newest claims that have all of the words and meet a condition, at most `most`.
 *
 * @param asked.fewOrNone whether none are wanted where far more than `most` seem to have the words
 * @returns `partial` where there may be more, but not among the claims looked at
 */
export const newestByWords = async (
  db: Database,
  words: string,
  { but, ...asked }: { but?: Prisma.Sql; most: number; patience: Patience; fewOrNone?: boolean },
): Promise<{ ids: string[]; partial: boolean }> => {
  const terms = termsOf(words);
  // Signs alone are in no claim.
  if (terms.length === 0) return { ids: [], partial: false };
  return readMatching(
    db,
    {
      searched: but ? withClaims : byWords,
      conditions: [
        ...terms.map(({ exact, loose }) => ({ exact: has(exact), loose: has(loose) })),
        ...(but ? [{ exact: but, loose: but }] : []),
      ],
      bound: Prisma.sql`true`,
      ...asked,
    },
    async (rows) => {
      const listed = await db.$queryRaw<{ claim_id: string }[]>`${rows}`;
      return { ids: listed.map((row) => row.claim_id), found: listed.length };
    },
  );
};

import { deskTerm } from "@/lib/articles/desk-terms";
import { searchTerms } from "@/lib/articles/search-text";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Patience } from "@/lib/platform/database/matching-ways";
import { readMatching, type Searched } from "@/lib/platform/database/newest-matching";

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
  rows: Prisma.sql`claim_words JOIN claim ON claim.id = claim_words.claim_id`,
  newest: (rows) => Prisma.sql`${rows} JOIN claim ON claim.id = claim_words.claim_id`,
  columns: Prisma.sql`claim_words.claim_id, claim_words.number`,
  order: Prisma.sql`claim_words.number DESC`,
};

/**
 * The newest claims that have all of the words and meet a condition, at most `most`.
 *
 * @returns `partial` where there may be more, but not among the claims looked at
 */
export const newestByWords = async (
  db: Database,
  words: string,
  { but, most, patience }: { but: Prisma.Sql; most: number; patience: Patience },
): Promise<{ ids: string[]; partial: boolean }> => {
  const terms = termsOf(words);
  // Signs alone are in no claim.
  if (terms.length === 0) return { ids: [], partial: false };
  return readMatching(
    db,
    {
      searched: byWords,
      conditions: [
        ...terms.map(({ exact, loose }) => ({ exact: has(exact), loose: has(loose) })),
        { exact: but, loose: but },
      ],
      bound: Prisma.sql`true`,
      most,
      patience,
    },
    async (rows) => {
      const listed = await db.$queryRaw<{ claim_id: string }[]>`${rows}`;
      return { ids: listed.map((row) => row.claim_id), found: listed.length };
    },
  );
};

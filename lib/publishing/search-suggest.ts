import { z } from "zod";
import { beginningQueries } from "@/lib/articles/search-text";
import type { Database } from "@/lib/platform/database/client";
import type { Condition } from "@/lib/platform/database/newest-matching";
import { allowed } from "@/lib/platform/outcome";
import { query } from "@/lib/platform/query";
import { claimPath } from "./paths";
import { searchHref, searchInput } from "./search-address";
import { readMatching, wordsMatch } from "./search-matching";

const MOST = 8;
const MOST_SUBJECTS = 3;
/** Subjects among which those with the shortest names are suggested. */
const SUBJECT_CANDIDATES = 200;
/** A single letter begins too much. */
const SHORTEST = 2;

const suggestInput = z.strictObject({ typed: searchInput.shape.words });

export type Suggestion = {
  kind: "statement" | "claimant" | "topic";
  text: string;
  href: string;
  /** BCP 47, of a statement. */
  language?: string;
};

type Subject = { kind: "claimant" | "topic"; slug: string; name: string };

/** Claimants and topics with such words in their names: those that begin with them first, then short ones. */
const subjectsBeginning = (db: Database, asked: string, typed: string): Promise<Subject[]> =>
  db.$queryRaw<Subject[]>`
    SELECT kind, slug, name FROM (
      SELECT kind, slug, name FROM published_subject
      WHERE search @@ to_tsquery('simple', ${asked}) AND kind IN ('claimant', 'topic')
      LIMIT ${SUBJECT_CANDIDATES}
    ) AS candidate
    ORDER BY NOT starts_with(lower(name), lower(${typed})), length(name), name LIMIT ${MOST_SUBJECTS}`;

type Claim = { slug: string; statement: string; language: string };

/** The newest claims with such words in their statements or their claimants' names. */
const statementsBeginning = async (db: Database, conditions: Condition[]): Promise<Claim[]> => {
  const { claims } = await readMatching(
    db,
    { conditions, bound: {}, most: MOST, patience: "hasty" },
    async (rows) => {
      const found = await db.$queryRaw<Claim[]>`
        SELECT slug, statement, language FROM (${rows}) AS found JOIN published_claim AS claim USING (claim_id)
        ORDER BY found.published_at DESC, claim_id DESC`;
      return { found: found.length, claims: found };
    },
  );
  return claims;
};

const hrefOf = ({ kind, slug }: Subject): string => searchHref(searchInput.parse({ [kind]: slug }));

/**
 * What somebody who is typing may be looking for: claimants and topics, then statements, newest first; at
 * most eight. Anybody may: it reads nothing but publications.
 */
export const suggestPublished = query({
  name: "publishing.suggest",
  input: suggestInput,
  may: () => allowed,
  read: async (db, { input }): Promise<Suggestion[]> => {
    const typed = input.typed.trim();
    const words = beginningQueries(typed);
    if (typed.length < SHORTEST || words.length === 0) return [];
    const anywhere = words.map(({ loose }) => loose).join(" & ");
    const [subjects, statements] = await Promise.all([
      subjectsBeginning(db, anywhere, typed),
      statementsBeginning(db, words.map(wordsMatch)),
    ]);
    const suggestions: Suggestion[] = [
      ...subjects.map((one) => ({ kind: one.kind, text: one.name, href: hrefOf(one) })),
      ...statements.map(({ slug, statement, language }) => ({
        ...{ kind: "statement" as const, text: statement, href: claimPath(slug), language },
      })),
    ];
    return suggestions.slice(0, MOST);
  },
});

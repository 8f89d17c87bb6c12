import { z } from "zod";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { allowed } from "@/lib/platform/outcome";
import { query } from "@/lib/platform/query";
import { claimPath } from "./paths";
import { searchHref, searchInput } from "./search-address";
import { newestMatching } from "./search-matching";
import { beginningQuery } from "./search-text";

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

/** The newest claims with such words in their statements or their claimants' names. */
const statementsBeginning = async (db: Database, asked: string) => {
  const matches = await newestMatching(db, {
    conditions: [Prisma.sql`search @@ to_tsquery('simple', ${asked})`],
    bound: {},
    most: MOST,
  });
  return db.publishedClaim.findMany({
    where: { claimId: { in: matches.map(({ claimId }) => claimId) } },
    orderBy: [{ publishedAt: "desc" }, { claimId: "desc" }],
    select: { slug: true, statement: true, language: true },
  });
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
    const anywhere = beginningQuery(typed, "");
    const inStatements = beginningQuery(typed, "A");
    if (typed.length < SHORTEST || anywhere === null || inStatements === null) return [];
    const [subjects, statements] = await Promise.all([
      subjectsBeginning(db, anywhere, typed),
      statementsBeginning(db, inStatements),
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

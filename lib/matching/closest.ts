import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { currentBackground, deriveTerms } from "./known-terms";
import { joined, type Look, lookFor, scoresOf } from "./likeness";
import { gramTermsOf, termsOf } from "./terms";

/** How many the words alone choose, of which letters then tell the best. */
const SHORTLIST = 150;
/** Rows a look may meet, whatever the background made of it. */
const MOST_ROWS = 3_000;

/** `terms` as PostgreSQL writes an array: tens of thousands are read for one question. */
type Met = { id: string; kind: Candidate["kind"]; terms: string };

const termsIn = (written: string): number[] => written.slice(1, -1).split(",").map(Number);

const meet = (db: Database, { any, together }: Look) => {
  const ways = [
    ...(any.length > 0 ? [Prisma.sql`terms && ${any}::int[]`] : []),
    ...together.map((pair) => Prisma.sql`terms @> ${[...pair]}::int[]`),
  ];
  if (ways.length === 0) return [];
  const each = ways.map(
    (way) =>
      Prisma.sql`(SELECT id, kind, terms::text FROM known_terms WHERE ${way} LIMIT ${MOST_ROWS})`,
  );
  return db.$queryRaw<Met[]>`${Prisma.join(each, " UNION ")}`;
};

/** A known claim as far as ranking goes: the desk's own, or another desk's review. */
export type Candidate = { id: string; kind: "desk" | "elsewhere"; text: string };

const textsOf = (db: Database, met: readonly Met[]) => {
  if (met.length === 0) return [];
  const idsOf = (kind: string) => met.filter((one) => one.kind === kind).map(({ id }) => id);
  return db.$queryRaw<Candidate[]>`
    SELECT id, 'desk' AS kind, statement AS text FROM claim WHERE id = ANY(${idsOf("desk")}::uuid[])
    UNION ALL
    SELECT id, 'elsewhere', claim_text FROM checked_elsewhere WHERE id = ANY(${idsOf("elsewhere")}::uuid[])`;
};

const best = <One>(all: readonly One[], scores: readonly number[], most: number) =>
  all
    .map((one, at) => ({ one, score: scores[at] ?? 0 }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most);

export type Ranked = Candidate & { score: number };

/**
 * The known claims whose words and letters are most like these, the most alike first; what they then say is for
 * `compareStatements`. Looks at few rows however many there are: those with the statement's rarest words.
 */
export const closestTo = async (
  db: Database,
  { text, language }: { text: string; language: string },
  most: number,
): Promise<Ranked[]> => {
  await deriveTerms(db);
  const background = await currentBackground(db);
  const asked = termsOf(text, language);
  const met = await meet(db, lookFor(asked, background));
  const scores = scoresOf(
    asked,
    met.map(({ terms }) => termsIn(terms)),
    background,
  );
  const shortlist = best(met, scores, SHORTLIST);
  const wordScore = new Map(shortlist.map(({ one, score }) => [one.id, score]));
  const candidates = await textsOf(
    db,
    shortlist.map(({ one }) => one),
  );
  const letters = scoresOf(
    gramTermsOf(text),
    candidates.map((candidate) => gramTermsOf(candidate.text)),
    background,
  );
  const both = joined(
    candidates.map(({ id }) => wordScore.get(id) ?? 0),
    letters,
  );
  return best(candidates, both, most).map(({ one, score }) => ({ ...one, score }));
};

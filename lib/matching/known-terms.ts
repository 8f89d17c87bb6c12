import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { type Background, noBackground } from "./likeness";
import { gramTermsOf, termsOf } from "./terms";

/** Raised when words are read otherwise: every row is then made again. */
const DERIVATION = 1;
const AT_ONCE = 500;

type Due = { id: string; kind: string; text: string | null; language: string | null };

const dueOnes = (db: Database) => db.$queryRaw<Due[]>`
  SELECT due.id, due.kind, COALESCE(claim.statement, known.claim_text) AS text,
    COALESCE(claim.language, known.language) AS language
  FROM (SELECT id, kind FROM known_terms WHERE derivation < ${DERIVATION} LIMIT ${AT_ONCE}) AS due
  LEFT JOIN claim ON due.kind = 'desk' AND claim.id = due.id
  LEFT JOIN checked_elsewhere AS known ON due.kind = 'elsewhere' AND known.id = due.id`;

/**
 * Makes the terms of claims that were written down or reworded since the last time. Derived rows are no record:
 * two who do this at once write the same.
 *
 * @param most how many it may make before it leaves the rest to the next time
 * @returns how many were made
 */
export const deriveTerms = async (db: Database, most = AT_ONCE): Promise<number> => {
  let made = 0;
  while (made < most) {
    const due = await dueOnes(db);
    if (due.length === 0) break;
    const rows = due.map(
      ({ id, text, language }) =>
        Prisma.sql`(${id}::uuid, ${termsOf(text ?? "", language ?? "")}::int[])`,
    );
    await db.$executeRaw`
      UPDATE known_terms SET terms = made.terms, derivation = ${DERIVATION}
      FROM (VALUES ${Prisma.join(rows)}) AS made (id, terms) WHERE known_terms.id = made.id`;
    made += due.length;
  }
  return made;
};

/** Statements of which the background is taken: enough to tell common words from rare ones. */
const SAMPLE = 20_000;
/** Words of fewer statements of the sample are as rare as those of none. */
const FEWEST = 2;
/** The background is taken anew when there are so many times more claims than when it was. */
const GROWN = 1.3;

const knownNow = async (db: Database): Promise<number> => {
  const [row] = await db.$queryRaw<{ known: number }[]>`
    SELECT GREATEST(reltuples, 0)::int AS known FROM pg_class WHERE oid = 'known_terms'::regclass`;
  return row?.known ?? 0;
};

const sampled = (db: Database, known: number) => db.$queryRaw<{ text: string; language: string }[]>`
  SELECT claim.statement AS text, claim.language FROM claim
  WHERE ${known <= SAMPLE} OR random() < ${SAMPLE / Math.max(known, 1)}
  UNION ALL
  SELECT known.claim_text, COALESCE(known.language, '') FROM checked_elsewhere AS known
  WHERE ${known <= SAMPLE} OR random() < ${SAMPLE / Math.max(known, 1)}`;

/**
 * Counts in how many known statements each word and each four letters stand, where the desk has grown since that
 * was done; a matter of seconds, for a job.
 *
 * @returns whether it was done
 */
export const takeBackground = async (db: Database): Promise<boolean> => {
  const [last, known] = await Promise.all([
    db.termBackground.findUnique({ where: { id: 1 }, select: { known: true } }),
    knownNow(db),
  ]);
  if (last && known <= last.known * GROWN) return false;
  const statements = await sampled(db, known);
  const counts = new Map<number, number>();
  for (const { text, language } of statements) {
    for (const term of [...termsOf(text, language), ...gramTermsOf(text)]) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= FEWEST);
  const data = {
    statements: statements.length,
    known: Math.max(known, statements.length),
    terms: kept.map(([term]) => term),
    counts: kept.map(([, count]) => count),
    takenAt: new Date(),
  };
  await db.termBackground.upsert({
    where: { id: 1 },
    create: data,
    update: data,
    select: { id: true },
  });
  return true;
};

let held: { takenAt: number; background: Background } | undefined;

/** The background, kept in memory while it is the same; none while it was never taken. */
export const currentBackground = async (db: Database): Promise<Background> => {
  const head = await db.termBackground.findUnique({ where: { id: 1 }, select: { takenAt: true } });
  if (!head) return noBackground;
  if (held?.takenAt === head.takenAt.getTime()) return held.background;
  const row = await db.termBackground.findUniqueOrThrow({
    where: { id: 1 },
    select: { statements: true, known: true, terms: true, counts: true, takenAt: true },
  });
  const counts = new Map(row.terms.map((term, at) => [term, row.counts[at] ?? 0]));
  const background = {
    known: row.known,
    statements: row.statements,
    count: (term: number) => counts.get(term) ?? 0,
  };
  held = { takenAt: row.takenAt.getTime(), background };
  return background;
};

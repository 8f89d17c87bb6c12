import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { type DeskSpan, within } from "./within";

/** What claims are counted by to see whether the desk leans. */
export const balanceKinds = ["claimant", "affiliation", "outlet", "topic"] as const;
export type BalanceKind = (typeof balanceKinds)[number];

/** `chosen` of those written down were opened or went further; `published` have a verdict out. */
export type Balance = { name: string; claims: number; chosen: number; published: number };
const SHOWN = 10;

const namesOf: Record<BalanceKind, Prisma.Sql> = {
  claimant: Prisma.sql`SELECT claim.id AS claim_id, claimant.name FROM claim
    JOIN claimant ON claimant.id = claim.claimant_id`,
  affiliation: Prisma.sql`SELECT claim.id AS claim_id, claimant.affiliation AS name FROM claim
    JOIN claimant ON claimant.id = claim.claimant_id WHERE claimant.affiliation IS NOT NULL`,
  topic: Prisma.sql`SELECT claim_topic.claim_id, topic.name FROM claim_topic
    JOIN topic ON topic.id = claim_topic.topic_id`,
  outlet: Prisma.sql`SELECT DISTINCT appearance.claim_id, article.outlet AS name FROM appearance
    JOIN article ON article.id = appearance.article_id WHERE article.outlet <> ''`,
};

const written = Prisma.sql`claim.created_at`;

/** Whose claims the desk looks at, which of them it chooses, and whose it publishes on. */
const balance = (db: Database, kind: BalanceKind, span: DeskSpan) => db.$queryRaw<Balance[]>`
  SELECT named.name, count(*)::int AS claims,
    count(*) FILTER (WHERE claim.status NOT IN ('proposed', 'declined'))::int AS chosen,
    count(*) FILTER (WHERE claim.status = 'published')::int AS published
  FROM (${namesOf[kind]}) AS named JOIN claim ON claim.id = named.claim_id
  WHERE claim.status <> 'duplicate' AND ${within(written, span)}
  GROUP BY named.name ORDER BY claims DESC, named.name LIMIT ${SHOWN}`;

/** The same by all that claims are counted by, of the claims written down in a span. */
export const balanceOfDesk = async (
  db: Database,
  span: DeskSpan,
): Promise<Record<BalanceKind, Balance[]>> => ({
  claimant: await balance(db, "claimant", span),
  affiliation: await balance(db, "affiliation", span),
  outlet: await balance(db, "outlet", span),
  topic: await balance(db, "topic", span),
});

/** Claims of which nobody said for whom their claimant speaks: where they are many, that balance says little. */
export const withoutAffiliation = async (db: Database, span: DeskSpan): Promise<number> => {
  const [row] = await db.$queryRaw<{ claims: number }[]>`
    SELECT count(*)::int AS claims FROM claim
    LEFT JOIN claimant ON claimant.id = claim.claimant_id
    WHERE claim.status <> 'duplicate' AND claimant.affiliation IS NULL AND ${within(written, span)}`;
  return row?.claims ?? 0;
};

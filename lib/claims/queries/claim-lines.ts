import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { MOST_COUNTED, upToMost } from "../counting";
import { dayOfColumn } from "../desk-day";
import { claimStatusOf } from "../facts";
import { ratingView } from "../rating-view";
import { claimsWithPeople } from "./claims-with-people";
import { openAssignment } from "./conditions";
import { type Order, strandsOf, type Wanted } from "./wanted";

type Row = {
  id: string;
  number: number;
  version: number;
  statement: string;
  language: string;
  status: string;
  statusSince: Date;
  dueOn: Date | null;
  recheckOn: Date | null;
  claimant: string | null;
  claimantUnknown: boolean;
  editor: string | null;
  editorLeft: boolean;
  assignees: { id: string; name: string }[];
  rating: object | null;
  priority: number;
  tips: number;
  articles: number;
  watched: boolean;
  verdicts: number;
  mattersBy: Date | null;
  mattersWhy: string;
  lostSources: string[];
};

/** Of a claim whose newest verdict stands. */
export const standingRating = Prisma.sql`
  (SELECT to_json(rating) FROM verdict JOIN rating ON rating.id = verdict.rating_id
    WHERE verdict.claim_id = claim.id AND claim.status IN ('decided', 'published')
    ORDER BY verdict.number DESC LIMIT 1)`;

const columns = Prisma.sql`
  claim.id, claim.number, claim.version, claim.statement, claim.language, claim.status,
  claim.status_since AS "statusSince", claim.due_on AS "dueOn",
  LEAST(claim.recheck_on, claim.valid_until) AS "recheckOn",
  claimant.name AS claimant, claim.claimant_unknown AS "claimantUnknown", editor.name AS editor,
  editor.disabled_at IS NOT NULL AS "editorLeft",
  COALESCE((SELECT json_agg(json_build_object('id', person.id, 'name', person.name) ORDER BY person.name)
    FROM (${openAssignment}) a JOIN person ON person.id = a.person_id
    WHERE a.claim_id = claim.id), '[]') AS assignees,
  ${standingRating} AS rating,
  claim.priority,
  (SELECT count(*)::int FROM tip WHERE tip.claim_id = claim.id AND tip.outcome IS DISTINCT FROM 'dismissed') AS tips,
  (SELECT count(DISTINCT article_id)::int FROM appearance WHERE appearance.claim_id = claim.id) AS articles,
  COALESCE(claimant.watched, false) AS watched,
  (SELECT count(*)::int FROM (SELECT FROM claim AS other WHERE other.claimant_id = claim.claimant_id
    AND other.status = 'published' AND other.id <> claim.id LIMIT 3) AS few) AS verdicts,
  claim.matters_by AS "mattersBy", claim.matters_why AS "mattersWhy",
  ARRAY(SELECT DISTINCT source.title FROM evidence
    JOIN source_watch ON source_watch.source_id = evidence.source_id JOIN source ON source.id = evidence.source_id
    WHERE evidence.claim_id = claim.id AND evidence.withdrawn_at IS NULL
      AND evidence.id = ANY(source_watch.lost) ORDER BY source.title) AS "lostSources"`;

/** A claim as lists show it. The rating is the newest verdict's, once there is one that stands. */
export const claimLines = async (
  db: Database,
  ask: { where: Prisma.Sql; order: Prisma.Sql; limit: number },
) => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM ${claimsWithPeople}
    WHERE ${ask.where} ORDER BY ${ask.order} LIMIT ${ask.limit}`;
  return rows.map(({ status, dueOn, recheckOn, mattersBy, rating, ...row }) => ({
    ...row,
    status: claimStatusOf(status),
    dueOn: dayOfColumn(dueOn),
    recheckOn: dayOfColumn(recheckOn),
    mattersBy: dayOfColumn(mattersBy),
    rating: rating && ratingView(rating),
  }));
};

export type ClaimLine = Awaited<ReturnType<typeof claimLines>>[number];

/** What orders are made of. */
const ordered = Prisma.sql`claim.id, claim.number, claim.status, claim.status_since, claim.due_on, claim.priority,
  claim.recheck_on, claim.valid_until`;

/**
 * The first of the claims wanted, and how many there are, up to one more than are counted; read at once, for what no
 * index tells alone.
 */
export const wantedLinesCounted = async (
  db: Database,
  { wanted, order, limit }: { wanted: Wanted; order: Order; limit: number },
): Promise<{ claims: ClaimLine[]; total: number }> => {
  const strands = strandsOf(wanted, ordered, { order, limit: MOST_COUNTED + 1 });
  const [row] = await db.$queryRaw<{ total: number; first: string[] }[]>`
    WITH claim AS MATERIALIZED (${strands})
    SELECT count(*)::int AS total,
      ARRAY(SELECT id::text FROM claim ORDER BY ${order.by} LIMIT ${limit}) AS first FROM claim`;
  if (!row || row.total === 0) return { claims: [], total: 0 };
  const where = Prisma.sql`claim.id = ANY(${row.first}::uuid[])`;
  const claims = await claimLines(db, { where, limit, order: order.by });
  return { claims, total: upToMost(row.total) };
};

/** The first of the claims wanted, in an order that an index has within each status. */
export const wantedLines = (
  db: Database,
  { wanted, order, limit }: { wanted: Wanted; order: Order; limit: number },
): Promise<ClaimLine[]> => {
  const strands = strandsOf(wanted, ordered, { order, limit });
  // Cut before all that a line says is read of them.
  const first = Prisma.sql`SELECT id FROM (${strands}) AS claim ORDER BY ${order.by} LIMIT ${limit}`;
  return claimLines(db, {
    limit,
    order: order.by,
    where: Prisma.sql`claim.id = ANY(ARRAY(${first}))`,
  });
};

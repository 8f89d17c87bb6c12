import { z } from "zod";
import { searchQuery } from "@/lib/articles/search-text";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { type PublicationSnapshot, readSnapshot } from "@/lib/publishing/snapshot";
import { type Position, storable } from "./cursor";

const typed = (longest: number) => z.string().max(longest).refine(storable).optional();

export const claimFilters = {
  q: typed(200).describe("Words and figures, as in the search of the site"),
  rating: typed(80).describe("`key` of a rating"),
  topic: typed(200).describe("`slug` of a topic"),
  claimant: typed(200).describe("`slug` of a claimant"),
  outlet: typed(200).describe("`slug` of an outlet"),
  language: typed(40).describe("BCP 47, as in `language`"),
  since: z.iso
    .date()
    .regex(/^(?:19|20|21)/u)
    .optional()
    .describe("Published on this day (UTC) or later"),
};

const filters = z.object(claimFilters);
type Filters = z.output<typeof filters>;

type Row = { claimId: string; at: Date; snapshot: string };

/** Wordless text finds nothing. */
const words = (q: string): Prisma.Sql => {
  const asked = searchQuery(q);
  return asked === null
    ? Prisma.sql`FALSE`
    : Prisma.sql`p.search @@ to_tsquery('simple', ${asked})`;
};

const made: { [Name in keyof Filters]-?: (value: string) => Prisma.Sql } = {
  q: words,
  rating: (value) => Prisma.sql`p.rating_key = ${value}`,
  topic: (value) => Prisma.sql`p.topic_slugs @> ARRAY[${value}]`,
  claimant: (value) => Prisma.sql`p.claimant_slug = ${value}`,
  outlet: (value) => Prisma.sql`p.outlet_slugs @> ARRAY[${value}]`,
  language: (value) => Prisma.sql`p.language = ${value}`,
  since: (value) => Prisma.sql`p.published_at >= ${new Date(value)}`,
};

/** In the order of their first publication, newest first: an order that no correction changes. */
export const listClaims = async (
  db: Database,
  asked: Filters,
  after: Position | null,
  size: number,
): Promise<{ at: Position; snapshot: PublicationSnapshot }[]> => {
  const narrowed = (Object.keys(made) as (keyof Filters)[]).flatMap((name) => {
    const value = asked[name];
    return value === undefined ? [] : [made[name](value)];
  });
  const [moment, claimId] = after ?? [];
  const behind =
    moment && claimId
      ? [Prisma.sql`(p.first_published_at, p.claim_id) < (${new Date(moment)}, ${claimId}::uuid)`]
      : [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.claim_id AS "claimId", p.first_published_at AS "at", u.snapshot
    FROM published_claim AS p JOIN publication AS u ON u.id = p.publication_id
    WHERE ${Prisma.join([Prisma.sql`TRUE`, ...narrowed, ...behind], " AND ")}
    ORDER BY p.first_published_at DESC, p.claim_id DESC
    LIMIT ${size}`;
  return rows.map(({ claimId: id, at, snapshot }) => ({
    at: [at.toISOString(), id],
    snapshot: readSnapshot(snapshot),
  }));
};

/** The newest publication of a claim; null where it was never published. */
export const claimWithId = async (
  db: Database,
  claimId: string,
): Promise<PublicationSnapshot | null> => {
  const row = await db.publishedClaim.findUnique({
    where: { claimId },
    select: { publication: { select: { snapshot: true } } },
  });
  return row && readSnapshot(row.publication.snapshot);
};

type Piece = { at: Date; claimId: string; place: bigint; evidence: unknown };

/** Evidence of the newest publications, claim by claim in the order of `listClaims`. */
export const listEvidence = async (
  db: Database,
  claim: string | undefined,
  after: Position | null,
  size: number,
) => {
  const [moment, claimId, place] = after ?? [];
  const behind =
    moment && claimId && place
      ? Prisma.sql`(p.first_published_at, p.claim_id) <= (${new Date(moment)}, ${claimId}::uuid)
          AND NOT (p.claim_id = ${claimId}::uuid AND e.place <= ${Number(place)})`
      : Prisma.sql`TRUE`;
  const only = claim === undefined ? Prisma.sql`TRUE` : Prisma.sql`p.claim_id = ${claim}::uuid`;
  const rows = await db.$queryRaw<Piece[]>`
    SELECT p.first_published_at AS "at", p.claim_id AS "claimId", e.place, e.evidence
    FROM published_claim AS p JOIN publication AS u ON u.id = p.publication_id
      CROSS JOIN LATERAL jsonb_array_elements(u.snapshot::jsonb -> 'evidence')
        WITH ORDINALITY AS e(evidence, place)
    WHERE ${only} AND ${behind}
    ORDER BY p.first_published_at DESC, p.claim_id DESC, e.place
    LIMIT ${size}`;
  return rows.map(({ at, claimId: of, place: where, evidence }) => ({
    at: [at.toISOString(), of, String(where)],
    item: { claim: of, evidence },
  }));
};

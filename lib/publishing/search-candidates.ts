import { z } from "zod";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { FacetName } from "./search-address";
import type { SearchCursor } from "./search-cursor";

const FACET_VALUES = 8;

const counted = z.object({
  found: z.number(),
  hits: z
    .array(
      z.object({
        publicationId: z.string(),
        claimId: z.string(),
        rank: z.number(),
        publishedAt: z.iso.datetime({ offset: true }).transform((moment) => new Date(moment)),
      }),
    )
    .nullable()
    .transform((hits) => hits ?? []),
  facets: z
    .array(z.object({ facet: z.string(), value: z.string(), claims: z.number() }))
    .nullable()
    .transform((facets) => facets ?? []),
});

export type Hit = z.output<typeof counted>["hits"][number];
export type FacetCount = { facet: FacetName; value: string; claims: number };

const rankOf = (query: string | null): Prisma.Sql =>
  query === null
    ? Prisma.sql`0::float4`
    : Prisma.sql`ts_rank_cd(search, to_tsquery('simple', ${query}), 1)`;

const beyond = (cursor: SearchCursor | null): Prisma.Sql =>
  cursor === null
    ? Prisma.sql`true`
    : Prisma.sql`(rank, published_at, claim_id) < (${cursor.rank}::float4, ${cursor.publishedAt}, ${cursor.claimId}::uuid)`;

/**
 * Ranks candidates and counts under what they are listed, in one reading of them.
 *
 * @param rows a query of their `claim_id` and `published_at`, newest first
 * @param asked.query of `searchQuery`; null ranks all alike, so that the order is by date
 * @param asked.among how many of the rows are candidates: those beyond are only known to be there
 * @returns `found`, how many rows there are; the candidates that follow the cursor, best first, at most
 * `most`; of each facet the values most of them have
 */
export const rankAndCount = async (
  db: Database,
  rows: Prisma.Sql,
  asked: {
    query: string | null;
    cursor: SearchCursor | null;
    most: number;
    among: number;
    timeZone: string;
  },
): Promise<{ found: number; hits: Hit[]; facets: FacetCount[] }> => {
  const [row] = await db.$queryRaw<unknown[]>`
    WITH picked AS MATERIALIZED (${rows}),
    candidate AS MATERIALIZED (
      SELECT claim_id, publication_id, published_at, rating_key, claimant_slug, topic_slugs, outlet_slugs,
        language, ${rankOf(asked.query)} AS rank
      FROM (SELECT claim_id FROM picked LIMIT ${asked.among}) AS one JOIN published_claim USING (claim_id)
    ),
    listed AS (
      SELECT facet, value FROM candidate, LATERAL (VALUES
        ('rating', rating_key), ('claimant', claimant_slug), ('language', language),
        ('year', extract(year FROM published_at AT TIME ZONE ${asked.timeZone})::text)
      ) AS one (facet, value) WHERE value IS NOT NULL
      UNION ALL SELECT 'topic', unnest(topic_slugs) FROM candidate
      UNION ALL SELECT 'outlet', unnest(outlet_slugs) FROM candidate
    ),
    counted AS (
      SELECT facet, value, count(*)::int AS claims,
        row_number() OVER (PARTITION BY facet ORDER BY count(*) DESC, value) AS place
      FROM listed GROUP BY facet, value
    )
    SELECT (SELECT count(*)::int FROM picked) AS found,
      (SELECT json_agg(hit) FROM (
        SELECT publication_id AS "publicationId", claim_id AS "claimId", rank, published_at AS "publishedAt"
        FROM candidate WHERE ${beyond(asked.cursor)}
        ORDER BY rank DESC, published_at DESC, claim_id DESC LIMIT ${asked.most}
      ) AS hit) AS hits,
      (SELECT json_agg(json_build_object('facet', facet, 'value', value, 'claims', claims) ORDER BY place)
        FROM counted WHERE place <= ${FACET_VALUES}) AS facets`;
  const view = counted.parse(row);
  return { ...view, facets: view.facets as FacetCount[] };
};

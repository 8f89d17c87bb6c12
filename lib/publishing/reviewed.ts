import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { SAME_PICTURE } from "@/lib/platform/picture-hash";
import { type PublicationSnapshot, readSnapshot } from "./snapshot";

/** The newest publication of a claim, and when its first was published. */
export type Reviewed = { snapshot: PublicationSnapshot; firstPublishedAt: Date };

/** Where a page of them ended: the next begins behind this one. */
export type Place = { firstPublishedAt: Date; claimId: string };

export type Wanted = {
  /** Text of a `to_tsquery`; null for whatever the words. */
  words: string | null;
  /** Primary subtag of the statement's language; null for any. */
  language: string | null;
  /** Of the picture it is about; copies of that picture are found too. */
  pictureHash?: string;
  /** The newest publication is not older. */
  since: Date | null;
  /** Behind this one; null for from the start. */
  after: Place | null;
  offset: number;
  size: number;
};

type Row = { claimId: string; firstPublishedAt: Date; snapshot: string };

const conditions = ({ words, language, pictureHash, since, after }: Wanted): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`NOT published.retracted`,
      ...(words === null ? [] : [Prisma.sql`published.search @@ to_tsquery('simple', ${words})`]),
      ...(language === null
        ? []
        : [Prisma.sql`lower(split_part(published.language, '-', 1)) = ${language}`]),
      ...(pictureHash === undefined
        ? []
        : [
            Prisma.sql`published.picture_hash IS NOT NULL AND bit_count(('x' || published.picture_hash)::bit(64) # ('x' || ${pictureHash})::bit(64)) <= ${SAME_PICTURE}`,
          ]),
      ...(since === null ? [] : [Prisma.sql`published.published_at >= ${since}`]),
      ...(after === null
        ? []
        : [
            Prisma.sql`(published.first_published_at, published.claim_id) < (${after.firstPublishedAt}, ${after.claimId}::uuid)`,
          ]),
    ],
    " AND ",
  );

/**
 * Verdicts in the order of their first publication, newest first: an order that no correction changes, so
 * that paging neither repeats nor leaves out any.
 */
export const listReviewed = async (
  db: Database,
  wanted: Wanted,
): Promise<{ reviewed: Reviewed[]; end: Place | null }> => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT published.claim_id AS "claimId", published.first_published_at AS "firstPublishedAt",
      publication.snapshot
    FROM published_claim AS published JOIN publication ON publication.id = published.publication_id
    WHERE ${conditions(wanted)}
    ORDER BY published.first_published_at DESC, published.claim_id DESC
    LIMIT ${wanted.size + 1} OFFSET ${wanted.after ? 0 : wanted.offset}`;
  const shown = rows.slice(0, wanted.size);
  return {
    reviewed: shown.map(({ snapshot, firstPublishedAt }) => ({
      snapshot: readSnapshot(snapshot),
      firstPublishedAt,
    })),
    end: rows.length > wanted.size ? (shown.at(-1) ?? null) : null,
  };
};

/** The verdict of a claim, by its id or the last part of its address; null where there is none. */
export const reviewedAt = async (
  db: Database,
  where: { claimId: string } | { slug: string },
): Promise<Reviewed | null> => {
  const row = await db.publishedClaim.findUnique({
    where,
    select: { firstPublishedAt: true, publication: { select: { snapshot: true } } },
  });
  return (
    row && {
      snapshot: readSnapshot(row.publication.snapshot),
      firstPublishedAt: row.firstPublishedAt,
    }
  );
};

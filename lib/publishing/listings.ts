import type { Database, Transaction } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { languageName } from "@/lib/platform/language-tags";
import { wordsIn } from "@/lib/platform/locale";
import type { MarkColour, MarkShape } from "@/lib/platform/marks";
import type { ListedPublication } from "./files/file-kind";
import type { Listing } from "./listing-paths";
import { ratingsOfDesk } from "./ratings";
import { type PublicationSnapshot, readSnapshot } from "./snapshot";

/** Where a publication is listed. */
export const listingsOf = ({ snapshot, subjects }: ListedPublication): Listing[] => [
  ...subjects.map(({ kind, slug }) => ({ kind, key: slug })),
  { kind: "rating", key: snapshot.rating.key },
  { kind: "language", key: snapshot.language },
];

const isListed = ({ kind, key }: Listing): Prisma.PublishedClaimWhereInput =>
  ({
    claimant: { claimantSlug: key },
    topic: { topicSlugs: { has: key } },
    outlet: { outletSlugs: { has: key } },
    rating: { ratingKey: key },
    language: { language: key },
  })[kind];

type Reading = Database | Transaction;

/** What a listing is called in the language being answered in; null where there is no such thing. */
export const listingName = async (db: Reading, { kind, key }: Listing): Promise<string | null> => {
  if (kind === "rating") {
    const rating = (await ratingsOfDesk(db)).find((one) => one.key === key);
    return rating ? wordsIn(rating.names) : null;
  }
  if (kind === "language") {
    const one = await db.publishedClaim.findFirst({
      where: { language: key },
      select: { slug: true },
    });
    return one && languageName(key);
  }
  const subject = await db.publishedSubject.findUnique({
    where: { kind_slug: { kind, slug: key } },
    select: { name: true },
  });
  return subject?.name ?? null;
};

/** The newest publications of a listing's claims, or of all claims, newest first. */
export const newestListed = async (
  db: Reading,
  listing: Listing | null,
  take: number,
): Promise<{ snapshot: PublicationSnapshot; firstPublishedAt: Date }[]> => {
  const rows = await db.publishedClaim.findMany({
    where: listing ? isListed(listing) : {},
    orderBy: [{ publishedAt: "desc" }, { claimId: "desc" }],
    take,
    select: { firstPublishedAt: true, publication: { select: { snapshot: true } } },
  });
  return rows.map(({ firstPublishedAt, publication }) => ({
    firstPublishedAt,
    snapshot: readSnapshot(publication.snapshot),
  }));
};

/** How many of a listing's claims also have a rating or a topic. */
export type Share = {
  /** What a search is narrowed down by to see them. */
  facet: "rating" | "topic";
  key: string;
  name: string;
  /** Of a rating. */
  mark: { colour: MarkColour; shape: MarkShape } | null;
  claims: number;
};

/** How a listing's verdicts that stand are spread, and how many were taken back. */
export type Spread = { shares: Share[]; total: number; retracted: number };

/** Over the scale, in its order; ratings that are no longer given stand there where somebody got them. */
const overRatings = async (db: Reading, counts: ReadonlyMap<string, number>): Promise<Share[]> =>
  (await ratingsOfDesk(db))
    .map(({ key, names, colour, shape, retiredAt }) => ({
      ...{ facet: "rating" as const, key, name: wordsIn(names), mark: { colour, shape } },
      ...{ claims: counts.get(key) ?? 0, retired: retiredAt !== null },
    }))
    .filter(({ claims, retired }) => claims > 0 || !retired);

/** How many topics the spread of a rating names. */
const MOST_TOPICS = 10;

/** Over the topics that have most claims with a rating. */
const overTopics = (db: Reading, ratingKey: string): Promise<Share[]> =>
  db.$queryRaw<Share[]>`
    SELECT 'topic' AS facet, topic.slug AS key, topic.name, NULL AS mark, counted.claims
    FROM (
      SELECT unnest(topic_slugs) AS slug, count(*)::int AS claims
      FROM published_claim WHERE rating_key = ${ratingKey} AND NOT retracted
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_TOPICS}
    ) AS counted
    JOIN published_subject AS topic ON topic.kind = 'topic' AND topic.slug = counted.slug
    ORDER BY counted.claims DESC, topic.name`;

/**
 * How a listing's verdicts are spread: over the scale, or those with one rating over topics. Retracted
 * verdicts are counted apart: nobody should be judged by them.
 */
export const spreadOf = async (db: Reading, listing: Listing): Promise<Spread> => {
  const rows = await db.publishedClaim.groupBy({
    by: ["ratingKey", "retracted"],
    where: isListed(listing),
    _count: true,
  });
  const [gone, standing] = [true, false].map((retracted) =>
    rows.filter((row) => row.retracted === retracted),
  );
  const sum = (some: typeof rows = []) => some.reduce((all, { _count }) => all + _count, 0);
  const counts = new Map(standing?.map(({ ratingKey, _count }) => [ratingKey, _count]));
  return {
    shares:
      listing.kind === "rating" ? await overTopics(db, listing.key) : await overRatings(db, counts),
    total: sum(standing),
    retracted: sum(gone),
  };
};

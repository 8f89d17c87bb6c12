import type { Transaction } from "@/lib/platform/database/client";
import { searchText } from "./search-text";
import type { PublicationSnapshot } from "./snapshot";

/** Everything readers see of a claim that they may look for it by. */
const wordsOf = (snapshot: PublicationSnapshot): string[] => [
  snapshot.statement,
  snapshot.claimant?.name ?? "",
  snapshot.summary,
  snapshot.explanation,
  ...snapshot.topics,
  ...snapshot.measures,
  ...snapshot.appearances.flatMap(({ title, outlet, exact }) => [title, outlet, exact]),
  ...snapshot.evidence.flatMap((one) =>
    one.protected ? [] : [one.source.title, one.source.publisher, one.excerpt],
  ),
];

/** Makes the newest publication of a claim the one that search finds. */
export const keepSearchable = async (
  tx: Transaction,
  { publicationId, snapshot }: { publicationId: string; snapshot: PublicationSnapshot },
): Promise<void> => {
  const publishedAt = new Date(snapshot.publishedAt);
  const row = {
    publicationId,
    slug: snapshot.slug,
    language: snapshot.language,
    ratingKey: snapshot.rating.key,
    claimant: snapshot.claimant?.name ?? null,
    retracted: snapshot.kind === "retraction",
    publishedAt,
    searchText: searchText(wordsOf(snapshot)),
  };
  await tx.publishedClaim.upsert({
    where: { claimId: snapshot.claimId },
    create: { ...row, claimId: snapshot.claimId, firstPublishedAt: publishedAt },
    update: row,
    select: { claimId: true },
  });
};

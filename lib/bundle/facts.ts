import type { Database } from "@/lib/platform/database/client";
import { readSnapshot } from "@/lib/publishing/snapshot";
import { evidenceOf, secretsOf } from "./evidence";
import { bundledReviews } from "./reviews";

/** The claim's publications, oldest first; none where nothing was published. */
const publicationsOf = async (db: Database, claimId: string) => {
  const rows = await db.publication.findMany({
    where: { claimId },
    orderBy: { number: "asc" },
    select: { number: true, slug: true, snapshot: true, verdict: { select: { roundId: true } } },
  });
  return rows.map(({ snapshot, verdict, ...row }) => ({
    ...row,
    roundId: verdict.roundId,
    text: snapshot,
    snapshot: readSnapshot(snapshot),
  }));
};

/** What a bundle is made of; null where nothing of the claim was published. */
export const bundleFacts = async (db: Database, claimId: string) => {
  const publications = await publicationsOf(db, claimId);
  const newest = publications.at(-1);
  if (!newest) return null;
  const { nameReviewers } = await db.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { nameReviewers: true },
  });
  const roundIds = [...new Set(publications.map(({ roundId }) => roundId))];
  return {
    claimId,
    publications,
    newest,
    evidence: await evidenceOf(db, claimId, publications),
    secrets: await secretsOf(db, claimId, nameReviewers),
    reviews: await bundledReviews(db, roundIds, nameReviewers),
  };
};

export type BundleFacts = NonNullable<Awaited<ReturnType<typeof bundleFacts>>>;

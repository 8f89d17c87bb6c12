import { checklistOf } from "@/lib/evidence/facts";
import type { Database, Transaction } from "@/lib/platform/database/client";
import { replyFacts, standingSentence } from "@/lib/replies/facts";
import { lockClaim, roundFacts } from "@/lib/reviews/facts";
import { standingRisk } from "@/lib/risk/facts";
import { ratingsOfDesk } from "./ratings";
import { publishableRecord } from "./record";

const newestVerdict = (db: Database | Transaction, claimId: string) =>
  db.verdict.findFirst({
    where: { claimId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      roundId: true,
      ratingId: true,
      summary: true,
      explanation: true,
      difference: true,
      decidedAt: true,
      decidedById: true,
    },
  });

const reviewsBehind = (db: Database | Transaction, roundId: string) =>
  db.review.findMany({
    where: { roundId, submittedAt: { not: null } },
    orderBy: { submittedAt: "asc" },
    select: { ratingId: true, reviewer: { select: { name: true } } },
  });

/**
 * All that publishing a claim asks: where its newest round stands, what the record says, the verdict with
 * its reviews, and what was published before. Null for a claim that is not there.
 */
export const publishingFacts = async (db: Database | Transaction, claimId: string) => {
  const round = await roundFacts(db, claimId);
  const record = await publishableRecord(db, claimId);
  if (!round || !record) return null;
  const verdict = await newestVerdict(db, claimId);
  const desk = await db.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, demonstration: true, nameReviewers: true },
  });
  return {
    ...round,
    record,
    desk,
    verdict,
    submitted: verdict ? await reviewsBehind(db, verdict.roundId) : [],
    ratings: await ratingsOfDesk(db),
    checklist: await checklistOf(db, claimId),
    reply: await replyFacts(db, claimId),
    replySentence: (await standingSentence(db, claimId))?.text ?? "",
    risk: await standingRisk(db, claimId),
    publications: await db.publication.findMany({
      where: { claimId },
      orderBy: { number: "asc" },
      select: { number: true, slug: true, kind: true, publishedAt: true },
    }),
  };
};

export type PublishingFacts = NonNullable<Awaited<ReturnType<typeof publishingFacts>>>;

/** The same, with the claim's row held, so that its publications come one after the other. */
export const heldPublishingFacts = async (tx: Transaction, claimId: string) => {
  await lockClaim(tx, claimId);
  return publishingFacts(tx, claimId);
};

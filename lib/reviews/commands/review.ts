import { ratingView } from "@/lib/claims/rating-view";
import type { Actor } from "@/lib/platform/actor";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { type Complaint, invalid } from "@/lib/platform/outcome";
import { heldRoundFacts, type RoundFacts, roundFacts } from "../facts";
import { maySubmitReview, mayWriteReview } from "../policy";
import { type ReviewDraft, saveReviewDraftInput, submitReviewInput } from "../schema";

const ownDraft = (tx: Transaction, roundId: string, reviewerId: string) =>
  tx.review.findUnique({
    where: { roundId_reviewerId: { roundId, reviewerId } },
    select: {
      id: true,
      version: true,
      ratingId: true,
      confidence: true,
      reasoning: true,
      wouldChange: true,
      rating: { select: { key: true, colour: true, shape: true, names: true } },
      evidence: {
        select: { evidenceId: true, evidence: { select: { source: { select: { title: true } } } } },
      },
    },
  });

/** The round as it was asked for, which may have been closed meanwhile, and the asker's own draft. */
const reviewFacts =
  (read: (tx: Transaction, claimId: string) => Promise<RoundFacts | null>) =>
  async (tx: Transaction, sent: ReviewDraft, actor: Actor) => {
    const { roundId } = sent;
    const asked = await tx.round.findUnique({
      where: { id: roundId },
      select: { claimId: true, number: true },
    });
    const claim = asked && (await read(tx, asked.claimId));
    if (!claim) return null;
    return {
      ...claim,
      sent,
      roundNumber: asked.number,
      roundOpen: claim.roundOpen && claim.round?.id === roundId,
      draft: actor.kind === "person" ? await ownDraft(tx, roundId, actor.id) : null,
    };
  };

type ReviewFacts = NonNullable<Awaited<ReturnType<ReturnType<typeof reviewFacts>>>>;

const ratingName = (rating: object | null | undefined): string =>
  rating ? ratingView(rating).name : "";

/** Of lists that name nothing twice. */
const sameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/**
 * What another window saved. Rating and evidence are told by their names where they differ from what
 * was sent, since nobody knows them by their ids.
 */
const current = ({ draft, sent }: ReviewFacts) => {
  const evidence = draft?.evidence ?? [];
  const sameEvidence = sameSet(
    evidence.map(({ evidenceId }) => evidenceId),
    sent.evidenceIds,
  );
  const sameRating = (draft?.ratingId ?? "") === sent.ratingId;
  return {
    version: draft?.version ?? 0,
    fields: {
      ratingId: sameRating ? sent.ratingId : ratingName(draft?.rating),
      confidence: draft?.confidence ?? "",
      reasoning: draft?.reasoning ?? "",
      wouldChange: draft?.wouldChange ?? "",
      evidenceIds: sameEvidence
        ? sent.evidenceIds.join("\n")
        : evidence.map((one) => one.evidence.source.title).join("\n"),
    },
  };
};

/** Writes what the review says now, as the version after the one it was based on. */
const writeReview = async (
  tx: Transaction,
  { reviewerId, at }: { reviewerId: string; at: Date },
  { roundId, version, ratingId, confidence, evidenceIds, ...words }: ReviewDraft,
) => {
  const data = {
    ...words,
    ratingId: ratingId || null,
    confidence: confidence || null,
    savedAt: at,
  };
  await guarded(
    version === 0
      ? tx.review.createMany({ data: { ...data, roundId, reviewerId }, skipDuplicates: true })
      : tx.review.updateMany({
          where: { roundId, reviewerId, version, submittedAt: null },
          data: { ...data, version: { increment: 1 } },
        }),
  );
  const { id } = await tx.review.findUniqueOrThrow({
    where: { roundId_reviewerId: { roundId, reviewerId } },
    select: { id: true },
  });
  await tx.reviewEvidence.deleteMany({ where: { reviewId: id } });
  await tx.reviewEvidence.createMany({
    data: [...new Set(evidenceIds)].map((evidenceId) => ({ reviewId: id, evidenceId })),
  });
  return { reviewId: id, version: version + 1, savedAt: at };
};

/** Keeps what a reviewer has written so far; for their own eyes. It is not an event of the desk. */
export const saveReviewDraft = command({
  name: "reviews.save-draft",
  input: saveReviewDraftInput,
  facts: reviewFacts(roundFacts),
  may: mayWriteReview,
  current,
  run: async (tx, { actor, facts, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people write reviews");
    const saved = await writeReview(tx, { reviewerId: actor.id, at: now }, input);
    return done({ claimId: facts.id, ...saved });
  },
});

/** What is wrong with what a review would rest on: a verdict cannot rest on leads. */
const complaintAboutEvidence = async (
  tx: Transaction,
  claimId: string,
  ids: readonly string[],
): Promise<Complaint["key"] | null> => {
  const evidence = await tx.evidence.findMany({
    where: { claimId, id: { in: [...ids] } },
    select: { excerpt: true, withdrawnAt: true },
  });
  if (evidence.length < new Set(ids).size) return "wrong";
  if (evidence.some(({ withdrawnAt }) => withdrawnAt !== null)) return "evidence-withdrawn";
  return evidence.some(({ excerpt }) => excerpt !== "") ? null : "quoted-evidence-needed";
};

/** A reviewer hands in their own verdict; it cannot be changed afterwards. */
export const submitReview = command({
  name: "reviews.submit",
  input: submitReviewInput,
  facts: reviewFacts(heldRoundFacts),
  may: maySubmitReview,
  current,
  run: async (tx, { actor, facts: { id: claimId, roundNumber }, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people write reviews");
    const complaint = await complaintAboutEvidence(tx, claimId, input.evidenceIds);
    if (complaint) return invalid("evidenceIds", complaint);
    const rating = await tx.rating.count({ where: { id: input.ratingId, retiredAt: null } });
    if (rating === 0) return invalid("ratingId", "choose");
    const { reviewId } = await writeReview(tx, { reviewerId: actor.id, at: now }, input);
    // Only now, since what a submitted review rests on is never changed.
    await tx.review.update({
      where: { id: reviewId },
      data: { submittedAt: now, version: { increment: 1 } },
      select: { id: true },
    });
    return done(
      { claimId, reviewId },
      event("review.submitted", { claimId }, { round: roundNumber }),
    );
  },
});

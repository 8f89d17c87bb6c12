import type { ClaimStatus } from "@/lib/claims/states";
import { checklistOf } from "@/lib/evidence/facts";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { heldRoundFacts, type RoundFacts } from "../facts";
import { mayRecheckClaim, mayReopenClaim, maySendClaimToReview } from "../policy";
import { closeRound, openRound } from "../rounds";
import { recheckClaimInput, reopenClaimInput, sendToReviewInput } from "../schema";

const move = (
  tx: Transaction,
  claim: { claimId: string; version: number },
  status: ClaimStatus,
  at: Date,
) =>
  guarded(
    tx.claim.updateMany({
      where: { id: claim.claimId, version: claim.version },
      data: { status, statusSince: at, updatedAt: at, version: { increment: 1 } },
    }),
  );

const current = ({ version, status }: RoundFacts) => ({ version, fields: { status } });

/** The evidence is together: from here reviewers hand in what they think. */
export const sendToReview = command({
  name: "reviews.send-to-review",
  input: sendToReviewInput,
  facts: async (tx, { claimId }) => {
    const claim = await heldRoundFacts(tx, claimId);
    return claim && { ...claim, checklist: await checklistOf(tx, claimId) };
  },
  may: (actor, claim) => maySendClaimToReview(actor, claim),
  current,
  run: async (tx, { facts: { round }, input, now }) => {
    const { claimId } = input;
    await move(tx, input, "in-review", now);
    return done(
      { claimId },
      event("claim.sent-to-review", { claimId }, { round: round?.number ?? 1 }),
    );
  },
});

/** Takes a claim back to the start of the work. Its round closes, and the next one is new. */
export const reopenClaim = command({
  name: "reviews.reopen-claim",
  input: reopenClaimInput,
  facts: (tx, { claimId }) => heldRoundFacts(tx, claimId),
  may: mayReopenClaim,
  current,
  run: async (tx, { facts, input, now }) => {
    const { claimId, reason } = input;
    await move(tx, input, "open", now);
    await closeRound(tx, claimId, now);
    return done({ claimId }, event("claim.reopened", { claimId }, { from: facts.status, reason }));
  },
});

/** Looks at a published claim again, in a new round. Readers see what they saw until it is published. */
export const recheckClaim = command({
  name: "reviews.recheck-claim",
  input: recheckClaimInput,
  facts: (tx, { claimId }) => heldRoundFacts(tx, claimId),
  may: mayRecheckClaim,
  current,
  run: async (tx, { actor, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people open rounds");
    const { claimId, reason } = input;
    await move(tx, input, "researching", now);
    const round = await openRound(tx, claimId, { personId: actor.id, at: now });
    return done(
      { claimId },
      event("claim.reopened", { claimId }, { from: "published", reason }),
      round.happened,
    );
  },
});

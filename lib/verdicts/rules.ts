import { type ClaimStatus, canMove } from "@/lib/claims/states";
import { type ChecklistLine, evidenceRuleHolds } from "@/lib/evidence/rules";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import {
  defaultQuorumRule,
  type QuorumRule,
  quorumMet,
  type RoundReview,
} from "@/lib/reviews/rules";

export type DecidingRefusal = "not-in-review" | "quorum-not-met" | "only-own-review";

/**
 * Whether a round can be decided by this person: it is in review and its quorum is in. An editor
 * never decides alone a claim they reviewed, so where the only review is theirs (a desk with a
 * quorum of one) somebody else decides.
 */
export function mayDecideRound(
  round: { status: ClaimStatus; deciderId: string; reviews: readonly RoundReview[] },
  rule: QuorumRule = defaultQuorumRule,
): Decision<DecidingRefusal> {
  if (!canMove(round.status, "decided")) return refusedBecause("not-in-review");
  if (!quorumMet(round.reviews, rule)) return refusedBecause("quorum-not-met");
  const reviewers = reviewerIds(round.reviews);
  if (reviewers.every((id) => id === round.deciderId)) return refusedBecause("only-own-review");
  return allowed;
}

/** Leave to publish against the four-eyes rule; its reason is published with the verdict. */
export interface FourEyesOverride {
  grantedBy: "admin" | "editor" | "reviewer";
  reason: string;
}

export type FourEyesRefusal =
  | "publisher-reviewed"
  | "override-is-for-admins"
  | "override-needs-a-reason";

/**
 * The four-eyes rule: who handed in a review of the round does not publish it, unless an admin
 * overrides the rule and says why.
 */
export function mayPublishRound(round: {
  publisherId: string;
  reviews: readonly RoundReview[];
  override: FourEyesOverride | null;
}): Decision<FourEyesRefusal> {
  if (!reviewerIds(round.reviews).includes(round.publisherId)) return allowed;
  if (round.override === null) return refusedBecause("publisher-reviewed");
  if (round.override.grantedBy !== "admin") return refusedBecause("override-is-for-admins");
  if (round.override.reason.trim() === "") return refusedBecause("override-needs-a-reason");
  return allowed;
}

export type PublishingRefusal =
  | "not-decided"
  | "evidence-rule-not-met"
  | "quorum-not-met"
  | FourEyesRefusal;

/**
 * Everything that must hold for a decided claim to become public. The evidence rule is asked again
 * here, because evidence can be withdrawn between the review and the publication.
 */
export function mayPublish(
  claim: {
    status: ClaimStatus;
    checklist: readonly ChecklistLine[];
    reviews: readonly RoundReview[];
    publisherId: string;
    override: FourEyesOverride | null;
  },
  rule: QuorumRule = defaultQuorumRule,
): Decision<PublishingRefusal> {
  if (!canMove(claim.status, "published")) return refusedBecause("not-decided");
  if (!evidenceRuleHolds(claim.checklist)) return refusedBecause("evidence-rule-not-met");
  if (!quorumMet(claim.reviews, rule)) return refusedBecause("quorum-not-met");
  return mayPublishRound(claim);
}

/** Whether the verdict must say why: any submitted review gave another rating than the desk does. */
export const differsFromReviews = (
  ratingId: string,
  reviews: readonly (RoundReview & { ratingId: string | null })[],
): boolean => submitted(reviews).some((review) => review.ratingId !== ratingId);

const submitted = <Review extends RoundReview>(reviews: readonly Review[]): Review[] =>
  reviews.filter((review) => review.submittedAt !== null);

const reviewerIds = (reviews: readonly RoundReview[]): string[] =>
  submitted(reviews).map((review) => review.reviewerId);

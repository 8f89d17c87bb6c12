/** How many submitted reviews an editor needs before deciding. */
export interface QuorumRule {
  quorum: number;
}

/** DOMAIN.md: two reviews. */
export const defaultQuorumRule: QuorumRule = { quorum: 2 };

/** One review of a round as far as the rules ask; a draft has no `submittedAt`. */
export interface RoundReview {
  reviewerId: string;
  submittedAt: Date | null;
}

const isSubmitted = (review: RoundReview): boolean => review.submittedAt !== null;

/** How far a round is from its quorum: different reviewers who handed in, and how many it takes. */
export function quorumOf(
  reviews: readonly RoundReview[],
  rule: QuorumRule = defaultQuorumRule,
): { met: boolean; have: number; need: number } {
  const have = new Set(reviews.filter(isSubmitted).map((review) => review.reviewerId)).size;
  return { met: have >= rule.quorum, have, need: rule.quorum };
}

export const quorumMet = (
  reviews: readonly RoundReview[],
  rule: QuorumRule = defaultQuorumRule,
): boolean => quorumOf(reviews, rule).met;

/** Who asks to see a round's reviews. */
export interface ReviewViewer {
  personId: string;
  role: "admin" | "editor" | "reviewer";
}

/** A round as far as seeing its reviews asks. */
export interface ReviewedRound<Review extends RoundReview> {
  reviews: readonly Review[];
  /** People assigned to review this round, whether or not they have begun. */
  assigneeIds: readonly string[];
  /** People who declared a conflict of interest in the claim. */
  conflictedIds: readonly string[];
  /** The round has a verdict. */
  decided: boolean;
}

/**
 * The reviews of a round that a person may see, so that each is written without knowing the others.
 * - One's own is always seen; another's draft never is.
 * - A reviewer of the round sees the others' when their own is in, whatever their role: an editor
 *   who reviews is a reviewer here.
 * - An editor or admin who does not review the round sees them when the quorum is in.
 * - A person who declared a conflict, or has no part in the round, sees none until it is decided;
 *   from then everyone on the desk sees what was submitted.
 */
export function reviewsVisibleTo<Review extends RoundReview>(
  viewer: ReviewViewer,
  round: ReviewedRound<Review>,
  rule: QuorumRule = defaultQuorumRule,
): Review[] {
  const seesOthers = round.decided || seesOthersBeforeVerdict(viewer, round, rule);
  return round.reviews.filter(
    (review) => review.reviewerId === viewer.personId || (seesOthers && isSubmitted(review)),
  );
}

function seesOthersBeforeVerdict(
  viewer: ReviewViewer,
  round: ReviewedRound<RoundReview>,
  rule: QuorumRule,
): boolean {
  if (round.conflictedIds.includes(viewer.personId)) return false;
  const own = round.reviews.find((review) => review.reviewerId === viewer.personId);
  if (own) return isSubmitted(own);
  if (round.assigneeIds.includes(viewer.personId)) return false;
  return viewer.role !== "reviewer" && quorumMet(round.reviews, rule);
}

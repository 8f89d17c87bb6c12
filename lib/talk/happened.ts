import { event, type NewEvent } from "@/lib/platform/events/payloads";

type Said = { claimId: string; id: string; reviewId: string | null };

const kinds = {
  commented: "claim.commented",
  removed: "comment.removed",
  resolved: "thread.resolved",
  reopened: "thread.reopened",
} as const;

/**
 * That something was said, taken back or settled. What concerns a review is an event of its own kind, which
 * neither a claim's history nor its stream tells of: not everybody may know of it.
 */
export const talkHappened = (
  what: keyof typeof kinds,
  { claimId, id: commentId, reviewId }: Said,
): NewEvent =>
  reviewId === null
    ? event(kinds[what], { claimId }, { commentId })
    : event("review.discussed", { claimId }, { commentId, what });

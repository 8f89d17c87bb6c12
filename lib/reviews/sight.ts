import type { Database, Transaction } from "@/lib/platform/database/client";
import { type ReviewViewer, reviewsVisibleTo } from "./rules";

const roundColumns = {
  claim: { select: { conflicts: { select: { personId: true } } } },
  assignments: { where: { endedAt: null }, select: { personId: true } },
  reviews: { select: { id: true, reviewerId: true, submittedAt: true } },
  verdicts: { take: 1, select: { id: true } },
} as const;

/**
 * Who may read which of these submitted reviews, whichever rounds they are of: what is said of a review is
 * for those who may read it.
 *
 * @returns tells it for a person; a review that was not asked about is nobody's to read
 */
export const sightOfReviews = async (db: Database | Transaction, reviewIds: readonly string[]) => {
  if (reviewIds.length === 0) return () => false;
  const rounds = await db.round.findMany({
    where: { reviews: { some: { id: { in: [...reviewIds] } } } },
    select: roundColumns,
  });
  const { quorum } = await db.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { quorum: true },
  });
  return (viewer: ReviewViewer, reviewId: string): boolean =>
    rounds.some(({ claim, assignments, reviews, verdicts }) =>
      reviewsVisibleTo(
        viewer,
        {
          reviews,
          assigneeIds: assignments.map(({ personId }) => personId),
          conflictedIds: claim.conflicts.map(({ personId }) => personId),
          decided: verdicts.length > 0,
        },
        { quorum },
      ).some(({ id, submittedAt }) => id === reviewId && submittedAt !== null),
    );
};

export type Sight = Awaited<ReturnType<typeof sightOfReviews>>;

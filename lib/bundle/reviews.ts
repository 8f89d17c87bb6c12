import type { Database } from "@/lib/platform/database/client";

/**
 * The reviews that published verdicts rest on, and what was decided from them. Not those of a round that is
 * at work: they are hidden from each other until it is decided.
 */
export const bundledReviews = async (
  db: Database,
  roundIds: readonly string[],
  nameReviewers: boolean,
) => {
  const rounds = await db.round.findMany({
    where: { id: { in: [...roundIds] } },
    orderBy: { number: "asc" },
    select: {
      number: true,
      reviews: {
        where: { submittedAt: { not: null } },
        orderBy: { submittedAt: "asc" },
        select: {
          reviewer: { select: { name: true } },
          rating: { select: { key: true, names: true } },
          confidence: true,
          reasoning: true,
          wouldChange: true,
          submittedAt: true,
          evidence: { select: { evidenceId: true } },
        },
      },
    },
  });
  return rounds.map(({ number, reviews }) => ({
    round: number,
    reviews: reviews.map(({ reviewer, evidence, ...review }, at) => ({
      ...review,
      /** Their name where the desk names its reviewers, else a number. */
      reviewer: nameReviewers ? reviewer.name : at + 1,
      restsOn: evidence.map(({ evidenceId }) => evidenceId),
    })),
  }));
};

export type BundledReviews = Awaited<ReturnType<typeof bundledReviews>>;

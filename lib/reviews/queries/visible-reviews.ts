import { ratingView } from "@/lib/claims/rating-view";
import { stanceOf } from "@/lib/evidence/facts";
import type { PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { agreement } from "../agreement";
import type { RoundFacts } from "../facts";
import { reviewsVisibleTo } from "../rules";
import { type Confidence, confidences } from "../schema";

const columns = {
  id: true,
  reviewer: { select: { id: true, name: true } },
  rating: { select: { id: true, value: true, key: true, colour: true, shape: true, names: true } },
  confidence: true,
  reasoning: true,
  wouldChange: true,
  submittedAt: true,
  evidence: {
    orderBy: { evidence: { addedAt: "asc" } },
    select: {
      evidence: {
        select: {
          id: true,
          stance: true,
          excerpt: true,
          withdrawnAt: true,
          source: { select: { title: true, publisher: true } },
        },
      },
    },
  },
} as const satisfies Prisma.ReviewSelect;

type Row = Prisma.ReviewGetPayload<{ select: typeof columns }>;

export const confidenceOf = (text: string | null): Confidence | null =>
  confidences.find((one) => one === text) ?? null;

const reviewView = ({ rating, evidence, ...review }: Row) => ({
  ...review,
  confidence: confidenceOf(review.confidence),
  ratingId: rating?.id ?? null,
  rating: rating && ratingView(rating),
  evidence: evidence.map(({ evidence: { withdrawnAt, source, ...one } }) => ({
    ...one,
    stance: stanceOf(one.stance),
    title: source.title,
    publisher: source.publisher,
    withdrawn: withdrawnAt !== null,
  })),
});

export type SubmittedReview = ReturnType<typeof reviewView>;

/**
 * The submitted reviews of the newest round that this person may see, their own among them, in the
 * order they were handed in, with how far they agree. What is hidden from them is not even read.
 *
 * @returns `hidden`: how many more were handed in
 */
export const visibleReviews = async (db: Database, actor: PersonActor, facts: RoundFacts) => {
  const { round, rule } = facts;
  const visible = reviewsVisibleTo(
    { personId: actor.id, role: actor.role },
    { ...facts, decided: round?.decided ?? false },
    rule,
  ).filter(({ submittedAt }) => submittedAt !== null);
  const rows =
    round === null || visible.length === 0
      ? []
      : await db.review.findMany({
          where: {
            roundId: round.id,
            reviewerId: { in: visible.map(({ reviewerId }) => reviewerId) },
            submittedAt: { not: null },
          },
          orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
          select: columns,
        });
  const hidden = facts.handedInIds.length - rows.length;
  const ratings = rows.flatMap(({ rating }) =>
    rating ? [{ ratingId: rating.id, value: rating.value }] : [],
  );
  return {
    reviews: rows.map(reviewView),
    hidden,
    /** Of all that were handed in; null while some of them are hidden, or there are fewer than two. */
    agreement: hidden === 0 && rows.length > 1 ? agreement(ratings) : null,
  };
};

import type { PersonActor } from "@/lib/platform/actor";
import type { Transaction } from "@/lib/platform/database/client";
import { sightOfReviews } from "@/lib/reviews/sight";
import type { About } from "./schema";

const nowhere = { appearanceId: null, quote: "", evidenceId: null, reviewId: null };

const ofPassage = async (tx: Transaction, claimId: string, id: string) => {
  const appearance = await tx.appearance.findFirst({
    where: { id, claimId },
    select: {
      passages: {
        orderBy: { articleVersion: { number: "desc" } },
        take: 1,
        select: { exact: true },
      },
    },
  });
  return appearance && { ...nowhere, appearanceId: id, quote: appearance.passages[0]?.exact ?? "" };
};

const ofEvidence = async (tx: Transaction, claimId: string, id: string) =>
  (await tx.evidence.count({ where: { id, claimId } })) > 0 ? { ...nowhere, evidenceId: id } : null;

const ofReview = async (tx: Transaction, actor: PersonActor, claimId: string, id: string) => {
  const sees = await sightOfReviews(tx, [id]);
  const stands = await tx.review.count({ where: { id, round: { claimId } } });
  const seen = sees({ personId: actor.id, role: actor.role }, id);
  return stands > 0 && seen ? { ...nowhere, reviewId: id } : null;
};

/** The columns of a comment that say what it is about; null where that is not the actor's to talk about. */
export const anchorColumns = async (
  tx: Transaction,
  actor: PersonActor,
  claimId: string,
  { anchor, id }: About,
) => {
  switch (anchor) {
    case "statement":
      return nowhere;
    case "passage":
      return ofPassage(tx, claimId, id);
    case "evidence":
      return ofEvidence(tx, claimId, id);
    case "review":
      return ofReview(tx, actor, claimId, id);
  }
};

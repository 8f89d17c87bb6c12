import type { ClaimStatus } from "@/lib/claims/states";
import { type Actor, isAdmin, isEditor, isSignedIn } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import type { QuorumRule, RoundReview } from "@/lib/reviews/rules";
import { mayDecideRound } from "./rules";

/** Once decided, everyone on the desk reads the verdict. */
export const mayReadVerdicts = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

type Decidable = {
  status: ClaimStatus;
  reviews: readonly RoundReview[];
  assigneeIds: readonly string[];
  handedInIds: readonly string[];
  conflictedIds: readonly string[];
  rule: QuorumRule;
};

/** Nobody decides what they may not read: not with a conflict, and not before their own review is in. */
const impartial = (personId: string, round: Decidable): Decision => {
  if (round.conflictedIds.includes(personId)) return refusedBecause("own-conflict");
  const owed = round.assigneeIds.includes(personId) && !round.handedInIds.includes(personId);
  return owed ? refusedBecause("own-review-owed") : allowed;
};

/** An editor decides when the quorum of reviews is in. */
export const mayDecideVerdict = (actor: Actor, round: Decidable): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return all(
    isEditor(actor) ? allowed : refusedBecause("editors-only"),
    mayDecideRound({ ...round, deciderId: actor.id }, round.rule),
    impartial(actor.id, round),
  );
};

const admin = (actor: Actor): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return isAdmin(actor) ? allowed : refusedBecause("admins-only");
};

/** The scale is the desk's; its use counts are nobody else's business. */
export const mayReadScale = admin;
export const mayAddRating = admin;

/** Names, meanings, mark and value may change: publications keep what they said. */
export const mayChangeRating = (actor: Actor, rating: { retired: boolean }): Decision =>
  all(admin(actor), rating.retired ? refusedBecause("rating-retired") : allowed);

/** A scale needs two ratings to tell anything apart. */
export const mayRetireRating = (
  actor: Actor,
  rating: { retired: boolean; inUse: number },
): Decision =>
  all(mayChangeRating(actor, rating), rating.inUse <= 2 ? refusedBecause("last-ratings") : allowed);

import { type ClaimStatus, canMove, type OpeningFacts, readyToOpen } from "@/lib/claims/states";
import { type ChecklistLine, maySendToReview } from "@/lib/evidence/rules";
import { isFull } from "@/lib/people/at-work";
import { type Actor, isEditor, isSignedIn } from "@/lib/platform/actor";
import {
  all,
  allowed,
  type Decision,
  type RefusalReason,
  refusedBecause,
} from "@/lib/platform/outcome";

/** Everyone on the desk sees who reviews a claim; what they wrote is for `reviewsVisibleTo`. */
export const mayReadRound = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

const editor = (actor: Actor): Decision =>
  all(mayReadRound(actor), isEditor(actor) ? allowed : refusedBecause("editors-only"));

const unless = (standsInTheWay: boolean, because: RefusalReason): Decision =>
  standsInTheWay ? refusedBecause(because) : allowed;

type Standing = { status: ClaimStatus };

const assignable: readonly ClaimStatus[] = ["open", "researching", "in-review"];
const reviewable: readonly ClaimStatus[] = ["researching", "in-review"];

/** Editors choose the reviewers, until the verdict is decided. */
export const mayAssign = (actor: Actor, claim: Standing): Decision =>
  all(editor(actor), unless(!assignable.includes(claim.status), "not-assignable"));

/**
 * The one to be assigned is at the desk and has declared no conflict in this claim. That they have as much
 * as they should have at once stops nobody who says so: a limit that could not be passed would be raised for
 * good on the first busy day, or worked around by not assigning at all.
 */
export const mayAssignReviewer = (
  actor: Actor,
  claim: Standing & { conflictedIds: readonly string[]; assigneeIds?: readonly string[] },
  person: { id: string; disabled: boolean; writing?: number; limit?: number | null },
  { overLimit = false } = {},
): Decision => {
  const { id, disabled, writing = 0, limit = null } = person;
  // Whoever has it already gets another day for it, and nothing more to do.
  const more = !claim.assigneeIds?.includes(id);
  return all(
    mayAssign(actor, claim),
    unless(disabled, "account-closed"),
    unless(claim.conflictedIds.includes(id), "reviewer-has-conflict"),
    unless(more && !overLimit && isFull({ writing, limit }), "over-limit"),
  );
};

/** Who has handed in a review stays in the round with it. */
export const mayUnassignReviewer = (
  actor: Actor,
  claim: Standing & { handedInIds: readonly string[] },
  personId: string,
): Decision =>
  all(mayAssign(actor, claim), unless(claim.handedInIds.includes(personId), "has-handed-in"));

/** Who has not handed in is taken off, and another who may be asked is put in their place. */
export const mayReassign = (
  actor: Actor,
  claim: Parameters<typeof mayAssignReviewer>[1] & { handedInIds: readonly string[] },
  fromId: string,
  to: Parameters<typeof mayAssignReviewer>[2],
): Decision =>
  all(
    mayUnassignReviewer(actor, claim, fromId),
    unless(claim.assigneeIds?.includes(to.id) === true, "assigned-already"),
    mayAssignReviewer(actor, claim, to),
  );

/**
 * A conflict is declared by the person themself. Not while their own submitted review stands in the
 * newest round: a submitted review is never taken away, so a new round has to be opened first.
 */
export const mayDeclareConflict = (
  actor: Actor,
  claim: { conflictedIds: readonly string[]; handedInIds: readonly string[] },
): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return all(
    unless(claim.conflictedIds.includes(actor.id), "conflict-declared-already"),
    unless(claim.handedInIds.includes(actor.id), "own-review-stands"),
  );
};

/** An editor sends a claim to review once the desk's evidence rule holds. */
export const maySendClaimToReview = (
  actor: Actor,
  claim: Standing & { checklist: readonly ChecklistLine[] },
): Decision => all(editor(actor), maySendToReview(claim));

type ReviewersRound = Standing & {
  roundOpen: boolean;
  assigneeIds: readonly string[];
  conflictedIds: readonly string[];
  handedInIds: readonly string[];
};

/** A review is written by who is assigned to the open round, in research already. */
export const mayWriteReview = (actor: Actor, round: ReviewersRound): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return all(
    unless(round.conflictedIds.includes(actor.id), "own-conflict"),
    unless(round.handedInIds.includes(actor.id), "handed-in-already"),
    unless(!round.roundOpen || !reviewable.includes(round.status), "round-closed"),
    unless(!round.assigneeIds.includes(actor.id), "not-assigned"),
  );
};

/** It is handed in when the evidence is together and the claim in review. */
export const maySubmitReview = (actor: Actor, round: ReviewersRound): Decision =>
  all(mayWriteReview(actor, round), unless(round.status !== "in-review", "review-not-open"));

/**
 * An editor takes a claim back to where work on it begins: from under review or from being left
 * alone. One that was declined while only proposed must have meanwhile what an open claim needs.
 */
export const mayReopenClaim = (actor: Actor, claim: Standing & OpeningFacts): Decision =>
  all(
    editor(actor),
    unless(claim.status === "proposed" || !canMove(claim.status, "open"), "not-from-here"),
    readyToOpen(claim),
  );

/** A published claim is looked at again in a new round; its page stays as it is meanwhile. */
export const mayRecheckClaim = (actor: Actor, claim: Standing): Decision =>
  all(editor(actor), unless(claim.status !== "published", "not-published"));

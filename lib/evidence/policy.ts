import type { ClaimStatus } from "@/lib/claims/states";
import { type Actor, isEditor, isSignedIn } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** Everyone on the desk reads all evidence, what is protected too: it never leaves the desk. */
export const mayReadEvidence = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

type ClaimStanding = { status: ClaimStatus };

const leftAlone: readonly ClaimStatus[] = ["declined", "duplicate"];

const atWork = ({ status }: ClaimStanding): Decision =>
  leftAlone.includes(status) ? refusedBecause("closed") : allowed;

/** Whoever is on the desk may bring a source, to a claim the desk has not left alone. */
export const mayAttachEvidence = (actor: Actor, claim: ClaimStanding): Decision =>
  all(mayReadEvidence(actor), atWork(claim));

type Brought = ClaimStanding & { addedById: string; withdrawn: boolean };

const broughtIt = (actor: Actor, personId: string): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return actor.id === personId || isEditor(actor)
    ? allowed
    : refusedBecause("who-brought-it-or-editors");
};

/** Evidence is corrected by who brought it, or by an editor, until it is withdrawn. */
const amend = (actor: Actor, evidence: Brought): Decision =>
  all(
    broughtIt(actor, evidence.addedById),
    evidence.withdrawn ? refusedBecause("withdrawn-already") : allowed,
    atWork(evidence),
  );

export const mayEditEvidence = amend;

/** Evidence can be withdrawn at any time: the evidence rule is asked again before publication. */
export const mayWithdrawEvidence = amend;

const judged: readonly ClaimStatus[] = ["in-review", "decided"];

/**
 * What a review can rest on (stance, excerpt and the copy it stands in) stands still from the moment
 * a claim is in review until its verdict is published. It does so whether or not a review rests on
 * it, for the answer would tell what a hidden review says.
 */
export const mayRequoteEvidence = (actor: Actor, evidence: Brought): Decision =>
  all(
    mayEditEvidence(actor, evidence),
    judged.includes(evidence.status) ? refusedBecause("being-judged") : allowed,
  );

/** A copy of the source can be added by anyone; one that a review may rest on is not exchanged. */
export const mayAddCapture = (
  actor: Actor,
  evidence: Brought & { captureId: string | null },
): Decision =>
  all(
    mayReadEvidence(actor),
    evidence.withdrawn ? refusedBecause("withdrawn-already") : allowed,
    atWork(evidence),
    evidence.captureId !== null && judged.includes(evidence.status)
      ? refusedBecause("being-judged")
      : allowed,
  );

/** A page is fetched anew where a copy could be handed in; a source without an address has none. */
export const mayAskForCapture = (
  actor: Actor,
  evidence: Brought & { captureId: string | null; url: string | null },
): Decision =>
  all(
    mayAddCapture(actor, evidence),
    evidence.url === null ? refusedBecause("no-address") : allowed,
  );

/** A source is looked at again where it is watched: from a copy on that was fetched of it. */
export const mayAskForLook = (
  actor: Actor,
  evidence: { withdrawn: boolean; watched: boolean },
): Decision =>
  all(
    mayReadEvidence(actor),
    evidence.withdrawn ? refusedBecause("withdrawn-already") : allowed,
    evidence.watched ? allowed : refusedBecause("not-watched"),
  );

/** What a request for a copy comes to is said by the job that makes it. */
export const mayEndCapture = (actor: Actor): Decision =>
  actor.kind === "system" ? allowed : refusedBecause("server-only");

/** Whether evidence rests on a new copy of its source: it has none yet, or the copy was made for it. */
export const takesCapture = (
  evidence: { captureId: string | null; status: ClaimStatus },
  madeForIt: boolean,
): boolean => evidence.captureId === null || (madeForIt && !judged.includes(evidence.status));

/** A source serves many claims; who wrote it down, or an editor, corrects what is said about it. */
export const mayEditSource = (actor: Actor, source: { createdById: string }): Decision =>
  broughtIt(actor, source.createdById);

/** What somebody shared is theirs until it is attached. */
export const mayHaveShared = (actor: Actor, shared: { personId: string }): Decision =>
  isSignedIn(actor) && actor.id === shared.personId ? allowed : refusedBecause("sign-in-first");

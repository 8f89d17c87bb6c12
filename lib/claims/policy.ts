import { type Actor, isEditor, isSignedIn } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import {
  type ClaimStatus,
  type DeclineReason,
  mayClose,
  type OpeningFacts,
  readyToOpen,
} from "./states";

/** Everyone on the desk reads every claim. */
export const mayReadClaims = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

const editor = (actor: Actor): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return isEditor(actor) ? allowed : refusedBecause("editors-only");
};

/** Editors choose the claims of an article, and may write one down without an article. */
export const mayCreateClaim = editor;

/** A proposed claim is accepted when it has all that an open one needs. */
export const mayOpenClaim = (
  actor: Actor,
  claim: OpeningFacts & { status: ClaimStatus },
): Decision =>
  all(
    editor(actor),
    claim.status === "proposed" ? allowed : refusedBecause("not-proposed"),
    readyToOpen(claim),
  );

const closed: readonly ClaimStatus[] = ["declined", "duplicate"];

/** Editors correct what is said about a claim, unless the desk has left it alone. */
export const mayEditClaim = (actor: Actor, claim: { status: ClaimStatus }): Decision =>
  all(editor(actor), closed.includes(claim.status) ? refusedBecause("closed") : allowed);

/** An editor takes on a claim that the desk has not left alone, unless it is theirs already. */
export const mayLookAfterClaim = (
  actor: Actor,
  claim: { status: ClaimStatus; editorId: string | null },
): Decision =>
  all(
    mayEditClaim(actor, claim),
    isSignedIn(actor) && claim.editorId === actor.id ? refusedBecause("yours-already") : allowed,
  );

const judged: readonly ClaimStatus[] = ["in-review", "decided"];

/**
 * What a review judges (statement and figures) stands still while reviews are under way and until
 * their verdict is published: otherwise a review would be of words its writer never saw.
 */
export const mayRestateClaim = (actor: Actor, claim: { status: ClaimStatus }): Decision =>
  all(
    mayEditClaim(actor, claim),
    judged.includes(claim.status) ? refusedBecause("being-judged") : allowed,
  );

type Closable = { status: ClaimStatus; everPublished: boolean };

/** A claim that was never published can be left alone; asked for a button before a reason is given. */
export const mayDeclineClaim = (
  actor: Actor,
  claim: Closable,
  end: { reason: DeclineReason; alreadyCheckedUrl: string } = {
    reason: "opinion",
    alreadyCheckedUrl: "",
  },
): Decision =>
  all(
    editor(actor),
    mayClose(claim, {
      to: "declined",
      reason: end.reason,
      alreadyCheckedUrl: end.alreadyCheckedUrl || null,
    }),
  );

/** The other claim, once it is known: neither this one nor a duplicate itself, so that chains never form. */
export const mayMarkDuplicate = (
  actor: Actor,
  claim: Closable & { id: string },
  other?: { id: string; status: ClaimStatus },
): Decision =>
  all(
    editor(actor),
    mayClose(claim, { to: "duplicate" }),
    other?.id === claim.id ? refusedBecause("duplicate-of-itself") : allowed,
    other?.status === "duplicate" ? refusedBecause("duplicate-of-duplicate") : allowed,
  );

/** A due day matters while there is work; when to look again, as long as the claim lives. */
export const mayScheduleClaim = (actor: Actor, claim: { status: ClaimStatus }): Decision =>
  mayEditClaim(actor, claim);

/** Appearances are added and taken away by editors, whatever the state: articles go on appearing. */
export const mayPlaceClaim = editor;

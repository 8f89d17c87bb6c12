import { type Actor, isEditor, isSignedIn } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

export const mayReadReplies = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

type Claim = { conflictedIds: readonly string[] };

/** Everyone on the desk asks, and writes down what became of it; nobody where they declared a conflict. */
export const mayRecordAttempt = (actor: Actor, { conflictedIds }: Claim): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return conflictedIds.includes(actor.id) ? refusedBecause("own-conflict") : allowed;
};

/** What readers are told is an editor's choice. */
export const mayChooseSentence = (actor: Actor, claim: Claim): Decision =>
  all(
    mayReadReplies(actor),
    isEditor(actor) ? allowed : refusedBecause("editors-only"),
    mayRecordAttempt(actor, claim),
  );

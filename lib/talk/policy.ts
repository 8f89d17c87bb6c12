import { type Actor, isSignedIn } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** Everyone on the desk reads what is said of a claim, but for what is said of reviews they may not read. */
export const mayReadTalk = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

/** Whoever reads may answer, and settle a thread or open it again. */
export const mayTalk = mayReadTalk;

type Thread = { resolved: boolean };

export const mayResolve = (actor: Actor, { resolved }: Thread): Decision =>
  all(mayTalk(actor), resolved ? refusedBecause("thread-resolved") : allowed);

export const mayReopenThread = (actor: Actor, { resolved }: Thread): Decision =>
  all(mayTalk(actor), resolved ? allowed : refusedBecause("thread-open"));

/** People take back what they said themselves, once. */
export const mayRemoveComment = (
  actor: Actor,
  comment: { authorId: string; removed: boolean },
): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return all(
    comment.authorId === actor.id ? allowed : refusedBecause("own-comments-only"),
    comment.removed ? refusedBecause("removed-already") : allowed,
  );
};

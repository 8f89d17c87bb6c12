import { mayActWithScope } from "@/lib/keys/policy";
import { type Actor, isEditor, isSignedIn } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import { maySendMore } from "./rules";

type Sent = { sent: number; proven: boolean };

/** Whoever is not sending too fast. */
const unhurried = ({ sent, proven }: Sent): Decision =>
  maySendMore(sent, proven) ? allowed : refusedBecause("sent-too-much");

/** Readers unhurriedly; programs by a key for it, which are counted at their own door. */
export const maySend = (actor: Actor, facts: Sent): Decision =>
  actor.kind === "key" ? mayActWithScope(actor, "propose") : unhurried(facts);

/** Only what readers can open can be corrected for them. */
export const mayAskForCorrection = (
  _: Actor,
  facts: Sent & { published: object | null },
): Decision => all(facts.published ? allowed : refusedBecause("not-public"), unhurried(facts));

/** Who has the message has the right: the signature is on nothing else. */
export const mayFollowLink = (_: Actor, facts: { signed: boolean }): Decision =>
  facts.signed ? allowed : refusedBecause("link-not-ours");

export const mayHandle = (actor: Actor): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return isEditor(actor) ? allowed : refusedBecause("editors-only");
};

/** An answer is given once. */
export const mayAnswer = (actor: Actor, facts: { handledAt: Date | null }): Decision =>
  all(mayHandle(actor), facts.handledAt === null ? allowed : refusedBecause("handled-already"));

/**
 * Who dealt with what a reader sent in takes that back, while the sender has not been told. A claim of its own that
 * was made of it stands: nothing is deleted, and a claim can be declined.
 */
export const mayBringTipBack = (
  actor: Actor,
  tip: {
    handledAt: Date | null;
    handledById: string | null;
    becameClaim: boolean;
    senderTold: boolean;
    erased: boolean;
  },
): Decision => {
  const editors = mayHandle(actor);
  if (!editors.allowed || !isSignedIn(actor)) return editors;
  if (tip.handledAt === null) return refusedBecause("tip-waits");
  if (tip.handledById !== actor.id) return refusedBecause("not-your-deed");
  if (tip.erased) return refusedBecause("tip-erased");
  if (tip.becameClaim) return refusedBecause("tip-became-claim");
  return tip.senderTold ? refusedBecause("sender-told") : allowed;
};

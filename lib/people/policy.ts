import { type Actor, isAdmin, isSignedIn } from "@/lib/platform/actor";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import { type isUsable, tooManyAttempts } from "./rules";

type Failures = { failures: { ofAccount: number; ofAddress: number } };

/** What somebody at a keyboard does for themselves, signed in or not; no job does it for them. */
const byHand = (actor: Actor): Decision =>
  actor.kind === "system" ? refusedBecause("people-only") : allowed;

const signedIn = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

const admin = (actor: Actor): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return isAdmin(actor) ? allowed : refusedBecause("admins-only");
};

/** Whoever is not guessing too fast may try. */
export const maySignIn = (actor: Actor, { failures }: Failures): Decision =>
  tooManyAttempts(failures) ? refusedBecause("too-many-attempts") : byHand(actor);

/** Whose cookie it is has been found out before; who asks is what is being found out. */
export const mayAskWhoIsSignedIn = byHand;

/** Everyone signed in looks after their own account. */
export const mayUseOwnAccount = signedIn;

/** Guesses at the present password count like guesses at the door. */
export const mayChangePassword = (actor: Actor, { failures }: Failures): Decision =>
  signedIn(actor).allowed && tooManyAttempts(failures)
    ? refusedBecause("too-many-attempts")
    : signedIn(actor);

/** Admins decide who belongs to the desk and as what. */
export const mayManagePeople = admin;

/** The mailbox holds links that open accounts. */
export const mayReadMailbox = admin;

/** The desk's name stands over the door. */
export const mayReadDeskFrame = byHand;

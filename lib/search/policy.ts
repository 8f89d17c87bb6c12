import { type Actor, isAdmin, isSignedIn } from "@/lib/platform/actor";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** The desk searches what everybody on it may read; what only some may is left out for the others. */
export const maySearchDesk = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

/** Closed accounts stand on a page for admins. */
export const seesClosedAccounts = isAdmin;

import { type Actor, isAdmin, isSignedIn } from "@/lib/platform/actor";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** The desk's rules and its method page are an admin's. */
export const mayChangeDesk = (actor: Actor): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return isAdmin(actor) ? allowed : refusedBecause("admins-only");
};

export const mayWriteMethod = mayChangeDesk;
export const mayReadSettings = mayChangeDesk;

import { type Actor, isAdmin, isSignedIn } from "@/lib/platform/actor";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** The desk's rules and its method page are an admin's. */
const admin = (actor: Actor): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return isAdmin(actor) ? allowed : refusedBecause("admins-only");
};

export const mayChangeDesk = admin;
export const mayChangeQueueRules = admin;
export const mayWriteMethod = admin;
export const mayReadSettings = admin;

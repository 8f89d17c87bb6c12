import { type Actor, isEditor, isSignedIn } from "@/lib/platform/actor";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** What goes out of the house is an editor's to hand on. */
export const mayTakeBundle = (actor: Actor): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return isEditor(actor) ? allowed : refusedBecause("editors-only");
};

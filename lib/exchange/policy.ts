import { type Actor, isEditor, isSignedIn } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import { asState, type ImportState, mayFollow } from "./states";

/** Bringing in and taking out is editors' work. */
export const mayExchange = (actor: Actor): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return isEditor(actor) ? allowed : refusedBecause("editors-only");
};

/** An import goes on only from where it is. */
export const mayMoveOn =
  (to: ImportState) =>
  (actor: Actor, facts: { state: string }): Decision =>
    all(
      mayExchange(actor),
      mayFollow(asState(facts.state), to) ? allowed : refusedBecause("import-elsewhere"),
    );

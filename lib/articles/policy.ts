import { type Actor, isEditor, isSignedIn } from "@/lib/platform/actor";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** Articles are taken in, described and kept up to date by editors. */
export const mayTakeIn = (actor: Actor): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return isEditor(actor) ? allowed : refusedBecause("editors-only");
};

/** Everyone on the desk reads every article. */
export const mayReadArticles = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

/** What became of an article's page is noted by the job that looks. */
export const mayNoteLook = (actor: Actor): Decision =>
  actor.kind === "system" ? allowed : refusedBecause("server-only");

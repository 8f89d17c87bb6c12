import { type Actor, isAdmin, isEditor, isSignedIn } from "@/lib/platform/actor";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import { maySearchDesk } from "../policy";

/** Everybody keeps searches of their own; editors share them with the desk. */
export const maySaveSearch = (actor: Actor, saved: { shared: boolean }): Decision => {
  if (!isSignedIn(actor)) return maySearchDesk(actor);
  return !saved.shared || isEditor(actor) ? allowed : refusedBecause("editors-only");
};

export type SavedFacts = { ownerId: string; shared: boolean };

const isOwn = (actor: Actor, { ownerId }: SavedFacts): boolean =>
  isSignedIn(actor) && actor.id === ownerId;

/** What is private is, to others, not there. */
export const maySeeSaved = (actor: Actor, saved: SavedFacts): boolean =>
  isOwn(actor, saved) || (isSignedIn(actor) && saved.shared);

const ownOrAdmin = (actor: Actor, saved: SavedFacts): Decision => {
  if (!isSignedIn(actor)) return maySearchDesk(actor);
  return isOwn(actor, saved) || isAdmin(actor) ? allowed : refusedBecause("only-own-search");
};

/** Who keeps it shares it, if they are an editor. */
export const mayShareSearch = (actor: Actor, saved: SavedFacts): Decision => {
  if (!isSignedIn(actor)) return maySearchDesk(actor);
  if (!isOwn(actor, saved)) return refusedBecause("only-own-search");
  return maySaveSearch(actor, { shared: true });
};

/** Who keeps it takes it back, or an admin. */
export const mayUnshareSearch = ownOrAdmin;
export const mayDeleteSearch = ownOrAdmin;

import { type Actor, isEditor, isSignedIn } from "@/lib/platform/actor";
import {
  all,
  allowed,
  type Decision,
  type RefusalReason,
  refusedBecause,
} from "@/lib/platform/outcome";

/** Everyone on the desk sees how the work stands. */
export const mayReadWorkload = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

/** Many claims at once are an editor's to act on; each is judged again by the rule of the act itself. */
export const mayActInBulk = (actor: Actor): Decision =>
  all(mayReadWorkload(actor), isEditor(actor) ? allowed : refusedBecause("editors-only"));

/** What can be taken back: it changed a claim in a way that the same command's opposite undoes. */
export const takenBackKinds = [
  "claim.scheduled",
  "claim.edited",
  "claim.declined",
  "reviewer.assigned",
] as const;
export type TakenBackKind = (typeof takenBackKinds)[number];

/** The newest thing that happened to a claim. */
export type LastDeed = { sequence: string; actorId: string | null; kind: string };

/** What happened instead, where it is worth more than that something did. */
const movedOn = (kind: string): RefusalReason => {
  if (kind === "claim.reopened") return "reopened-meanwhile";
  return kind === "conflict.declared" ? "conflict-meanwhile" : "moved-on";
};

/** Who did something takes it back, as long as nothing else has happened to the claim. */
export const mayTakeBack = (actor: Actor, last: LastDeed, sequence: string): Decision => {
  const editors = mayActInBulk(actor);
  if (!editors.allowed || !isSignedIn(actor)) return editors;
  if (last.sequence !== sequence) return refusedBecause(movedOn(last.kind));
  if (last.actorId !== actor.id) return refusedBecause("not-your-deed");
  return takenBackKinds.some((kind) => kind === last.kind)
    ? allowed
    : refusedBecause("not-taken-back");
};

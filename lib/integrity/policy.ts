import { type Actor, isAdmin, isSignedIn } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** Events whose content the record's own proof rests on, or that tell of an erasure. */
export const lastingKinds: ReadonlySet<string> = new Set([
  ...["claim.published", "translation.approved", "event.erased"],
  ...["log.key-added", "log.checkpoint-signed", "claim.copies-shown"],
]);

/** Where a file is kept is noted by the program that moved it. */
export const mayNoteMoved = (actor: Actor): Decision =>
  actor.kind === "system" ? allowed : refusedBecause("server-only");

/** Taking the content of an event away: for an admin, once, and never of what readers are proved by. */
export const mayErase = (actor: Actor, event: { kind: string; erasedAt: Date | null }): Decision =>
  all(
    isSignedIn(actor) ? allowed : refusedBecause("sign-in-first"),
    isAdmin(actor) ? allowed : refusedBecause("admins-only"),
    lastingKinds.has(event.kind) ? refusedBecause("content-stays") : allowed,
    event.erasedAt ? refusedBecause("content-gone") : allowed,
  );

/** Erasing a person: for an admin, and never oneself, who has to answer for it. */
export const mayErasePerson = (actor: Actor, held: { person: { id: string } | null }): Decision =>
  all(
    isSignedIn(actor) ? allowed : refusedBecause("sign-in-first"),
    isAdmin(actor) ? allowed : refusedBecause("admins-only"),
    isSignedIn(actor) && held.person?.id === actor.id ? refusedBecause("not-oneself") : allowed,
  );

import { type Actor, isSignedIn } from "@/lib/platform/actor";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** Everybody has an inbox of their own and chooses how to be told; nobody sees another's. */
export const mayUseInbox = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

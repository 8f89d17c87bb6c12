import { type Actor, isAdmin, isSignedIn, type KeyScope } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import { isLive, writeSeenBefore } from "./rules";

/** Keys open the desk to programs: admins make and revoke them. */
export const mayManageKeys = (actor: Actor): Decision =>
  all(
    isSignedIn(actor) ? allowed : refusedBecause("sign-in-first"),
    isAdmin(actor) ? allowed : refusedBecause("admins-only"),
  );

type Key = Parameters<typeof isLive>[0];

/** Who asks is what is being found out; the key itself has to be good. */
export const mayEnterByKey = (_: Actor, { key, now }: { key: Key; now: Date }): Decision =>
  isLive(key, now) ? allowed : refusedBecause("key-spent");

/** A program that showed a key with this scope. */
export const mayActWithScope = (actor: Actor, scope: KeyScope): Decision => {
  if (actor.kind !== "key") return refusedBecause("key-needed");
  return actor.scopes.includes(scope) ? allowed : refusedBecause("scope-missing");
};

const hasKey = (actor: Actor): Decision =>
  actor.kind === "key" ? allowed : refusedBecause("key-needed");

type Before = Parameters<typeof writeSeenBefore>[0];

/** A write is done once: not while it is being done, and not as another under the same key. */
export const mayBeginWrite = (
  actor: Actor,
  { before, now }: { before: Before; now: Date },
  { requestHash }: { requestHash: string },
): Decision => {
  const seen = writeSeenBefore(before, requestHash, now);
  return all(
    hasKey(actor),
    seen === "another" ? refusedBecause("other-write-with-this-key") : allowed,
    seen === "under-way" ? refusedBecause("same-write-under-way") : allowed,
  );
};

export const mayEndWrite = hasKey;

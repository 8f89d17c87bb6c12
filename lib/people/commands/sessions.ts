import type { Actor } from "@/lib/platform/actor";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { mayUseOwnAccount } from "../policy";
import { after, SESSION_LASTS } from "../rules";
import { nothingInput, sessionInput } from "../schema";

/** One's own session; that there are others is nobody's business. */
const ownSession = async (tx: Transaction, { sessionId }: { sessionId: string }, actor: Actor) =>
  actor.kind === "person"
    ? tx.session.findFirst({
        where: { id: sessionId, personId: actor.id, endedAt: null },
        select: { id: true, personId: true },
      })
    : null;

/**
 * Ends a person's sessions, all or all but one, in the transaction that needs them ended. Returns how
 * many there were. They are checked at each use, so they end everywhere at once.
 */
export const endSessionsOf = async (
  tx: Transaction,
  personId: string,
  at: Date,
  but?: string,
): Promise<number> => {
  const { count } = await tx.session.updateMany({
    where: { personId, endedAt: null, ...(but ? { id: { not: but } } : {}) },
    data: { endedAt: at },
  });
  return count;
};

/** Remembers that a session was used and lets it last from now on. */
export const seeSession = command({
  name: "people.see-session",
  input: sessionInput,
  facts: ownSession,
  may: mayUseOwnAccount,
  run: async (tx, { facts, now }) => {
    await tx.session.updateMany({
      where: { id: facts.id, endedAt: null },
      data: { lastSeenAt: now, expiresAt: after(now, SESSION_LASTS) },
    });
    return done({ sessionId: facts.id });
  },
});

/** Signs this browser out. */
export const signOut = command({
  name: "people.sign-out",
  input: sessionInput,
  facts: ownSession,
  may: mayUseOwnAccount,
  run: async (tx, { facts, now }) => {
    await guarded(
      tx.session.updateMany({
        where: { id: facts.id, endedAt: null },
        data: { endedAt: now },
      }),
    );
    return done({ sessionId: facts.id });
  },
});

/** Signs another browser of one's own out. */
export const endSession = command({
  name: "people.end-session",
  input: sessionInput,
  facts: ownSession,
  may: mayUseOwnAccount,
  run: async (tx, { facts, now }) => {
    await guarded(
      tx.session.updateMany({
        where: { id: facts.id, endedAt: null },
        data: { endedAt: now },
      }),
    );
    return done(
      { sessionId: facts.id },
      event("person.sessions-ended", {}, { personId: facts.personId, sessions: 1 }),
    );
  },
});

/** Signs oneself out everywhere, here too. */
export const endAllSessions = command({
  name: "people.end-all-sessions",
  input: nothingInput,
  facts: async (_tx, _input, actor) => (actor.kind === "person" ? { personId: actor.id } : {}),
  may: mayUseOwnAccount,
  run: async (tx, { facts: { personId }, now }) => {
    if (!personId) throw new Error("the policy lets only people through");
    const sessions = await endSessionsOf(tx, personId, now);
    return done({ sessions }, event("person.sessions-ended", {}, { personId, sessions }));
  },
});

import { now } from "@/lib/platform/clock";
import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { type Outcome, refused } from "@/lib/platform/outcome";
import { atMost } from "../at-most";
import { passwordMatches } from "../password";
import { maySignIn } from "../policy";
import { after, SESSION_LASTS } from "../rules";
import { signInInput } from "../schema";
import { attemptOf, failuresSoFar, recordAttempt } from "../sign-in-attempts";

/** A new session of a person, in the transaction that let them in. */
export const openSession = async (
  tx: Transaction,
  personId: string,
  userAgent: string,
  at: Date,
): Promise<{ sessionId: string }> => {
  const { id } = await tx.session.create({
    data: {
      personId,
      userAgent: userAgent || null,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: after(at, SESSION_LASTS),
    },
    select: { id: true },
  });
  return { sessionId: id };
};

/** A failure is an answer and not a refusal, because it has to be counted. */
const tryToSignIn = command({
  name: "people.sign-in",
  input: signInInput,
  facts: async (tx, { email, address }) => {
    const attempt = attemptOf(email, address);
    return {
      attempt,
      failures: await failuresSoFar(tx, attempt, now()),
      person: await tx.person.findUnique({
        where: { email },
        select: { id: true, passwordHash: true, disabledAt: true },
      }),
    };
  },
  may: maySignIn,
  run: async (tx, { facts: { attempt, person }, input, now: at }) => {
    const matches = await passwordMatches(input.password, person?.passwordHash);
    const enters = matches && person?.disabledAt === null ? person : undefined;
    await recordAttempt(tx, attempt, enters !== undefined, at);
    return done(enters ? await openSession(tx, enters.id, input.userAgent, at) : null);
  },
});

const hashing = atMost(4);

/**
 * Lets somebody in by e-mail and password and opens a session for them.
 *
 * Refused alike, and after like work, for a wrong password, an account that is closed and one that does
 * not exist; and as too many attempts, before the password is looked at, for the account or the address.
 */
export const signIn = async (
  ...asked: Parameters<typeof tryToSignIn>
): Promise<Outcome<{ sessionId: string }>> => {
  const outcome = await hashing(() => tryToSignIn(...asked));
  if (!outcome.ok) return outcome;
  return outcome.value === null
    ? refused({ code: "not-allowed", because: "wrong-sign-in" })
    : { ok: true, value: outcome.value };
};

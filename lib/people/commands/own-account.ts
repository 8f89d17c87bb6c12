import type { Actor } from "@/lib/platform/actor";
import { now } from "@/lib/platform/clock";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { invalid, type Outcome } from "@/lib/platform/outcome";
import { hashPassword, passwordMatches } from "../password";
import { mayChangePassword, mayUseOwnAccount } from "../policy";
import { passwordComplaint } from "../rules";
import { changePasswordInput, renameInput } from "../schema";
import { attemptOf, failuresSoFar, recordAttempt } from "../sign-in-attempts";
import { endSessionsOf } from "./sessions";

const ownRecord = async (tx: Transaction, actor: Actor) =>
  actor.kind === "person"
    ? tx.person.findUnique({
        where: { id: actor.id },
        select: { id: true, name: true, email: true, passwordHash: true, version: true },
      })
    : null;

/** Changes the name others know one by. What was published keeps the name it was published with. */
export const rename = command({
  name: "people.rename",
  input: renameInput,
  facts: (tx, _input, actor) => ownRecord(tx, actor),
  may: mayUseOwnAccount,
  current: ({ version, name }) => ({ version, fields: { name } }),
  run: async (tx, { facts: { id, name: before }, input: { name, seenVersion } }) => {
    if (name === before) return done({ name });
    await guarded(
      tx.person.updateMany({
        where: { id, version: seenVersion },
        data: { name, version: { increment: 1 } },
      }),
    );
    const changes = { name: { before, after: name } };
    return done({ name }, event("person.changed", {}, { personId: id, name: before, changes }));
  },
});

/** Like signing in: a present password that does not match has to be counted, so it is an answer. */
const tryToChangePassword = command({
  name: "people.change-password",
  input: changePasswordInput,
  facts: async (tx, { address }, actor) => {
    const person = await ownRecord(tx, actor);
    if (!person) return null;
    const attempt = attemptOf(person.email, address);
    return { person, attempt, failures: await failuresSoFar(tx, attempt, now()) };
  },
  may: mayChangePassword,
  run: async (tx, { facts: { person, attempt }, input, now: at }) => {
    const complaint = passwordComplaint(input.password, person);
    if (complaint) return invalid("password", complaint);
    if (!(await passwordMatches(input.currentPassword, person.passwordHash))) {
      await recordAttempt(tx, attempt, false, at);
      return done(null);
    }
    await guarded(
      tx.person.updateMany({
        where: { id: person.id, version: person.version },
        data: { passwordHash: await hashPassword(input.password), version: { increment: 1 } },
      }),
    );
    await tx.passwordReset.updateMany({
      where: { personId: person.id, usedAt: null },
      data: { usedAt: at },
    });
    const sessions = await endSessionsOf(tx, person.id, at, input.currentSessionId);
    return done({ sessions }, event("person.password-changed", {}, { personId: person.id }));
  },
});

/**
 * Changes one's own password and ends one's other sessions; returns how many there were. A present
 * password that does not match is refused beside its field, and counts as a failed sign-in.
 */
export const changePassword = async (
  ...asked: Parameters<typeof tryToChangePassword>
): Promise<Outcome<{ sessions: number }>> => {
  const outcome = await tryToChangePassword(...asked);
  if (!outcome.ok) return outcome;
  return outcome.value === null
    ? invalid("currentPassword", "password-wrong")
    : { ok: true, value: outcome.value };
};

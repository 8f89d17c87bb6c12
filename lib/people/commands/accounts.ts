import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { type Changes, event } from "@/lib/platform/events/payloads";
import { otherAdmins } from "../facts";
import { mayChangeRole, mayDisable, mayManagePeople } from "../policy";
import { changeRoleInput, personInput } from "../schema";
import { endSessionsOf } from "./sessions";

const account = async (tx: Transaction, { personId }: { personId: string }) => {
  const others = await otherAdmins(tx, personId);
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { id: true, name: true, role: true, disabledAt: true, version: true },
  });
  return person && { ...person, otherAdmins: others };
};

type Account = NonNullable<Awaited<ReturnType<typeof account>>>;

const write = (
  tx: Transaction,
  { id }: Account,
  seenVersion: number,
  data: { role: string } | { disabledAt: Date | null },
) =>
  guarded(
    tx.person.updateMany({
      where: { id, version: seenVersion },
      data: { ...data, version: { increment: 1 } },
    }),
  );

const changed = ({ id, name }: Account, changes: Changes) =>
  event("person.changed", {}, { personId: id, name, changes });

/** Makes somebody an admin, an editor or a reviewer. It holds from their next request on. */
export const changeRole = command({
  name: "people.change-role",
  input: changeRoleInput,
  facts: account,
  may: mayChangeRole,
  current: ({ version, role }) => ({ version, fields: { role } }),
  run: async (tx, { facts, input: { role, seenVersion } }) => {
    if (role === facts.role) return done({ name: facts.name, role });
    await write(tx, facts, seenVersion, { role });
    return done(
      { name: facts.name, role },
      changed(facts, { role: { before: facts.role, after: role } }),
    );
  },
});

/** Closes an account: its sessions end at once, and what it did stays under its name. */
export const disablePerson = command({
  name: "people.disable",
  input: personInput,
  facts: account,
  may: mayDisable,
  current: ({ version }) => ({ version, fields: {} }),
  run: async (tx, { facts, input: { seenVersion }, now }) => {
    if (facts.disabledAt) return done({ name: facts.name });
    await write(tx, facts, seenVersion, { disabledAt: now });
    const sessions = await endSessionsOf(tx, facts.id, now);
    await tx.passwordReset.updateMany({
      where: { personId: facts.id, usedAt: null },
      data: { usedAt: now },
    });
    const closed = changed(facts, { disabled: { before: false, after: true } });
    return sessions === 0
      ? done({ name: facts.name }, closed)
      : done(
          { name: facts.name },
          closed,
          event("person.sessions-ended", {}, { personId: facts.id, sessions }),
        );
  },
});

/** Opens a closed account again. */
export const enablePerson = command({
  name: "people.enable",
  input: personInput,
  facts: account,
  may: mayManagePeople,
  current: ({ version }) => ({ version, fields: {} }),
  run: async (tx, { facts, input: { seenVersion } }) => {
    if (!facts.disabledAt) return done({ name: facts.name });
    await write(tx, facts, seenVersion, { disabledAt: null });
    return done({ name: facts.name }, changed(facts, { disabled: { before: true, after: false } }));
  },
});

import { describe, expect, it } from "vitest";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { notAllowed, versionOf } from "@/lib/testing/accounts";
import { makePerson } from "@/lib/testing/builders";
import { peopleOfDesk } from "../queries/people";
import { changeRole, disablePerson, enablePerson } from "./accounts";

/** The admins of this file's database become reviewers, so that a test knows how many there are. */
const onlyAdmins = async (count: 1 | 2): Promise<PersonActor[]> => {
  await database().person.updateMany({
    where: { role: "admin" },
    data: { role: "reviewer", version: { increment: 1 } },
  });
  return Promise.all(Array.from({ length: count }, () => makePerson("admin")));
};

const demote = async (by: PersonActor, person: PersonActor) =>
  changeRole(by, { personId: person.id, role: "editor", seenVersion: await versionOf(person) });

const close = async (by: PersonActor, person: PersonActor) =>
  disablePerson(by, { personId: person.id, seenVersion: await versionOf(person) });

const adminsLeft = () => database().person.count({ where: { role: "admin", disabledAt: null } });

describe("the last admin", () => {
  it("is neither demoted nor closed, by anyone", async () => {
    const [admin] = await onlyAdmins(1);
    if (!admin) throw new Error("there is one");
    expect(await demote(admin, admin)).toEqual(notAllowed("last-admin"));
    expect(await close(admin, admin)).toEqual(notAllowed("last-admin"));
    const list = await peopleOfDesk(admin, {});
    const self = list.ok ? list.value.people.find(({ isAsker }) => isAsker) : undefined;
    expect(self?.can).toMatchObject({
      changeRole: { allowed: false, because: "last-admin" },
      disable: { allowed: false, because: "last-admin" },
    });
  });

  it("remains when two admins remove each other at the same moment", async () => {
    for (const remove of [demote, close]) {
      const [one, two] = await onlyAdmins(2);
      if (!one || !two) throw new Error("there are two");
      const outcomes = await Promise.all([remove(one, two), remove(two, one)]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await adminsLeft()).toBe(1);
    }
  });

  it("may go once there is another", async () => {
    const [one, two] = await onlyAdmins(2);
    if (!one || !two) throw new Error("there are two");
    expect((await close(one, one)).ok).toBe(true);
    expect(await adminsLeft()).toBe(1);
  });
});

describe("roles and accounts", () => {
  it("are changed by admins, with what they were in the history", async () => {
    const admin = await makePerson("admin");
    const person = await makePerson("reviewer");
    expect(await demote(admin, person)).toEqual({
      ok: true,
      value: { name: person.name, role: "editor" },
    });
    const last = await database().event.findFirst({
      where: { kind: "person.changed" },
      orderBy: { sequence: "desc" },
    });
    expect(last).toMatchObject({
      actorId: admin.id,
      payload: { personId: person.id, changes: { role: { before: "reviewer", after: "editor" } } },
    });
  });

  it("are nobody else's to change", async () => {
    const person = await makePerson("reviewer");
    for (const role of ["editor", "reviewer"] as const) {
      const asker = await makePerson(role);
      const seenVersion = await versionOf(person);
      expect(await demote(asker, person)).toEqual(notAllowed("admins-only"));
      expect(await close(asker, person)).toEqual(notAllowed("admins-only"));
      expect(await enablePerson(asker, { personId: person.id, seenVersion })).toEqual(
        notAllowed("admins-only"),
      );
      expect(await peopleOfDesk(asker, {})).toEqual(notAllowed("admins-only"));
    }
  });

  it("are not changed on the ground of an old list", async () => {
    const admin = await makePerson("admin");
    const person = await makePerson("reviewer");
    const seenVersion = await versionOf(person);
    await demote(admin, person);
    expect(
      await changeRole(admin, { personId: person.id, role: "admin", seenVersion }),
    ).toMatchObject({ refusal: { code: "conflict", theirs: { role: "editor" } } });
  });
});

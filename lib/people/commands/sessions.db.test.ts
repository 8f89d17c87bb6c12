import { describe, expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { enter, makeAccount, notAllowed, notFound, versionOf } from "@/lib/testing/accounts";
import { makePerson } from "@/lib/testing/builders";
import { ownAccount } from "../queries/account";
import { sessionPerson } from "../queries/session";
import { disablePerson, enablePerson } from "./accounts";
import { endAllSessions, endSession, seeSession, signOut } from "./sessions";

const standsFor = async (sessionId: string) => (await sessionPerson(reader, { sessionId })).ok;

const setSession = (id: string, data: { expiresAt?: Date; lastSeenAt?: Date }) =>
  database().session.update({ where: { id }, data });

describe("a session", () => {
  it("ends when its browser is signed out, and stays ended", async () => {
    const account = await makeAccount();
    const [here, elsewhere] = [await enter(account), await enter(account)];
    expect((await signOut(account.actor, { sessionId: here })).ok).toBe(true);
    expect(await standsFor(here)).toBe(false);
    expect(await standsFor(elsewhere)).toBe(true);
    expect(await signOut(account.actor, { sessionId: here })).toEqual(notFound);
    expect(await seeSession(account.actor, { sessionId: here })).toEqual(notFound);
  });

  it("ends after two weeks without use, and lasts from the last use on", async () => {
    const account = await makeAccount();
    const sessionId = await enter(account);
    await setSession(sessionId, { expiresAt: new Date(Date.now() + 1000) });
    await seeSession(account.actor, { sessionId });
    const { expiresAt } = await database().session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 13.9 * 24 * 3_600_000);
    await setSession(sessionId, { expiresAt: new Date(Date.now() - 1) });
    expect(await standsFor(sessionId)).toBe(false);
  });

  it("is nobody else's to see, keep or end", async () => {
    const account = await makeAccount();
    const sessionId = await enter(account);
    const admin = await makePerson("admin");
    for (const command of [signOut, endSession, seeSession]) {
      expect(await command(admin, { sessionId })).toEqual(notFound);
      expect(await command(reader, { sessionId })).toEqual(notFound);
    }
    expect(await standsFor(sessionId)).toBe(true);
  });

  it("is listed with this browser first, and can be ended from another", async () => {
    const account = await makeAccount();
    const [here, elsewhere] = [await enter(account), await enter(account)];
    const before = await ownAccount(account.actor, { currentSessionId: here });
    expect(before.ok && before.value.sessions.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      [here, true],
      [elsewhere, false],
    ]);
    expect((await endSession(account.actor, { sessionId: elsewhere })).ok).toBe(true);
    const after = await ownAccount(account.actor, { currentSessionId: here });
    expect(after.ok && after.value.sessions.map(({ id }) => id)).toEqual([here]);
  });
});

describe("every session of a person", () => {
  it("ends when they sign out everywhere, and nobody else's does", async () => {
    const [account, other] = [await makeAccount(), await makeAccount()];
    const sessions = [await enter(account), await enter(account)];
    const theirs = await enter(other);
    expect(await endAllSessions(account.actor, {})).toEqual({ ok: true, value: { sessions: 2 } });
    expect(await Promise.all(sessions.map(standsFor))).toEqual([false, false]);
    expect(await standsFor(theirs)).toBe(true);
    expect(await endAllSessions(reader, {})).toEqual(notAllowed("sign-in-first"));
  });

  it("ends at once when the account is closed, and does not come back when it is opened", async () => {
    const account = await makeAccount();
    const sessions = [await enter(account), await enter(account)];
    const admin = await makePerson("admin");
    const personId = account.actor.id;
    await disablePerson(admin, { personId, seenVersion: await versionOf(account.actor) });
    expect(await Promise.all(sessions.map(standsFor))).toEqual([false, false]);
    await enablePerson(admin, { personId, seenVersion: await versionOf(account.actor) });
    expect(await Promise.all(sessions.map(standsFor))).toEqual([false, false]);
    expect(await standsFor(await enter(account))).toBe(true);
  });
});

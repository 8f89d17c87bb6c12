import { describe, expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { anOrigin, makeAccount, notAllowed, versionOf } from "@/lib/testing/accounts";
import { makePerson } from "@/lib/testing/builders";
import { sessionPerson } from "../queries/session";
import { attemptOf } from "../sign-in-attempts";
import { disablePerson } from "./accounts";
import { signIn } from "./sign-in";

const wrong = notAllowed("wrong-sign-in");
const tooMany = notAllowed("too-many-attempts");

const failures = (count: number, { email, address }: { email: string; address: string }) =>
  database().signInAttempt.createMany({
    data: Array.from({ length: count }, () => ({
      ...attemptOf(email, address),
      succeeded: false,
    })),
  });

describe("signing in", () => {
  it("opens a session that stands for the person with the role they have now", async () => {
    const { actor, email, password } = await makeAccount("editor");
    const outcome = await signIn(reader, { email, password, ...anOrigin() });
    const sessionId = outcome.ok ? outcome.value.sessionId : "";
    expect(await sessionPerson(reader, { sessionId })).toMatchObject({ value: { actor } });
    await database().person.update({
      where: { id: actor.id },
      data: { role: "reviewer", version: { increment: 1 } },
    });
    expect(await sessionPerson(reader, { sessionId })).toMatchObject({
      value: { actor: { role: "reviewer" } },
    });
  });

  it("takes the address as people type it", async () => {
    const { email, password } = await makeAccount();
    const typed = `  ${email.toUpperCase()} `;
    expect((await signIn(reader, { email: typed, password, ...anOrigin() })).ok).toBe(true);
  });

  it("answers the same for a wrong password, a closed account, one without password and none", async () => {
    const { email, password } = await makeAccount();
    expect(await signIn(reader, { email, password: `${password}!`, ...anOrigin() })).toEqual(wrong);

    const closed = await makeAccount();
    const admin = await makePerson("admin");
    const seenVersion = await versionOf(closed.actor);
    expect((await disablePerson(admin, { personId: closed.actor.id, seenVersion })).ok).toBe(true);
    const asked = { email: closed.email, password: closed.password, ...anOrigin() };
    expect(await signIn(reader, asked)).toEqual(wrong);

    const elsewhere = await makePerson();
    const { email: withoutPassword } = await database().person.findUniqueOrThrow({
      where: { id: elsewhere.id },
    });
    expect(await signIn(reader, { email: withoutPassword, password, ...anOrigin() })).toEqual(
      wrong,
    );
    expect(await signIn(reader, { email: "nobody@desk.example", password, ...anOrigin() })).toEqual(
      wrong,
    );
  });

  it("refuses jobs", async () => {
    const { email, password } = await makeAccount();
    const job = { kind: "system", job: "start" } as const;
    expect(await signIn(job, { email, password, ...anOrigin() })).toEqual(
      notAllowed("people-only"),
    );
  });
});

describe("guessing", () => {
  it("pauses an account after ten failures, also for the right password and from elsewhere", async () => {
    const { email, password } = await makeAccount();
    await failures(9, { email, ...anOrigin() });
    expect(await signIn(reader, { email, password: "no", ...anOrigin() })).toEqual(wrong);
    expect(await signIn(reader, { email, password, ...anOrigin() })).toEqual(tooMany);
  });

  it("pauses an account that does not exist just as soon", async () => {
    const email = "nobody-at-all@desk.example";
    await failures(10, { email, ...anOrigin() });
    expect(await signIn(reader, { email, password: "no", ...anOrigin() })).toEqual(tooMany);
  });

  it("lets the account in again a quarter of an hour later", async () => {
    const { email, password } = await makeAccount();
    const origin = anOrigin();
    await failures(10, { email, ...origin });
    await database().signInAttempt.updateMany({
      where: { accountHash: attemptOf(email, origin.address).accountHash },
      data: { at: new Date(Date.now() - 15 * 60_000 - 1) },
    });
    expect((await signIn(reader, { email, password, ...origin })).ok).toBe(true);
  });

  it("pauses an address after fifty failures, whatever the accounts, and no other address", async () => {
    const { email, password } = await makeAccount();
    const { address, userAgent } = anOrigin();
    for (let account = 0; account < 10; account += 1) {
      await failures(5, { email: `guess${account}@desk.example`, address });
    }
    expect(await signIn(reader, { email, password, address, userAgent })).toEqual(tooMany);
    const neighbour = address.replace(/::1$/, "::2");
    expect(await signIn(reader, { email, password, address: neighbour, userAgent })).toEqual(
      tooMany,
    );
    expect((await signIn(reader, { email, password, ...anOrigin() })).ok).toBe(true);
  });

  it("counts guesses sent at the same moment each", async () => {
    const { email } = await makeAccount();
    const origin = anOrigin();
    const outcomes = await Promise.all(
      Array.from({ length: 14 }, () => signIn(reader, { email, password: "no", ...origin })),
    );
    const paused = outcomes.filter((one) => JSON.stringify(one) === JSON.stringify(tooMany));
    expect(paused).toHaveLength(4);
  });

  it("keeps no address and no account readable", async () => {
    const { email } = await makeAccount();
    await signIn(reader, { email, password: "no", address: "192.0.2.7", userAgent: "" });
    const rows = JSON.stringify(
      await database().signInAttempt.findMany({ omit: { id: true, at: true } }),
    );
    expect(rows).not.toContain(email);
    expect(rows).not.toContain("192.0.2.7");
  });
});

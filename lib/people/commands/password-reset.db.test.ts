import { describe, expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import {
  anOrigin,
  complaintAbout,
  enter,
  makeAccount,
  newestMessage,
  notAllowed,
  notFound,
  versionOf,
} from "@/lib/testing/accounts";
import { makePerson } from "@/lib/testing/builders";
import { resetOfLink } from "../queries/links";
import { sessionPerson } from "../queries/session";
import { disablePerson } from "./accounts";
import { requestPasswordReset, resetPassword } from "./password-reset";
import { signIn } from "./sign-in";

const chosen = "other unrelated words";

const ask = async (email: string) => {
  const answer = await requestPasswordReset(reader, { email });
  return { answer, ...(await newestMessage(email)) };
};

const reset = (token: string, password = chosen) =>
  resetPassword(reader, { token, password, userAgent: "a test" });

describe("asking for a new password", () => {
  it("answers the same whether there is such an account, and writes only to its own address", async () => {
    const { email } = await makeAccount();
    const known = await ask(email);
    const unknown = await ask("nobody@desk.example");
    expect(known.answer).toEqual({ ok: true, value: {} });
    expect(unknown.answer).toEqual(known.answer);
    expect(known.token).not.toBe("");
    expect(unknown.body).toBeUndefined();
  });

  it("sends no more than three messages an hour", async () => {
    const { email } = await makeAccount();
    for (let time = 0; time < 5; time += 1) await ask(email);
    expect(await database().message.count({ where: { recipient: email } })).toBe(3);
  });

  it("gives no password to an account that signs in elsewhere, and says where its door is", async () => {
    const person = await makePerson();
    const { email } = await database().person.findUniqueOrThrow({ where: { id: person.id } });
    const { token, body } = await ask(email);
    expect(token).toBe("");
    expect(body).toContain("/sign-in");
  });

  it("sends nothing to a closed account", async () => {
    const { actor, email } = await makeAccount();
    const admin = await makePerson("admin");
    await disablePerson(admin, { personId: actor.id, seenVersion: await versionOf(actor) });
    expect((await ask(email)).body).toBeUndefined();
  });
});

describe("the link for a new password", () => {
  it("sets it, ends every session, and signs this browser in", async () => {
    const account = await makeAccount();
    const before = await enter(account);
    const { token } = await ask(account.email);
    const outcome = await reset(token);
    const sessionId = outcome.ok ? outcome.value.sessionId : "";
    expect((await sessionPerson(reader, { sessionId: before })).ok).toBe(false);
    expect((await sessionPerson(reader, { sessionId })).ok).toBe(true);
    const { email, password } = account;
    expect((await signIn(reader, { email, password, ...anOrigin() })).ok).toBe(false);
    expect((await signIn(reader, { email, password: chosen, ...anOrigin() })).ok).toBe(true);
  });

  it("works once, and no other link of the account works after it", async () => {
    const { email } = await makeAccount();
    const first = await ask(email);
    const second = await ask(email);
    expect((await reset(second.token)).ok).toBe(true);
    expect(await reset(second.token)).toEqual(notAllowed("link-spent"));
    expect(await reset(first.token)).toEqual(notAllowed("link-spent"));
    expect(await resetOfLink(reader, { token: first.token })).toEqual(notFound);
  });

  it("opens nothing after an hour, or once the account is closed", async () => {
    const late = await makeAccount();
    const { token } = await ask(late.email);
    await database().passwordReset.updateMany({
      where: { personId: late.actor.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await reset(token)).toEqual(notAllowed("link-spent"));

    const closed = await makeAccount();
    const link = await ask(closed.email);
    const admin = await makePerson("admin");
    const seenVersion = await versionOf(closed.actor);
    await disablePerson(admin, { personId: closed.actor.id, seenVersion });
    expect(await reset(link.token)).toEqual(notFound);
  });

  it("opens the door of an account that was paused for too many attempts", async () => {
    const account = await makeAccount();
    const { email } = account;
    const guess = () => signIn(reader, { email, password: "no", ...anOrigin() });
    for (let time = 0; time < 10; time += 1) await guess();
    expect(await guess()).toEqual(notAllowed("too-many-attempts"));
    const { token } = await ask(email);
    await reset(token);
    expect((await signIn(reader, { email, password: chosen, ...anOrigin() })).ok).toBe(true);
  });

  it("refuses the account's own address as its password, and can be used again", async () => {
    const { email } = await makeAccount();
    const { token } = await ask(email);
    expect(await reset(token, email)).toEqual(complaintAbout("password", "password-is-yours"));
    expect((await reset(token)).ok).toBe(true);
  });
});

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
  versionOf,
} from "@/lib/testing/accounts";
import { sessionPerson } from "../queries/session";
import { changePassword, rename } from "./own-account";
import { requestPasswordReset, resetPassword } from "./password-reset";
import { signIn } from "./sign-in";

const chosen = "other unrelated words";

describe("changing one's password", () => {
  it("ends the other sessions, keeps this one, and spends links that were on their way", async () => {
    const account = await makeAccount();
    const [here, elsewhere] = [await enter(account), await enter(account)];
    await requestPasswordReset(reader, { email: account.email });
    const { token } = await newestMessage(account.email);
    const outcome = await changePassword(account.actor, {
      currentPassword: account.password,
      password: chosen,
      currentSessionId: here,
      address: anOrigin().address,
    });
    expect(outcome).toEqual({ ok: true, value: { sessions: 1 } });
    expect((await sessionPerson(reader, { sessionId: here })).ok).toBe(true);
    expect((await sessionPerson(reader, { sessionId: elsewhere })).ok).toBe(false);
    const asked = { email: account.email, password: chosen, ...anOrigin() };
    expect((await signIn(reader, asked)).ok).toBe(true);
    expect(
      await resetPassword(reader, { token, password: "yet more unrelated words", userAgent: "" }),
    ).toEqual(notAllowed("link-spent"));
  });

  it("asks for the present one, and counts guesses at it", async () => {
    const account = await makeAccount();
    const currentSessionId = await enter(account);
    const guess = (currentPassword: string) =>
      changePassword(account.actor, {
        currentPassword,
        password: chosen,
        currentSessionId,
        ...{ address: "" },
      });
    for (let time = 0; time < 10; time += 1) {
      expect(await guess("no")).toEqual(complaintAbout("currentPassword", "password-wrong"));
    }
    expect(await guess(account.password)).toEqual(notAllowed("too-many-attempts"));
  });

  it("is for those who are signed in, with a password worth having", async () => {
    const account = await makeAccount();
    const currentSessionId = await enter(account);
    const asked = { currentPassword: account.password, currentSessionId, ...{ address: "" } };
    expect(await changePassword(account.actor, { ...asked, password: account.email })).toEqual(
      complaintAbout("password", "password-is-yours"),
    );
    expect((await changePassword(reader, { ...asked, password: chosen })).ok).toBe(false);
  });
});

describe("changing one's name", () => {
  it("records what it was", async () => {
    const { actor } = await makeAccount();
    const seenVersion = await versionOf(actor);
    expect((await rename(actor, { name: "  Zoë  ", seenVersion })).ok).toBe(true);
    const last = await database().event.findFirst({
      where: { kind: "person.changed" },
      orderBy: { sequence: "desc" },
    });
    expect(last?.payload).toMatchObject({
      changes: { name: { before: actor.name, after: "Zoë" } },
    });
  });

  it("shows what was saved meanwhile in another browser", async () => {
    const { actor } = await makeAccount();
    const seenVersion = await versionOf(actor);
    await rename(actor, { name: "First", seenVersion });
    expect(await rename(actor, { name: "Second", seenVersion })).toEqual({
      ok: false,
      refusal: {
        code: "conflict",
        because: "changed-meanwhile",
        theirs: { name: "First" },
        theirVersion: seenVersion + 1,
      },
    });
  });
});

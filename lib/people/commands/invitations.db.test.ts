import { describe, expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import {
  anOrigin,
  complaintAbout,
  newestMessage,
  notAllowed,
  notFound,
} from "@/lib/testing/accounts";
import { makePerson } from "@/lib/testing/builders";
import { invitationOfLink } from "../queries/links";
import { peopleOfDesk } from "../queries/people";
import { sessionPerson } from "../queries/session";
import { acceptInvitation, inviteSomeone, revokeInvitation } from "./invitations";
import { signIn } from "./sign-in";

const password = "four unrelated words here";
let count = 0;

const invite = async (role: "editor" | "reviewer" = "reviewer") => {
  count += 1;
  const email = `invited${count}@desk.example`;
  const admin = await makePerson("admin");
  const outcome = await inviteSomeone(admin, { email, role });
  const { token, body } = await newestMessage(email);
  return { admin, email, outcome, token, body };
};

const accept = (token: string, over: { password?: string; name?: string } = {}) =>
  acceptInvitation(reader, { token, name: "Nadia", password, userAgent: "a test", ...over });

describe("an invitation", () => {
  it("goes to its address as a link, which the admin gets too where no mail leaves", async () => {
    const { outcome, body, token, email } = await invite();
    expect(outcome).toEqual({
      ok: true,
      value: { email, link: `http://localhost:3000/invitation/${token}` },
    });
    expect(body).toContain(`/invitation/${token}`);
  });

  it("makes a person in the role they were invited to, signed in, who can come back", async () => {
    const { token, email } = await invite("editor");
    const joined = await accept(token);
    const sessionId = joined.ok ? joined.value.sessionId : "";
    expect(await sessionPerson(reader, { sessionId })).toMatchObject({
      value: { actor: { name: "Nadia", role: "editor" } },
    });
    expect((await signIn(reader, { email, password, ...anOrigin() })).ok).toBe(true);
    expect(
      await database().event.findFirst({
        where: { kind: "person.joined" },
        orderBy: { sequence: "desc" },
      }),
    ).toMatchObject({ actorKind: "reader", payload: { name: "Nadia", role: "editor" } });
  });

  it("works once, also for two at the same moment", async () => {
    const { token } = await invite();
    const outcomes = await Promise.all([accept(token), accept(token)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await accept(token)).toEqual(notAllowed("link-spent"));
    expect(await invitationOfLink(reader, { token })).toEqual(notFound);
  });

  it("opens nothing after seven days, or when it was taken back or replaced", async () => {
    const old = await invite();
    await database().invitation.updateMany({
      where: { email: old.email },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await accept(old.token)).toEqual(notAllowed("link-spent"));

    const revoked = await invite();
    const { id: invitationId } = await database().invitation.findFirstOrThrow({
      where: { email: revoked.email },
    });
    expect((await revokeInvitation(revoked.admin, { invitationId })).ok).toBe(true);
    expect(await accept(revoked.token)).toEqual(notAllowed("link-spent"));
    expect(await revokeInvitation(revoked.admin, { invitationId })).toEqual(notFound);

    const replaced = await invite();
    await inviteSomeone(replaced.admin, { email: replaced.email, role: "editor" });
    expect(await accept(replaced.token)).toEqual(notAllowed("link-spent"));
    const { token } = await newestMessage(replaced.email);
    expect((await accept(token)).ok).toBe(true);
  });

  it("is not kept readable: the token of the link stands in no row but the message", async () => {
    const { token, email } = await invite();
    const row = await database().invitation.findFirstOrThrow({ where: { email } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await accept(`${token}x`)).toEqual(notFound);
  });

  it("takes no short, common or known password, and then still works", async () => {
    const { token, email } = await invite();
    expect(await accept(token, { password: "short" })).toMatchObject({
      refusal: { fields: { password: [{ key: "too-short", values: { minimum: 12 } }] } },
    });
    expect(await accept(token, { password: "Password 1234" })).toEqual(
      complaintAbout("password", "password-common"),
    );
    expect(await accept(token, { password: email.toUpperCase() })).toEqual(
      complaintAbout("password", "password-is-yours"),
    );
    expect(await accept(token, { password, name: "Four Unrelated Words Here" })).toEqual(
      complaintAbout("password", "password-is-yours"),
    );
    expect((await accept(token)).ok).toBe(true);
  });

  it("is refused for somebody who belongs to the desk, and to anyone but an admin", async () => {
    const { token, email, admin } = await invite();
    await accept(token);
    expect(await inviteSomeone(admin, { email, role: "editor" })).toEqual(
      complaintAbout("email", "belongs-already"),
    );
    const asked = { email: "x@desk.example", role: "editor" } as const;
    expect(await inviteSomeone(await makePerson("editor"), asked)).toEqual(
      notAllowed("admins-only"),
    );
    expect(await inviteSomeone(reader, asked)).toEqual(notAllowed("sign-in-first"));
  });

  it("is listed until it is accepted", async () => {
    const { admin, email, token } = await invite();
    const pending = async () => {
      const list = await peopleOfDesk(admin, {});
      return list.ok && list.value.invitations.some((one) => one.email === email);
    };
    expect(await pending()).toBe(true);
    await accept(token);
    expect(await pending()).toBe(false);
  });
});

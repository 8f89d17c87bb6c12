import { expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { complaintAbout, notAllowed, notFound } from "@/lib/testing/accounts";
import { setupOfLink } from "../queries/links";
import { deskFrame, sessionPerson } from "../queries/session";
import { setUp, setupToken } from "./set-up";

const asked = {
  deskName: "The Courier’s desk",
  name: "Ada",
  email: "ada@desk.example",
  password: "four unrelated words here",
  userAgent: "a test",
};

const newToken = async () => (await setupToken())?.replace("/setup?token=", "") ?? "";

// One story, for a desk is set up once.
it("makes the first admin with the newest token, once, and never again", async () => {
  const earlier = await newToken();
  const token = await newToken();
  expect(await setUp(reader, { ...asked, token: earlier })).toEqual(notFound);
  expect(await setUp(reader, { ...asked, token, password: asked.email })).toEqual(
    complaintAbout("password", "password-is-yours"),
  );
  expect((await setupOfLink(reader, { token })).ok).toBe(true);

  const outcomes = await Promise.all([
    setUp(reader, { ...asked, token }),
    setUp(reader, { ...asked, token, email: "second@desk.example" }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().person.count()).toBe(1);

  const done = outcomes.find(({ ok }) => ok);
  const sessionId = done?.ok ? done.value.sessionId : "";
  expect(await sessionPerson(reader, { sessionId })).toMatchObject({
    value: { actor: { name: "Ada", role: "admin" } },
  });
  expect(await deskFrame(reader, {})).toMatchObject({ value: { name: asked.deskName } });

  expect(await setupToken()).toBeNull();
  expect(await setUp(reader, { ...asked, token })).toEqual(notAllowed("link-spent"));
  expect(await setupOfLink(reader, { token })).toEqual(notFound);
});

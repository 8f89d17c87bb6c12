import { randomBytes } from "node:crypto";
import { signIn } from "@/lib/people/commands/sign-in";
import { hashPassword } from "@/lib/people/password";
import { type PersonActor, type Role, reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";

const fresh = () => randomBytes(6).toString("hex");

/** Where the tests' requests come from; each one from an address of its own unless said otherwise. */
export const anOrigin = () => ({
  address: `2001:db8:${fresh().slice(0, 4)}:${fresh().slice(0, 4)}::1`,
  userAgent: "a test",
});

/** A person who can sign in with `password`. */
export const makeAccount = async (role: Role = "reviewer") => {
  const email = `${fresh()}@desk.example`;
  const password = `four words ${fresh()}`;
  const name = `${role} ${fresh()}`;
  const { id } = await database().person.create({
    data: { email, name, role, passwordHash: await hashPassword(password) },
    select: { id: true },
  });
  const actor: PersonActor = { kind: "person", id, name, role };
  return { actor, email, password };
};

/** Signs an account in, from anywhere, and returns the id of the session. */
export const enter = async (account: { email: string; password: string }): Promise<string> => {
  const { email, password } = account;
  const outcome = await signIn(reader, { email, password, ...anOrigin() });
  if (!outcome.ok) throw new Error(`could not sign in: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value.sessionId;
};

/** The version of a person's row, for a write that is based on it. */
export const versionOf = async ({ id }: { id: string }): Promise<number> =>
  (await database().person.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

/** The newest message to an address, and the secret of the link in it. */
export const newestMessage = async (recipient: string) => {
  const message = await database().message.findFirst({
    where: { recipient },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { subject: true, body: true },
  });
  const token = /\/(?:invitation|reset)\/(\S+)/.exec(message?.body ?? "")?.[1] ?? "";
  return { ...message, token };
};

/** What the refusals of commands look like. */
export const notAllowed = (because: string) => ({
  ok: false,
  refusal: { code: "not-allowed", because },
});

export const complaintAbout = (field: string, key: string) => ({
  ok: false,
  refusal: { code: "invalid", fields: { [field]: [{ key }] } },
});

export const notFound = { ok: false, refusal: { code: "not-found" } };

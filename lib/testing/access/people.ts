import { randomBytes, randomUUID } from "node:crypto";
import { changeRole, disablePerson, enablePerson } from "@/lib/people/commands/accounts";
import {
  acceptInvitation,
  inviteSomeone,
  revokeInvitation,
} from "@/lib/people/commands/invitations";
import { changePassword, rename } from "@/lib/people/commands/own-account";
import { requestPasswordReset, resetPassword } from "@/lib/people/commands/password-reset";
import { endAllSessions, endSession, seeSession, signOut } from "@/lib/people/commands/sessions";
import { makeSetupToken, setUp, setupToken } from "@/lib/people/commands/set-up";
import { signIn } from "@/lib/people/commands/sign-in";
import { signInByProvider } from "@/lib/people/commands/sign-in-elsewhere";
import { changeWork } from "@/lib/people/commands/work";
import { ownAccount } from "@/lib/people/queries/account";
import { invitationOfLink, resetOfLink, setupOfLink } from "@/lib/people/queries/links";
import { mailbox } from "@/lib/people/queries/mailbox";
import { peopleOfDesk } from "@/lib/people/queries/people";
import { deskFrame, sessionPerson } from "@/lib/people/queries/session";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { anOrigin, enter, makeAccount, newestMessage } from "../accounts";
import { makePerson } from "../builders";
import { type Asker, admins, but, byHand, nobodysInput, ownOnly, row, theDesk } from "./row";

const email = () => `${randomBytes(6).toString("hex")}@desk.example`;
const password = () => `four other words ${randomBytes(3).toString("hex")}`;
const userAgent = "a test";

/** An account of the asker's own kind, signed in. */
const own = async (asker: Asker) => {
  const account = await makeAccount(asker === "admin" || asker === "editor" ? asker : "reviewer");
  return { right: account.actor, ...account, sessionId: await enter(account) };
};

const ownSession = async () => {
  const { right, sessionId } = await own("reviewer");
  return { right, input: { sessionId } };
};

const invited = async () => {
  const to = email();
  await inviteSomeone(await makePerson("admin"), { email: to, role: "reviewer" });
  const { id } = await database().invitation.findFirstOrThrow({ where: { email: to } });
  return { invitationId: id, token: (await newestMessage(to)).token };
};

const forgotten = async () => {
  const account = await makeAccount();
  await requestPasswordReset(reader, { email: account.email });
  return (await newestMessage(account.email)).token;
};

const person = async () => ({
  input: { personId: (await makePerson("reviewer")).id, seenVersion: 1 },
});

/** A desk that has lost its admins, as a new one has none, and the token its server printed. */
const unguarded = async () => {
  await database().person.updateMany({
    where: { role: "admin", disabledAt: null },
    data: { disabledAt: new Date(), version: { increment: 1 } },
  });
  return (await setupToken())?.replace("/setup?token=", "") ?? "";
};

const onServer = { stranger: "server-only", reader: "server-only", job: "yes" } as const;
const noneOnServer = {
  admin: "server-only",
  editor: "server-only",
  reviewer: "server-only",
} as const;

const account = {
  "command people.change-work": row(
    changeWork,
    async (asker) => {
      const right = (await own(asker)).right;
      const days = { awayFrom: "2031-01-01", awayTo: "2031-01-31" };
      return {
        right,
        input: { personId: right.id, seenVersion: 1, ...days, workLimit: "4", languages: "fr" },
      };
    },
    theDesk,
  ),
  "command people.rename": row(
    rename,
    async (asker) => ({
      right: (await own(asker)).right,
      input: { name: "Ada", seenVersion: 1 },
    }),
    but(theDesk, { reader: "not-found", job: "not-found" }),
  ),
  "command people.change-password": row(
    changePassword,
    async (asker) => {
      const { right, sessionId, password: currentPassword } = await own(asker);
      const { address } = anOrigin();
      const input = { currentPassword, password: password(), address };
      return { right, input: { ...input, currentSessionId: sessionId } };
    },
    but(theDesk, { reader: "not-found", job: "not-found" }),
  ),
  "query people.account": row(
    ownAccount,
    async (asker) => {
      const { right, sessionId } = await own(asker);
      return { right, input: { currentSessionId: sessionId } };
    },
    theDesk,
  ),
  "command people.see-session": row(seeSession, ownSession, ownOnly),
  "command people.sign-out": row(signOut, ownSession, ownOnly),
  "command people.end-session": row(endSession, ownSession, ownOnly),
  "command people.end-all-sessions": row(endAllSessions, nobodysInput, theDesk),
};

const door = {
  "command people.sign-in": row(
    signIn,
    async () => {
      const { email: to, password: with_ } = await makeAccount();
      return { input: { email: to, password: with_, ...anOrigin() } };
    },
    byHand,
  ),
  "command people.sign-in-by-provider": row(
    signInByProvider,
    async () => {
      const { email: to } = await makeAccount();
      const issuer = "https://identity.example";
      const who = { issuer, subject: randomUUID(), email: to, emailVerified: true };
      return { input: { ...who, name: "Ada", userAgent } };
    },
    byHand,
  ),
  "command people.accept-invitation": row(
    acceptInvitation,
    async () => {
      const { token } = await invited();
      return { input: { token, name: "Ada", password: password(), userAgent } };
    },
    byHand,
  ),
  "command people.request-password-reset": row(
    requestPasswordReset,
    async () => ({ input: { email: email() } }),
    byHand,
  ),
  "command people.reset-password": row(
    resetPassword,
    async () => ({ input: { token: await forgotten(), password: password(), userAgent } }),
    byHand,
  ),
  "query people.invitation-of-link": row(
    invitationOfLink,
    async () => ({ input: { token: (await invited()).token } }),
    byHand,
  ),
  "query people.reset-of-link": row(
    resetOfLink,
    async () => ({ input: { token: await forgotten() } }),
    byHand,
  ),
  "query people.session": row(
    sessionPerson,
    async () => ({ input: { sessionId: (await own("reviewer")).sessionId } }),
    byHand,
  ),
  "query people.desk-frame": row(deskFrame, nobodysInput, byHand),
};

/** Nobody is asked who they are here but by the token; an admin's being there spends it. */
const setup = {
  "command people.make-setup-token": row(
    makeSetupToken,
    nobodysInput,
    but(theDesk, { ...noneOnServer, ...onServer }),
  ),
  "command people.set-up": row(
    setUp,
    async () => {
      const token = await unguarded();
      const names = { deskName: "The Courier’s desk", name: "Ada", email: email() };
      return { input: { ...names, token, password: password(), userAgent } };
    },
    but(byHand, { admin: "link-spent" }),
  ),
  "query people.setup-of-link": row(
    setupOfLink,
    async () => ({ input: { token: await unguarded() } }),
    but(byHand, { admin: "not-found" }),
  ),
};

const membership = {
  "command people.invite": row(
    inviteSomeone,
    async () => ({ input: { email: email(), role: "editor" as const } }),
    admins,
  ),
  "command people.revoke-invitation": row(
    revokeInvitation,
    async () => ({ input: { invitationId: (await invited()).invitationId } }),
    admins,
  ),
  "command people.change-role": row(
    changeRole,
    async () => ({ input: { ...(await person()).input, role: "editor" as const } }),
    admins,
  ),
  "command people.disable": row(disablePerson, person, admins),
  "command people.enable": row(enablePerson, person, admins),
  "query people.list": row(peopleOfDesk, nobodysInput, admins),
  "query people.mailbox": row(mailbox, nobodysInput, admins),
};

export const people = { ...account, ...door, ...setup, ...membership };

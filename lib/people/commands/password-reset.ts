import { now } from "@/lib/platform/clock";
import { command, done, guarded } from "@/lib/platform/command";
import { config } from "@/lib/platform/config";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { queueMessage } from "@/lib/platform/mail/queue";
import { translator } from "@/lib/platform/messages";
import { invalid } from "@/lib/platform/outcome";
import { hashOfToken, newSecretToken } from "@/lib/platform/secret-token";
import { deskName } from "../facts";
import { resetLink, signInLink } from "../links";
import { hashPassword } from "../password";
import { mayAskForReset, mayUseLink } from "../policy";
import {
  after,
  mayGetAnotherReset,
  passwordComplaint,
  RESET_LASTS,
  RESETS_COUNTED_OVER,
} from "../rules";
import { requestResetInput, resetPasswordInput } from "../schema";
import { forgetAttempts } from "../sign-in-attempts";
import { endSessionsOf } from "./sessions";
import { openSession } from "./sign-in";

type Account = { id: string; email: string; name: string; passwordHash: string | null };

/** An account that signs in elsewhere gets no password by mail, and is told where its door is. */
const messageTo = async (tx: Transaction, person: Account, desk: string, at: Date) => {
  const t = translator("en");
  const { name, email: recipient } = person;
  if (person.passwordHash === null) {
    const words = { name, desk, provider: config().OIDC_NAME, link: signInLink() };
    const subject = t("mail.elsewhere.subject", words);
    return { recipient, subject, body: t("mail.elsewhere.body", words) };
  }
  const { token, hash } = newSecretToken();
  await tx.passwordReset.create({
    data: {
      personId: person.id,
      tokenHash: hash,
      createdAt: at,
      expiresAt: after(at, RESET_LASTS),
    },
  });
  const words = { name, desk, link: resetLink(token) };
  return { recipient, subject: t("mail.reset.subject", words), body: t("mail.reset.body", words) };
};

/** How many of these messages the address was sent, whichever of the two. */
const messagesSince = (tx: Transaction, recipient: string, desk: string, since: Date) => {
  const t = translator("en");
  const subjects = [t("mail.reset.subject", { desk }), t("mail.elsewhere.subject", { desk })];
  return tx.message.count({
    where: { recipient, subject: { in: subjects }, createdAt: { gt: since } },
  });
};

/**
 * Sends a link for a new password to an account's own address. The answer is the same whether there is
 * such an account or not.
 */
export const requestPasswordReset = command({
  name: "people.request-password-reset",
  input: requestResetInput,
  facts: async (tx, { email }) => {
    const desk = await deskName(tx);
    return {
      desk,
      person: await tx.person.findFirst({
        where: { email, disabledAt: null },
        select: { id: true, email: true, name: true, passwordHash: true },
      }),
      messages: await messagesSince(tx, email, desk, after(now(), -RESETS_COUNTED_OVER)),
    };
  },
  may: mayAskForReset,
  run: async (tx, { facts: { desk, person, messages }, now: at }) => {
    if (person && mayGetAnotherReset(messages)) {
      await queueMessage(tx, await messageTo(tx, person, desk, at));
    }
    return done({});
  },
});

/** Whoever holds the link chooses a new password. Every session ends, and a new one is opened. */
export const resetPassword = command({
  name: "people.reset-password",
  input: resetPasswordInput,
  facts: async (tx, { token }) => {
    const link = await tx.passwordReset.findUnique({
      where: { tokenHash: hashOfToken(token) },
      select: {
        id: true,
        expiresAt: true,
        usedAt: true,
        person: { select: { id: true, email: true, name: true, version: true, disabledAt: true } },
      },
    });
    return link?.person.disabledAt === null ? { link, now: now() } : null;
  },
  may: mayUseLink,
  run: async (tx, { facts: { link }, input: { password, userAgent }, now: at }) => {
    const { person } = link;
    const complaint = passwordComplaint(password, person);
    if (complaint) return invalid("password", complaint);
    await guarded(
      tx.passwordReset.updateMany({
        where: { personId: person.id, usedAt: null },
        data: { usedAt: at },
      }),
    );
    await guarded(
      tx.person.updateMany({
        where: { id: person.id, version: person.version },
        data: { passwordHash: await hashPassword(password), version: { increment: 1 } },
      }),
    );
    await endSessionsOf(tx, person.id, at);
    await forgetAttempts(tx, person.email);
    return done(
      await openSession(tx, person.id, userAgent, at),
      event("person.password-changed", {}, { personId: person.id }),
    );
  },
});

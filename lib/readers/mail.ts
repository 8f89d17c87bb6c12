import { now } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/database/client";
import { locales } from "@/lib/platform/locale";
import { queueMessage } from "@/lib/platform/mail/queue";
import { translator } from "@/lib/platform/messages";
import { signedLink } from "./links";
import { HOUR } from "./rules";
import type { LinkPurpose } from "./schema";

export const deskName = async (tx: Transaction): Promise<string> => {
  const { name } = await tx.desk.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  return name;
};

/** A stranger may type anybody's address: nobody is asked more often in an hour than this. */
const MOST_QUESTIONS = 3;

/**
 * Asks an address that somebody typed whether it wants to hear from the desk; nothing else is ever sent
 * to one that did not say so.
 */
export const askToConfirm = async (
  tx: Transaction,
  recipient: string,
  about: { purpose: Exclude<LinkPurpose, "unsubscribe">; id: string; what: string },
): Promise<void> => {
  const t = translator();
  const desk = await deskName(tx);
  const subject = t("mail.confirm.subject", { desk });
  const since = new Date(now().getTime() - HOUR);
  // Whoever asks chooses the language; asking in another one is asking again.
  const subjects = locales.map((locale) => translator(locale)("mail.confirm.subject", { desk }));
  const asked = await tx.message.count({
    where: { recipient, subject: { in: subjects }, createdAt: { gt: since } },
  });
  if (asked >= MOST_QUESTIONS) return;
  const words = { desk, what: about.what, link: signedLink(about.purpose, about.id) };
  await queueMessage(tx, {
    recipient,
    subject,
    body: t(`mail.confirm.${about.purpose}`, words),
  });
};

type Sender = { contact: string | null; contactConfirmedAt: Date | null };

/**
 * Tells somebody who sent something in, and confirmed their address, what became of it.
 *
 * @returns the message's id; null where nobody is written to
 */
export const tellSender = async (
  tx: Transaction,
  { contact, contactConfirmedAt }: Sender,
  outcome: "accepted" | "dismissed" | "declined",
  { what, answer, notBefore }: { what: string; answer: string; notBefore?: Date },
): Promise<string | null> => {
  if (contact === null || contactConfirmedAt === null) return null;
  // Who answers may read the desk in another language than the sender does.
  const t = translator("en");
  const desk = await deskName(tx);
  const said = answer === "" ? "" : `\n\n${answer}`;
  return queueMessage(tx, {
    recipient: contact,
    subject: t("mail.answer.subject", { desk }),
    body: t(`mail.answer.${outcome}`, { desk, what }) + said,
    ...(notBefore && { notBefore }),
  });
};

import type { Transaction } from "@/lib/platform/database/client";
import { queueMessage } from "@/lib/platform/mail/queue";
import { translator } from "@/lib/platform/messages";
import { type MailWay, mailWayOf, type NotificationKind } from "./kinds";
import { sentenceKey } from "./labels";
import { choicesLink, openLink } from "./place";
import { mailWayFor } from "./rules";

export type NewNotification = {
  personId: string;
  kind: NotificationKind;
  claimId: string;
  commentId?: string;
  /** What it tells of: an event, or a day. */
  eventSequence?: bigint;
  dueOn?: Date;
  actorId?: string | null;
  /** When that happened. */
  happened: Date;
};

const choiceOf = async (
  tx: Transaction,
  personId: string,
  kind: NotificationKind,
): Promise<MailWay | undefined> => {
  const row = await tx.notificationChoice.findUnique({
    where: { personId_kind: { personId, kind } },
    select: { mail: true },
  });
  return row ? mailWayOf(row.mail) : undefined;
};

const columns = {
  id: true,
  kind: true,
  dueOn: true,
  actor: { select: { name: true } },
  claim: { select: { number: true, statement: true } },
  person: { select: { name: true, email: true } },
} as const;

type Row = {
  kind: string;
  dueOn: Date | null;
  actor: { name: string } | null;
};

/** What a notification says, in the words of whoever is told. */
export const notificationSentence = (t: ReturnType<typeof translator>, row: Row): string =>
  t(sentenceKey(row.kind as NotificationKind), {
    who: row.actor?.name ?? "",
    day: row.dueOn ?? new Date(0),
  });

/** What was said stands behind a sign-in: a message tells that it was, and leads there. */
const write = async (tx: Transaction, id: string): Promise<void> => {
  const t = translator("en");
  const row = await tx.notification.findUniqueOrThrow({ where: { id }, select: columns });
  const desk = await tx.desk.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  const words = {
    ...{ desk: desk.name, name: row.person.name, ...row.claim },
    ...{ sentence: notificationSentence(t, row), link: openLink(id), choices: choicesLink() },
  };
  await queueMessage(tx, {
    recipient: row.person.email,
    subject: t("mail.notification.subject", words),
    body: t("mail.notification.body", words),
  });
};

/** Writes down that somebody is told, once; by mail at once where they want that. */
export const notify = async (
  tx: Transaction,
  { happened, ...told }: NewNotification,
  noticed: Date,
): Promise<void> => {
  const person = await tx.person.findUnique({
    where: { id: told.personId, disabledAt: null },
    select: { id: true },
  });
  if (!person) return;
  const chosen = await choiceOf(tx, told.personId, told.kind);
  const mail = mailWayFor(told.kind, chosen, { happened, noticed });
  const [made] = await tx.notification.createManyAndReturn({
    data: [{ ...told, at: happened, mail, ...(mail === "now" ? { mailedAt: noticed } : {}) }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (made && mail === "now") await write(tx, made.id);
};

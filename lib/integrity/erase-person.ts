import { z } from "zod";
import { askedWords } from "@/lib/matching/schema";
import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { event } from "@/lib/platform/events/payloads";
import { filled, prose, written } from "@/lib/platform/typed-text";
import { takeContentAway } from "./commands";
import { eventsNaming } from "./person-events";
import { mayErasePerson } from "./policy";

const erasePersonInput = z.strictObject({
  email: z.string().trim().toLowerCase().pipe(z.email()),
  reason: prose(500).refine(written, filled),
});

/** Nomen nescio: how a person is called whose name is not known, in any language. */
const UNNAMED = "N. N.";
/** RFC 2606: nothing is ever delivered there. */
const nowhere = (id: string): string => `erased-${id}@erased.invalid`;

const nobody = { contact: null, contactConfirmedAt: null, senderHash: "" };

/** What the desk has of an address, whoever it belongs to; null where it has nothing. */
const heldOf = async (tx: Transaction, { email }: { email: string }) => {
  const mine = { contact: { equals: email, mode: "insensitive" } } as const;
  const person = await tx.person.findUnique({ where: { email }, select: { id: true } });
  const tips = await tx.tip.findMany({ where: mine, select: { id: true, statement: true } });
  const requests = await tx.correctionRequest.findMany({ where: mine, select: { id: true } });
  const others = [
    await tx.subscription.count({ where: { email } }),
    await tx.invitation.count({ where: { email } }),
    await tx.message.count({ where: { recipient: email } }),
  ];
  const found = [person ? 1 : 0, tips.length, requests.length, ...others];
  return found.some((count) => count > 0) ? { person, tips, requests } : null;
};

type Held = NonNullable<Awaited<ReturnType<typeof heldOf>>>;

/** What nobody has answered yet is put away; what was asked and answered is part of the record, under no name. */
const eraseWhatReadersSent = async (tx: Transaction, { tips, requests }: Held, at: Date) => {
  const tipIds = tips.map(({ id }) => id);
  await tx.tipPicture.deleteMany({ where: { tipId: { in: tipIds } } });
  await tx.tip.updateMany({
    where: { id: { in: tipIds } },
    data: { ...{ statement: UNNAMED, url: null, question: "" }, ...nobody },
  });
  await tx.tip.updateMany({
    where: { id: { in: tipIds }, handledAt: null },
    data: { handledAt: at, outcome: "dismissed" },
  });
  const those = { id: { in: requests.map(({ id }) => id) } };
  await tx.correctionRequest.updateMany({
    where: { ...those, answeredAt: null },
    data: { ...{ reason: UNNAMED, sourceUrl: null }, answeredAt: at, outcome: "discarded" },
  });
  await tx.correctionRequest.updateMany({ where: those, data: nobody });
};

/** What only they sent in: as they did, and as it was held against known claims. */
const ownStatements = async (tx: Transaction, tips: Held["tips"]): Promise<string[]> => {
  const alike = await tx.tip.findMany({
    where: {
      id: { notIn: tips.map(({ id }) => id) },
      statement: { in: tips.map(({ statement }) => statement) },
    },
    distinct: "statement",
    select: { statement: true },
  });
  const ofOthers = new Set(alike.map(({ statement }) => statement));
  return tips
    .filter(({ statement }) => !ofOthers.has(statement))
    .flatMap(({ statement }) => [statement, askedWords(statement)]);
};

/** What was said of words sent in and a known claim, without the words. */
const eraseJudgedWords = (tx: Transaction, statements: readonly string[]) =>
  tx.judgedPair.updateMany({
    where: { askedClaimId: null, statementSha256: { in: statements.map(sha256) } },
    data: { statement: UNNAMED, statementSha256: sha256(UNNAMED) },
  });

const eraseMail = async (tx: Transaction, email: string, at: Date) => {
  await tx.subscription.deleteMany({ where: { email } });
  await tx.message.deleteMany({ where: { recipient: email } });
  // Nobody comes in any more by a link that was mailed.
  await tx.invitation.updateMany({
    where: { email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
  const invitations = await tx.invitation.findMany({ where: { email }, select: { id: true } });
  for (const { id } of invitations) {
    await tx.invitation.update({ where: { id }, data: { email: nowhere(id) } });
  }
};

const eraseComments = async (tx: Transaction, authorId: string, at: Date) => {
  const comments = await tx.comment.findMany({ where: { authorId }, select: { id: true } });
  await tx.commentRemoval.createMany({
    data: comments.map(({ id }) => ({ commentId: id, removedAt: at })),
    skipDuplicates: true,
  });
  await tx.comment.updateMany({ where: { authorId }, data: { body: "" } });
};

/** The row stays, under no name: what was decided and published was done by somebody. */
const eraseAccount = async (tx: Transaction, personId: string, at: Date) => {
  await tx.person.update({
    where: { id: personId },
    data: {
      ...{ name: UNNAMED, email: nowhere(personId), passwordHash: null, oidcIdentity: null },
      ...{ disabledAt: at, workLimit: null, awayFrom: null, awayTo: null, languages: [] },
      version: { increment: 1 },
    },
    select: { id: true },
  });
  const own = { where: { personId } };
  await tx.session.updateMany({ where: { personId, endedAt: null }, data: { endedAt: at } });
  await tx.session.updateMany({ ...own, data: { userAgent: null } });
  await tx.passwordReset.deleteMany(own);
  await tx.presence.deleteMany(own);
  await tx.sharedFile.deleteMany(own);
  await tx.notification.deleteMany(own);
  await tx.notificationChoice.deleteMany(own);
  await tx.savedSearch.deleteMany({ where: { ownerId: personId, shared: false } });
  await eraseComments(tx, personId, at);
};

/**
 * Takes everything away that may be of a person known by an address: of the desk, or a reader who wrote to it.
 * For good. What stays and why: docs/operating.md.
 */
export const erasePerson = command({
  name: "integrity.erase-person",
  input: erasePersonInput,
  facts: heldOf,
  may: mayErasePerson,
  run: async (tx, { facts, input: { email, reason }, now }) => {
    const personId = facts.person?.id ?? null;
    const statements = await ownStatements(tx, facts.tips);
    // Before the account has no name any more by which they are found.
    const sequences = await eventsNaming(tx, { email, personId, statements });
    await eraseWhatReadersSent(tx, facts, now);
    await eraseJudgedWords(tx, statements);
    await eraseMail(tx, email, now);
    if (personId !== null) await eraseAccount(tx, personId, now);
    const told = [];
    for (const sequence of sequences) {
      const row = await tx.event.findUniqueOrThrow({ where: { sequence } });
      told.push(await takeContentAway(tx, row, { reason, at: now }));
    }
    const erased = event("person.erased", {}, { personId, events: told.length, reason });
    return done({ personId, events: told.length }, ...told, erased);
  },
});

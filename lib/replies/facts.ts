import { dayIn, dayOfColumn } from "@/lib/claims/desk-day";
import { claimantKindOf } from "@/lib/claims/facts";
import { now } from "@/lib/platform/clock";
import type { Database, Transaction } from "@/lib/platform/database/client";
import { type ReplyFacts, standingAttempts } from "./rules";
import { type ReplyOutcome, type ReplyWay, replyOutcomes, replyWays } from "./schema";

type Reading = Database | Transaction;

const wayOf = (text: string): ReplyWay => {
  const way = replyWays.find((one) => one === text);
  if (!way) throw new Error(`unknown way of asking ${text}`);
  return way;
};

const outcomeOf = (text: string): ReplyOutcome => {
  const outcome = replyOutcomes.find((one) => one === text);
  if (!outcome) throw new Error(`unknown outcome of asking ${text}`);
  return outcome;
};

/** Every row about the attempts to reach a claim's claimant, oldest first. */
export const attemptsOf = async (db: Reading, claimId: string) => {
  const rows = await db.replyAttempt.findMany({
    where: { claimId },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      replacesId: true,
      askedOn: true,
      way: true,
      whom: true,
      question: true,
      deadline: true,
      outcome: true,
      answer: true,
      reason: true,
      recordedAt: true,
      recordedBy: { select: { name: true } },
    },
  });
  return rows.map(({ recordedBy, ...row }) => ({
    ...row,
    askedOn: row.askedOn.toISOString().slice(0, 10),
    deadline: dayOfColumn(row.deadline),
    way: wayOf(row.way),
    outcome: outcomeOf(row.outcome),
    recordedBy: recordedBy.name,
  }));
};

/** The sentence that stands for readers, with its number; null where none was ever chosen. */
export const standingSentence = (db: Reading, claimId: string) =>
  db.replySentence.findFirst({
    where: { claimId },
    orderBy: { number: "desc" },
    select: { number: true, text: true },
  });

/** What the rule asks before a claim is published. */
export const replyFacts = async (db: Reading, claimId: string): Promise<ReplyFacts> => {
  const { repliesRequired, timeZone } = await db.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { repliesRequired: true, timeZone: true },
  });
  const claim = await db.claim.findUnique({
    where: { id: claimId },
    select: { claimant: { select: { kind: true } } },
  });
  return {
    required: repliesRequired,
    claimantKind: claim?.claimant ? claimantKindOf(claim.claimant.kind) : null,
    attempts: standingAttempts(await attemptsOf(db, claimId)),
    today: dayIn(timeZone, now()),
  };
};

import { claimStatusOf } from "@/lib/claims/facts";
import type { Database, Transaction } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { quorumOf } from "./rules";

/**
 * Takes the claim's row until the transaction ends, so that what concerns its rounds happens one
 * after the other: two assignments, a conflict declared while a review is handed in, two deciders.
 */
export const lockClaim = async (tx: Transaction, claimId: string): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM claim WHERE id = ${claimId}::uuid FOR UPDATE`;
};

const roundColumns = {
  id: true,
  number: true,
  openedAt: true,
  closedAt: true,
  assignments: {
    orderBy: { assignedAt: "asc" },
    select: { personId: true, assignedAt: true, dueOn: true, endedAt: true },
  },
  reviews: { select: { reviewerId: true, submittedAt: true, ratingId: true } },
  verdicts: { take: 1, select: { id: true } },
} as const;

const claimColumns = {
  id: true,
  number: true,
  version: true,
  status: true,
  statement: true,
  claimantId: true,
  claimantUnknown: true,
  claimedOn: true,
  language: true,
  conflicts: { select: { personId: true } },
  rounds: { orderBy: { number: "desc" }, take: 1, select: roundColumns },
} as const satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof claimColumns }>;

const factsOf = ({ rounds, conflicts, ...facts }: Row, quorum: number) => {
  const newest = rounds.find(({ closedAt, verdicts }) => closedAt === null || verdicts.length > 0);
  const assignments = newest?.assignments ?? [];
  const reviews = newest?.reviews ?? [];
  return {
    ...facts,
    status: claimStatusOf(facts.status),
    round: newest
      ? {
          id: newest.id,
          number: newest.number,
          openedAt: newest.openedAt,
          closedAt: newest.closedAt,
          decided: newest.verdicts.length > 0,
        }
      : null,
    roundOpen: newest?.closedAt === null,
    assignments,
    assigneeIds: assignments
      .filter(({ endedAt }) => endedAt === null)
      .map(({ personId }) => personId),
    reviews,
    handedInIds: reviews
      .filter(({ submittedAt }) => submittedAt !== null)
      .map(({ reviewerId }) => reviewerId),
    conflictedIds: conflicts.map(({ personId }) => personId),
    rule: { quorum },
    quorum: quorumOf(reviews, { quorum }),
  };
};

/**
 * Where the reviewing of some claims stands: their newest rounds and who has what part in them. A round that
 * was closed without a verdict is over, and the claim has none until the next is opened.
 */
export const roundFactsOf = async (db: Database | Transaction, claimIds: readonly string[]) => {
  const [rows, { quorum }] = [
    await db.claim.findMany({ where: { id: { in: [...claimIds] } }, select: claimColumns }),
    await db.desk.findUniqueOrThrow({ where: { id: 1 }, select: { quorum: true } }),
  ];
  return rows.map((row) => factsOf(row, quorum));
};

/** The same of one; null when there is no such claim. */
export const roundFacts = async (db: Database | Transaction, claimId: string) =>
  (await roundFactsOf(db, [claimId]))[0] ?? null;

export type RoundFacts = NonNullable<Awaited<ReturnType<typeof roundFacts>>>;

/** The same, with the claim's row held: for decisions about the round. */
export const heldRoundFacts = async (tx: Transaction, claimId: string) => {
  await lockClaim(tx, claimId);
  return roundFacts(tx, claimId);
};

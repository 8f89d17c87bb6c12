import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";

/** Ends the round under way, if there is one; what was handed in stays on the record. */
export const closeRound = async (
  tx: Transaction,
  claimId: string,
  closedAt: Date,
): Promise<void> => {
  await tx.round.updateMany({ where: { claimId, closedAt: null }, data: { closedAt } });
};

/** A round of the claim that ended at a moment, with who has part in it; null where none did. */
export const roundClosedAt = (tx: Transaction, claimId: string, closedAt: Date) =>
  tx.round.findFirst({
    where: { claimId, closedAt },
    select: {
      id: true,
      number: true,
      assignments: {
        where: { endedAt: null },
        orderBy: { assignedAt: "asc" },
        select: { person: { select: { name: true } } },
      },
    },
  });

/**
 * Takes back that a round was closed when its claim was declined: assignments, days, drafts and reviews are in it
 * as they were. The claim must still stand declined; the database refuses any other round.
 */
export const reopenRound = async (
  tx: Transaction,
  claimId: string,
  round: NonNullable<Awaited<ReturnType<typeof roundClosedAt>>>,
) => {
  await tx.round.update({ where: { id: round.id }, data: { closedAt: null } });
  const people = round.assignments.map(({ person }) => person.name).join(", ") || null;
  return event("round.reopened", { claimId }, { round: round.number, people });
};

/** Opens the claim's next round. The claim's row must be held, and no other round be open. */
export const openRound = async (
  tx: Transaction,
  claimId: string,
  by: { personId: string; at: Date },
) => {
  const newest = await tx.round.aggregate({ where: { claimId }, _max: { number: true } });
  const round = await tx.round.create({
    data: {
      claimId,
      number: (newest._max.number ?? 0) + 1,
      openedById: by.personId,
      openedAt: by.at,
    },
    select: { id: true, number: true },
  });
  return { ...round, happened: event("round.opened", { claimId }, { round: round.number }) };
};

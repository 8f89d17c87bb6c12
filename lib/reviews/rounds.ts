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

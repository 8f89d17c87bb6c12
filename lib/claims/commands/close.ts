import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { claimFacts } from "../facts";
import { mayDeclineClaim } from "../policy";
import { declineClaimInput } from "../schema";

/** A claim left alone has no round under way; reopened, it begins a new one. */
export const closeRound = (tx: Transaction, claimId: string, now: Date) =>
  tx.round.updateMany({ where: { claimId, closedAt: null }, data: { closedAt: now } });

/** The desk leaves a claim alone, and says why. */
export const declineClaim = command({
  name: "claims.decline",
  input: declineClaimInput,
  facts: (tx, { claimId }) => claimFacts(tx, claimId),
  may: mayDeclineClaim,
  current: ({ version, status }) => ({ version, fields: { status } }),
  run: async (tx, { facts: { id, status: from }, input, now }) => {
    const { reason, note, alreadyCheckedUrl } = input;
    await guarded(
      tx.claim.updateMany({
        where: { id, version: input.version },
        data: {
          status: "declined",
          statusSince: now,
          updatedAt: now,
          declineReason: reason,
          declineNote: note || null,
          alreadyCheckedUrl: reason === "already-checked" ? alreadyCheckedUrl : null,
          version: { increment: 1 },
        },
      }),
    );
    await closeRound(tx, id, now);
    return done({ claimId: id }, event("claim.declined", { claimId: id }, { reason, note, from }));
  },
});

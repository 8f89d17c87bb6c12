import type { z } from "zod";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { claimFacts } from "../facts";
import { mayDeclineClaim } from "../policy";
import { declineClaimInput } from "../schema";
import type { ClaimStatus } from "../states";

/** A claim left alone has no round under way; reopened, it begins a new one. */
export const closeRound = (tx: Transaction, claimId: string, now: Date) =>
  tx.round.updateMany({ where: { claimId, closedAt: null }, data: { closedAt: now } });

type Declined = {
  claim: { id: string; version: number; status: ClaimStatus };
  end: Pick<z.output<typeof declineClaimInput>, "reason" | "note" | "alreadyCheckedUrl">;
};

/** Writes down that a claim is left alone, for the command whose transaction it is. */
export const writeDeclined = async (
  tx: Transaction,
  { claim: { id, version, status: from }, end }: Declined,
  now: Date,
) => {
  const { reason, note, alreadyCheckedUrl } = end;
  const { statusSince } = await tx.claim.findUniqueOrThrow({
    where: { id },
    select: { statusSince: true },
  });
  await guarded(
    tx.claim.updateMany({
      where: { id, version },
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
  const since = statusSince.toISOString();
  return event("claim.declined", { claimId: id }, { reason, note, from, since });
};

/** The desk leaves a claim alone, and says why. */
export const declineClaim = command({
  name: "claims.decline",
  input: declineClaimInput,
  facts: (tx, { claimId }) => claimFacts(tx, claimId),
  may: mayDeclineClaim,
  current: ({ version, status }) => ({ version, fields: { status } }),
  run: async (tx, { facts: { id, status }, input: { version, ...end }, now }) =>
    done({ claimId: id }, await writeDeclined(tx, { claim: { id, version, status }, end }, now)),
});

import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { conflict, invalid } from "@/lib/platform/outcome";
import { claimFacts, claimStatusOf } from "../facts";
import { mayDeclineClaim, mayMarkDuplicate } from "../policy";
import { declineClaimInput, markDuplicateInput } from "../schema";

/** A claim left alone has no round under way; reopened, it begins a new one. */
const closeRound = (tx: Transaction, claimId: string, now: Date) =>
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

/** Says that the desk has this claim already, under another number. */
export const markDuplicate = command({
  name: "claims.mark-duplicate",
  input: markDuplicateInput,
  facts: async (tx, { claimId, of }) => {
    const claim = await claimFacts(tx, claimId);
    if (!claim) return null;
    const other = await tx.claim.findUnique({
      where: { number: of },
      select: { id: true, status: true, number: true },
    });
    return { claim, other: other && { ...other, status: claimStatusOf(other.status) } };
  },
  may: (actor, { claim, other }) => mayMarkDuplicate(actor, claim, other ?? undefined),
  current: ({ claim: { version, status } }) => ({ version, fields: { status } }),
  run: async (tx, { facts: { claim, other }, input, now }) => {
    if (!other) return invalid("of", "no-such-claim");
    // One that others already point to would make a chain.
    const pointed = await tx.claim.count({
      where: { duplicateOfId: claim.id, status: "duplicate" },
    });
    if (pointed > 0) return conflict("has-duplicates");
    await guarded(
      tx.claim.updateMany({
        where: { id: claim.id, version: input.version },
        data: {
          status: "duplicate",
          statusSince: now,
          updatedAt: now,
          duplicateOfId: other.id,
          version: { increment: 1 },
        },
      }),
    );
    await closeRound(tx, claim.id, now);
    return done(
      { claimId: claim.id, of: other.id },
      event("claim.marked-duplicate", { claimId: claim.id }, { of: other.number }),
    );
  },
});

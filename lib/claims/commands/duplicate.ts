import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { conflict, invalid } from "@/lib/platform/outcome";
import { claimFacts, claimStatusOf } from "../facts";
import { mayMarkDuplicate } from "../policy";
import { createDuplicateInput, markDuplicateInput } from "../schema";
import { closeRound } from "./close";
import { writeClaim } from "./create";

type Other = { id: string; number: number };

const claimNumbered = async (tx: Transaction, number: number) => {
  const other = await tx.claim.findUnique({
    where: { number },
    select: { id: true, status: true, number: true },
  });
  return other && { ...other, status: claimStatusOf(other.status) };
};

const becomesDuplicate = async (
  tx: Transaction,
  { id, version }: { id: string; version: number },
  other: Other,
  now: Date,
) => {
  await guarded(
    tx.claim.updateMany({
      where: { id, version },
      data: {
        status: "duplicate",
        statusSince: now,
        updatedAt: now,
        duplicateOfId: other.id,
        version: { increment: 1 },
      },
    }),
  );
  return event("claim.marked-duplicate", { claimId: id }, { of: other.number });
};

/** Says that the desk has this claim already, under another number. */
export const markDuplicate = command({
  name: "claims.mark-duplicate",
  input: markDuplicateInput,
  facts: async (tx, { claimId, of }) => {
    const claim = await claimFacts(tx, claimId);
    return claim && { claim, other: await claimNumbered(tx, of) };
  },
  may: (actor, { claim, other }) => mayMarkDuplicate(actor, claim, other ?? undefined),
  current: ({ claim: { version, status } }) => ({ version, fields: { status } }),
  run: async (tx, { facts: { claim, other }, input: { version }, now }) => {
    if (!other) return invalid("of", "no-such-claim");
    // One that others already point to would make a chain.
    const pointed = await tx.claim.count({
      where: { duplicateOfId: claim.id, status: "duplicate" },
    });
    if (pointed > 0) return conflict("has-duplicates");
    const happened = await becomesDuplicate(tx, { id: claim.id, version }, other, now);
    await closeRound(tx, claim.id, now);
    return done({ claimId: claim.id, of: other.id }, happened);
  },
});

/** What is not written yet, as far as closing it asks. */
const unwritten = { id: "", status: "proposed", everPublished: false } as const;

/** Writes a claim down as one the desk has already: that it was made once more is worth knowing. */
export const createDuplicate = command({
  name: "claims.create-duplicate",
  input: createDuplicateInput,
  facts: async (tx, { of }) => ({ other: await claimNumbered(tx, of) }),
  may: (actor, { other }) => mayMarkDuplicate(actor, unwritten, other ?? undefined),
  run: async (tx, { actor, facts: { other }, input: { of: _, ...fields }, now }) => {
    if (!other) return invalid("of", "no-such-claim");
    const made = await writeClaim(tx, actor, { ...fields, open: false }, now);
    if (!made.ok) return made;
    const { claimId, number, events } = made;
    const happened = await becomesDuplicate(tx, { id: claimId, version: 1 }, other, now);
    return done({ claimId, number }, ...events, happened);
  },
});

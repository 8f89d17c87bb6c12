import { z } from "zod";
import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { filled, prose, written } from "@/lib/platform/typed-text";
import { keptHash } from "./erased";
import { mayErase } from "./policy";

const eraseInput = z.strictObject({
  sequence: z.string().regex(/^[1-9]\d{0,17}$/u),
  reason: prose(500).refine(written, filled),
});

type EventRow = NonNullable<Awaited<ReturnType<Transaction["event"]["findUnique"]>>>;

/** Takes it away and returns the event that tells of it. */
export const takeContentAway = async (
  tx: Transaction,
  row: EventRow,
  { reason, at }: { reason: string; at: Date },
) => {
  const { sequence, claimId, articleId } = row;
  await tx.event.update({
    where: { sequence, erasedAt: null },
    data: { payload: {}, salt: null, erasedAt: at },
    select: { sequence: true },
  });
  const about = { ...(claimId ? { claimId } : {}), ...(articleId ? { articleId } : {}) };
  const kept = keptHash({ ...row, erasedAt: at });
  return event("event.erased", about, { sequence: sequence.toString(), kept, reason });
};

/**
 * Takes the content of an event away for good, as the law may ask for data of a person. Its hashes stay, so the
 * chain holds; an event tells who did it, why, and by a hash what has stayed (docs/decisions/0027).
 */
export const eraseEvent = command({
  name: "integrity.erase-event",
  input: eraseInput,
  facts: (tx, { sequence }) => tx.event.findUnique({ where: { sequence: BigInt(sequence) } }),
  may: mayErase,
  run: async (tx, { facts, input: { reason }, now }) => {
    const told = await takeContentAway(tx, facts, { reason, at: now });
    return done({ sequence: facts.sequence.toString() }, told);
  },
});

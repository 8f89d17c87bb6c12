import { z } from "zod";
import { command, done } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { filled, prose, written } from "@/lib/platform/typed-text";
import { keptHash } from "./erased";
import { mayErase } from "./policy";

const eraseInput = z.strictObject({
  sequence: z.string().regex(/^[1-9]\d{0,17}$/u),
  reason: prose(500).refine(written, filled),
});

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
    const { sequence, claimId, articleId } = facts;
    await tx.event.update({
      where: { sequence, erasedAt: null },
      data: { payload: {}, salt: null, erasedAt: now },
      select: { sequence: true },
    });
    const about = { ...(claimId ? { claimId } : {}), ...(articleId ? { articleId } : {}) };
    const kept = keptHash({ ...facts, erasedAt: now });
    return done(
      { sequence: sequence.toString() },
      event("event.erased", about, { sequence: sequence.toString(), kept, reason }),
    );
  },
});

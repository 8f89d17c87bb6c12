import { now } from "@/lib/platform/clock";
import { command, done, guarded } from "@/lib/platform/command";
import { mayBeginWrite, mayEndWrite } from "../policy";
import { WRITES_KEPT, writeSeenBefore } from "../rules";
import { beginWriteInput, endWriteInput } from "../schema";

const columns = { requestHash: true, startedAt: true, status: true, body: true } as const;

type Begun = { answered: { status: number; body: string } | null };

/**
 * Begins a write that came with an Idempotency-Key. Answers what it was answered before, or null when it
 * is to be done now and ended with `endWrite`.
 */
export const beginWrite = command({
  name: "keys.begin-write",
  input: beginWriteInput,
  facts: async (tx, { idempotencyKey }, actor) => {
    const apiKeyId = actor.kind === "key" ? actor.id : null;
    if (apiKeyId === null) return { before: null, now: now() };
    // The same key at the same moment takes turns, so that the second sees the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${apiKeyId + idempotencyKey}, 2))`;
    const before = await tx.keyedWrite.findUnique({
      where: { apiKeyId_idempotencyKey: { apiKeyId, idempotencyKey } },
      select: columns,
    });
    return { before, now: now() };
  },
  may: mayBeginWrite,
  run: async (tx, { actor, facts: { before }, input, now: at }) => {
    if (actor.kind !== "key") throw new Error("the policy lets only keys through");
    const { idempotencyKey, requestHash } = input;
    if (writeSeenBefore(before, requestHash, at) === "answered") {
      return done<Begun>({ answered: { status: before?.status ?? 200, body: before?.body ?? "" } });
    }
    const stale = new Date(at.getTime() - WRITES_KEPT);
    await tx.keyedWrite.deleteMany({ where: { apiKeyId: actor.id, startedAt: { lte: stale } } });
    const begun = { requestHash, startedAt: at, status: null, body: null };
    await tx.keyedWrite.upsert({
      where: { apiKeyId_idempotencyKey: { apiKeyId: actor.id, idempotencyKey } },
      create: { apiKeyId: actor.id, idempotencyKey, ...begun },
      update: begun,
      select: { startedAt: true },
    });
    return done<Begun>({ answered: null });
  },
});

/** Keeps what a write was answered, for whoever asks again within a day. */
export const endWrite = command({
  name: "keys.end-write",
  input: endWriteInput,
  facts: async () => ({}),
  may: mayEndWrite,
  run: async (tx, { actor, input: { idempotencyKey, status, body } }) => {
    if (actor.kind !== "key") throw new Error("the policy lets only keys through");
    await guarded(
      tx.keyedWrite.updateMany({
        where: { apiKeyId: actor.id, idempotencyKey, status: null },
        data: { status, body },
      }),
    );
    return done({});
  },
});

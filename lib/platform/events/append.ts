import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/platform/actor";
import type { Transaction } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { contentHash, type EventContent, GENESIS, linkHash } from "./chain";
import type { NewEvent } from "./payloads";

const actorColumns = (actor: Actor) => ({
  actorKind: actor.kind,
  actorId: actor.kind === "person" || actor.kind === "key" ? actor.id : null,
  actorJob: actor.kind === "system" ? actor.job : null,
});

/**
 * Appends events to the desk's chain in the transaction that caused them.
 *
 * Takes the chain's lock until the transaction ends, so it comes last in a command. The database checks
 * the link again (migration "invariants").
 */
export const appendEvents = async (
  tx: Transaction,
  actor: Actor,
  at: Date,
  events: readonly NewEvent[],
): Promise<void> => {
  if (events.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('claimdesk.event-chain'))`;
  let head = await tx.event.findFirst({
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
  for (const { kind, subject, payload } of events) {
    const content: EventContent = {
      sequence: (head?.sequence ?? 0n) + 1n,
      at,
      kind,
      ...actorColumns(actor),
      claimId: subject.claimId ?? null,
      articleId: subject.articleId ?? null,
      payload,
      salt: randomBytes(16).toString("base64url"),
    };
    const previousHash = head?.hash ?? GENESIS;
    const ofContent = contentHash(content);
    head = await tx.event.create({
      data: {
        ...content,
        payload: payload as Prisma.InputJsonValue,
        contentHash: ofContent,
        previousHash,
        hash: linkHash(previousHash, ofContent),
      },
      select: { sequence: true, hash: true },
    });
  }
  // Whoever follows what happens looks once the transaction ended, however many asked.
  await enqueue(tx, "events.follow", {}, { key: "events.follow" });
};

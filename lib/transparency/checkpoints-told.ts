import type { Transaction } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { event, type NewEvent } from "@/lib/platform/events/payloads";

type SignedCheckpoint = { size: number; note: string };

/** The event that binds a checkpoint to the chain, so that it is missed when it is taken out or rewritten. */
export const tellingOf = ({ size, note }: SignedCheckpoint): NewEvent =>
  event("log.checkpoint-signed", {}, { size, sha256: sha256(note) });

/** Checkpoints that no event tells of: those of before they were told of. The smallest first. */
export const untoldCheckpoints = (tx: Transaction, atMost: number): Promise<SignedCheckpoint[]> =>
  tx.$queryRaw`
    SELECT size, note FROM log_checkpoint
    WHERE NOT EXISTS (
      SELECT FROM event
      WHERE kind = 'log.checkpoint-signed' AND payload->>'size' = log_checkpoint.size::text
    )
    ORDER BY size LIMIT ${atMost}`;

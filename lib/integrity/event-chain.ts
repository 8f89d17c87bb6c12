import { contentHash, type EventContent, GENESIS, linkHash } from "@/lib/platform/events/chain";

/** Why a row is broken. */
type Check =
  /** The event before this one is missing. */
  | "gap"
  /** What the event says does not hash to its content hash. */
  | "content-hash"
  /** It names another hash as that of the event before it. */
  | "previous-hash"
  /** Its own hash does not follow from its content hash and the one before. */
  | "link-hash"
  | "snapshot-hash"
  /** No event says that this was published. */
  | "no-event"
  | "text-hash"
  | "bytes-hash"
  /** No event says that these words were approved. */
  | "no-approval";

/** A row by its key: the sequence of an event, the id of anything else. */
export type BrokenRow = { row: string; check: Check };

type StoredEvent = EventContent & { contentHash: string; previousHash: string; hash: string };

/**
 * Checks events one after the other, in the order of their sequence, each against itself and the one
 * before; answers with everything that is wrong with it.
 */
export const newChain = () => {
  let last = { sequence: 0n, hash: GENESIS };
  return (event: StoredEvent): BrokenRow[] => {
    const wrong: Record<string, boolean> = {
      gap: event.sequence !== last.sequence + 1n,
      "content-hash": contentHash(event) !== event.contentHash,
      "previous-hash": event.previousHash !== last.hash,
      "link-hash": linkHash(event.previousHash, event.contentHash) !== event.hash,
    } satisfies Partial<Record<Check, boolean>>;
    last = { sequence: event.sequence, hash: event.hash };
    return Object.entries(wrong)
      .filter(([, isWrong]) => isWrong)
      .map(([check]) => ({ row: event.sequence.toString(), check: check as Check }));
  };
};

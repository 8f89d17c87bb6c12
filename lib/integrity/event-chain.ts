import {
  canonicalJson,
  contentHash,
  type EventContent,
  GENESIS,
  linkHash,
} from "@/lib/platform/events/chain";
import type { BrokenRow, Check } from "./broken-row";
import { keptHash } from "./erased";

type StoredEvent = EventContent & {
  contentHash: string;
  previousHash: string;
  hash: string;
  erasedAt?: Date | null;
};

type Erasure = { sequence: string; kept: string };

const isEmpty = (payload: unknown): boolean => canonicalJson(payload) === "{}";

/**
 * Checks events one after the other, in the order of their sequence, each against itself and the one
 * before; `next` answers with everything that is wrong with it, `end` with what only then is known.
 */
export const newChain = () => {
  let last = { sequence: 0n, hash: GENESIS };
  /** Erased and not yet told of: what must be told. */
  const untold = new Map<string, string>();
  let erased = 0;
  return {
    next: (event: StoredEvent): BrokenRow[] => {
      const isErased = Boolean(event.erasedAt);
      if (isErased) {
        erased += 1;
        untold.set(event.sequence.toString(), keptHash(event));
      }
      if (event.kind === "event.erased") {
        const { sequence, kept } = event.payload as Erasure;
        if (untold.get(sequence) === kept) untold.delete(sequence);
      }
      const wrong: Record<string, boolean> = {
        gap: event.sequence !== last.sequence + 1n,
        "content-hash": isErased
          ? !isEmpty(event.payload) || Boolean(event.salt)
          : contentHash(event) !== event.contentHash,
        "previous-hash": event.previousHash !== last.hash,
        "link-hash": linkHash(event.previousHash, event.contentHash) !== event.hash,
      } satisfies Partial<Record<Check, boolean>>;
      last = { sequence: event.sequence, hash: event.hash };
      return Object.entries(wrong)
        .filter(([, isWrong]) => isWrong)
        .map(([check]) => ({ row: event.sequence.toString(), check: check as Check }));
    },
    end: (): BrokenRow[] => [...untold.keys()].map((row) => ({ row, check: "erased-untold" })),
    /** How many events' content was taken away. */
    erased: () => erased,
  };
};

import { canonicalJson, type EventContent, sha256 } from "@/lib/platform/events/chain";

export type Kept = Omit<EventContent, "payload" | "salt"> & {
  contentHash: string;
  erasedAt?: Date | null;
};

/** What stays of an event whose content is taken away, as the event that tells of it has it: SHA-256. */
export const keptHash = (event: Kept): string => {
  const { sequence, at, kind, actorKind, actorId, actorJob, claimId, articleId } = event;
  const { contentHash, erasedAt } = event;
  return sha256(
    canonicalJson({
      ...{ sequence: sequence.toString(), at: at.toISOString(), kind },
      ...{ actorKind, actorId, actorJob, claimId, articleId, contentHash },
      erasedAt: erasedAt?.toISOString() ?? null,
    }),
  );
};

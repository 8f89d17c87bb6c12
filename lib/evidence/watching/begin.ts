import type { Transaction } from "@/lib/platform/database/client";
import { waitWhenQuiet } from "./rules";

/** Watches a source from a copy on, in the transaction that keeps the copy: what it was then is what it is held to. */
export const watchFrom = async (
  tx: Transaction,
  copy: { sourceId: string; finalUrl: string; contentSha256: string },
  at: Date,
): Promise<void> => {
  const { sourceId, finalUrl, contentSha256 } = copy;
  const begun = {
    ...{ state: "alive", since: at, finalUrl, contentSha256 },
    ...{ seenUrl: finalUrl, seenSha256: contentSha256, lost: [] },
    ...{ quiet: 0, failures: 0, nextLookAt: new Date(at.getTime() + waitWhenQuiet(0)) },
  };
  await tx.sourceWatch.upsert({
    where: { sourceId },
    create: { sourceId, ...begun },
    update: begun,
    select: { sourceId: true },
  });
};

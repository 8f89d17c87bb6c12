import { waitWhenQuiet } from "@/lib/articles/watching/rules";
import type { Transaction } from "@/lib/platform/database/client";
import { enqueue } from "@/lib/platform/jobs/enqueue";

/** Readers are told whether the page is there, where the source was published. */
export const tellReaders = (tx: Transaction, sourceId: string): Promise<void> =>
  enqueue(tx, "record.source-turned", { sourceId }, { key: `source turned ${sourceId}` });

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
  const before = await tx.sourceWatch.findUnique({ where: { sourceId }, select: { state: true } });
  if (before?.state === "gone") await tellReaders(tx, sourceId);
  await tx.sourceWatch.upsert({
    where: { sourceId },
    create: { sourceId, ...begun },
    update: begun,
    select: { sourceId: true },
  });
};

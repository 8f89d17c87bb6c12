import type { Transaction } from "@/lib/platform/database/client";
import { enqueue } from "@/lib/platform/jobs/enqueue";

/** Has a request done, at once or not before `runAt`; asking twice is asking once. */
export const askForAttempt = (tx: Transaction, requestId: string, runAt?: Date): Promise<void> =>
  enqueue(
    tx,
    "evidence.capture",
    { requestId },
    { key: `capture ${requestId}`, ...(runAt && { runAt }) },
  );

type Asking = { evidenceId: string; sourceId: string; url: string; personId: string; at: Date };

/**
 * Asks for a copy of a source's page in the transaction that wants one, unless one is being made already:
 * every evidence of the source that has none will rest on it.
 *
 * @returns whether it was asked for by this
 */
export const askForCopy = async (tx: Transaction, asking: Asking): Promise<boolean> => {
  const { evidenceId, sourceId, url, personId: askedById, at } = asking;
  const [asked] = await tx.captureRequest.createManyAndReturn({
    data: { sourceId, evidenceId, url, askedById, askedAt: at, nextAttemptAt: at },
    skipDuplicates: true,
    select: { id: true },
  });
  if (asked) await askForAttempt(tx, asked.id);
  return asked !== undefined;
};

/** Hurries on the copy that is being made of a source; this evidence will rest on it too. */
export const hurryCopy = async (tx: Transaction, asking: Asking): Promise<void> => {
  const waiting = await tx.captureRequest.findFirst({
    where: { sourceId: asking.sourceId, state: "waiting" },
    select: { id: true },
  });
  if (!waiting) return;
  await tx.captureRequest.update({
    where: { id: waiting.id },
    data: { evidenceId: asking.evidenceId, nextAttemptAt: asking.at },
  });
  await askForAttempt(tx, waiting.id);
};

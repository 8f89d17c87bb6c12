import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import type { Transaction } from "@/lib/platform/database/client";
import { enqueue } from "@/lib/platform/jobs/enqueue";

export type NewMessage = {
  recipient: string;
  subject: string;
  body: string;
  /** Where one POST ends the subscription it belongs to. */
  unsubscribeUrl?: string;
  /** For what may still be taken back: it goes out then, unless it was deleted. At once when left out. */
  notBefore?: Date;
};

/** Has a message delivered, at once or not before `runAt`; asking twice is asking once. */
export const askForDelivery = (tx: Transaction, messageId: string, runAt?: Date): Promise<void> =>
  enqueue(tx, "mail.deliver", { messageId }, { key: `mail ${messageId}`, ...(runAt && { runAt }) });

/**
 * Writes a message down in the transaction that wants it sent. Whether it can be delivered is found out
 * afterwards (deliver.ts), so that nobody waits for a mail server and nothing is sent that was undone.
 *
 * @returns its id
 */
export const queueMessage = async (
  tx: Transaction,
  { recipient, subject, body, unsubscribeUrl, notBefore }: NewMessage,
): Promise<string> => {
  const { id } = await tx.message.create({
    data: {
      ...{ recipient, subject, body, unsubscribeUrl: unsubscribeUrl ?? null },
      nextAttemptAt: notBefore ?? now(),
    },
    select: { id: true },
  });
  await askForDelivery(tx, id, notBefore);
  return id;
};

/** Whether messages leave this installation; without a mail server they wait in the mailbox. */
export const mailLeaves = (): boolean => config().SMTP_URL !== undefined;

import { config } from "@/lib/platform/config";
import type { Transaction } from "@/lib/platform/database/client";

export type NewMessage = {
  recipient: string;
  subject: string;
  body: string;
  /** Where one POST ends the subscription it belongs to. */
  unsubscribeUrl?: string;
};

/**
 * Writes a message down in the transaction that wants it sent. Whether it can be delivered is found out
 * afterwards (deliver.ts), so that nobody waits for a mail server and nothing is sent that was undone.
 */
export const queueMessage = async (
  tx: Transaction,
  { recipient, subject, body, unsubscribeUrl }: NewMessage,
): Promise<void> => {
  await tx.message.create({
    data: { recipient, subject, body, unsubscribeUrl: unsubscribeUrl ?? null },
  });
};

/** Whether messages leave this installation; without a mail server they wait in the mailbox. */
export const mailLeaves = (): boolean => config().SMTP_URL !== undefined;

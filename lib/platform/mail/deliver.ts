import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import { database } from "@/lib/platform/database/client";
import { isFinal, MOST_ATTEMPTS, waitAfter } from "./delivery-rules";
import { askForDelivery } from "./queue";
import { transportTo } from "./transport";

/** How long a mail server may take over one message, in milliseconds, however much it says meanwhile. */
const PATIENCE = 60_000;

type Due = {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  unsubscribeUrl: string | null;
  attempts: number;
  nextAttemptAt: Date;
};

/**
 * Takes a message that is due and counts the attempt before it is made, so that a crash costs a wait and not
 * a loop. Of several servers one takes it.
 */
const takeDue = (messageId: string, at: Date): Promise<Due | undefined> =>
  database().$transaction(async (tx) => {
    const [due] = await tx.$queryRaw<Omit<Due, "nextAttemptAt">[]>`
      SELECT id, recipient, subject, body, unsubscribe_url AS "unsubscribeUrl", attempts FROM message
      WHERE id = ${messageId}::uuid AND sent_at IS NULL
        AND next_attempt_at <= ${at} AND attempts < ${MOST_ATTEMPTS}
      FOR UPDATE SKIP LOCKED`;
    if (!due) return undefined;
    const attempts = due.attempts + 1;
    const nextAttemptAt = new Date(at.getTime() + waitAfter(attempts));
    await tx.message.update({ where: { id: due.id }, data: { attempts, nextAttemptAt } });
    return { ...due, attempts, nextAttemptAt };
  });

/** One request, which a mail program makes by itself, ends a subscription: RFC 8058. */
const headersOf = ({ unsubscribeUrl }: Due): Record<string, string> =>
  unsubscribeUrl === null
    ? {}
    : {
        "List-Unsubscribe": `<${unsubscribeUrl}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      };

/** Hands a message over, or throws why not. */
const handOver = async (smtpUrl: string, message: Due, patience: number) => {
  const transport = transportTo(smtpUrl, AbortSignal.timeout(patience));
  const { recipient: to, subject, body: text } = message;
  try {
    await transport.sendMail({ to, subject, text, headers: headersOf(message) });
  } finally {
    transport.close();
  }
};

const noteFailure = (error: unknown, { id, attempts, nextAttemptAt }: Due) =>
  database().$transaction(async (tx) => {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : "unknown";
    const final = isFinal(error);
    await tx.message.update({
      where: { id },
      data: { lastError, ...(final ? { attempts: MOST_ATTEMPTS } : {}) },
    });
    if (!final && attempts < MOST_ATTEMPTS) await askForDelivery(tx, id, nextAttemptAt);
  });

/**
 * Sends one message if it is due at `at`, and says what came of it. Failures are tried again later
 * (delivery-rules.ts); without SMTP_URL nothing is touched.
 */
export const deliverMessage = async (
  messageId: string,
  at: Date = now(),
  patience = PATIENCE,
): Promise<"sent" | "failed" | "not-due"> => {
  const url = config().SMTP_URL;
  const due = url ? await takeDue(messageId, at) : undefined;
  if (!url || !due) return "not-due";
  try {
    await handOver(url, due, patience);
  } catch (error) {
    await noteFailure(error, due);
    return "failed";
  }
  // The text goes with it: it may hold a link that opens an account.
  await database().message.update({
    where: { id: due.id },
    data: { sentAt: now(), lastError: null, body: "" },
  });
  return "sent";
};

/** In one go; the rest is asked for when the first are gone. */
const AT_ONCE = 1_000;

/**
 * Asks for the delivery of messages that are due: those whose server died over them, and those that were
 * written before there was a mail server.
 *
 * @returns how many
 */
export const askForOverdue = (at: Date = now()): Promise<number> =>
  database().$transaction(async (tx) => {
    if (config().SMTP_URL === undefined) return 0;
    const overdue = await tx.message.findMany({
      where: { sentAt: null, nextAttemptAt: { lte: at }, attempts: { lt: MOST_ATTEMPTS } },
      orderBy: { nextAttemptAt: "asc" },
      take: AT_ONCE,
      select: { id: true },
    });
    for (const { id } of overdue) await askForDelivery(tx, id);
    return overdue.length;
  });

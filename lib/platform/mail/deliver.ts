import { createTransport, type Transporter } from "nodemailer";
import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import { database } from "@/lib/platform/database/client";
import { isFinal, MOST_ATTEMPTS, waitAfter } from "./delivery-rules";

const AT_ONCE = 20;
/** A mail server that is silent for this long, in milliseconds, will be tried again later. */
const PATIENCE = "15000";

type Due = {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  unsubscribeUrl: string | null;
  attempts: number;
};

/**
 * Takes the messages that are due and counts the attempt before it is made, so that a crash costs a wait
 * and not a loop. Several servers may do this at once: each skips what another has taken.
 */
const takeDue = (at: Date) =>
  database().$transaction(async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      SELECT id, recipient, subject, body, unsubscribe_url AS "unsubscribeUrl", attempts FROM message
      WHERE sent_at IS NULL AND next_attempt_at <= ${at} AND attempts < ${MOST_ATTEMPTS}
      ORDER BY next_attempt_at LIMIT ${AT_ONCE}
      FOR UPDATE SKIP LOCKED`;
    for (const { id, attempts } of due) {
      await tx.message.update({
        where: { id },
        data: {
          attempts: attempts + 1,
          nextAttemptAt: new Date(at.getTime() + waitAfter(attempts + 1)),
        },
      });
    }
    return due;
  });

/** Settings of the transport go into its address, where an operator's own come first. */
const transportTo = (smtpUrl: string) => {
  const url = new URL(smtpUrl);
  for (const wait of ["connectionTimeout", "greetingTimeout", "socketTimeout"]) {
    if (!url.searchParams.has(wait)) url.searchParams.set(wait, PATIENCE);
  }
  return createTransport(url.href, { from: config().MAIL_FROM });
};

/** One request, which a mail program makes by itself, ends a subscription: RFC 8058. */
const headersOf = ({ unsubscribeUrl }: Due): Record<string, string> =>
  unsubscribeUrl === null
    ? {}
    : {
        "List-Unsubscribe": `<${unsubscribeUrl}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      };

const send = async (transport: Transporter, message: Due) => {
  const { id, recipient, subject, body } = message;
  try {
    await transport.sendMail({ to: recipient, subject, text: body, headers: headersOf(message) });
  } catch (error) {
    const lastError = error instanceof Error ? error.message.slice(0, 500) : "unknown";
    const attempts = isFinal(error) ? { attempts: MOST_ATTEMPTS } : {};
    await database().message.update({ where: { id }, data: { lastError, ...attempts } });
    return false;
  }
  // The text goes with it: it may hold a link that opens an account.
  await database().message.update({
    where: { id },
    data: { sentAt: now(), lastError: null, body: "" },
  });
  return true;
};

/**
 * Sends what is due at `at`, up to twenty messages, and returns how many went out and how many did not.
 * Failures are tried again later (delivery-rules.ts); without SMTP_URL nothing is touched.
 */
export const deliverMessages = async (
  at: Date = now(),
): Promise<{ sent: number; failed: number }> => {
  const url = config().SMTP_URL;
  const due = url ? await takeDue(at) : [];
  if (!url || due.length === 0) return { sent: 0, failed: 0 };
  const transport = transportTo(url);
  try {
    let sent = 0;
    for (const message of due) if (await send(transport, message)) sent += 1;
    return { sent, failed: due.length - sent };
  } finally {
    transport.close();
  }
};

/** After so many failures a message is given up, some twenty hours after the first. */
export const MOST_ATTEMPTS = 12;

const MINUTE = 60_000;
const LONGEST_WAIT = 6 * 60 * MINUTE;

/** How long to wait after the given number of failed attempts: 1, 2, 4… minutes, six hours at most. */
export const waitAfter = (attempts: number): number =>
  Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.max(0, attempts - 1));

/** What became of a message. */
export type MessageState = "sent" | "waiting" | "failed";

export const messageState = (message: { sentAt: Date | null; attempts: number }): MessageState => {
  if (message.sentAt) return "sent";
  return message.attempts >= MOST_ATTEMPTS ? "failed" : "waiting";
};

/** Whether the mail server's answer is final: a 5xx reply, RFC 5321, 4.2.1. */
export const isFinal = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "responseCode" in error &&
  Number(error.responseCode) >= 500;

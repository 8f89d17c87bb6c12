/** What a program that fills in every field also fills in; people do not see it. */
export const TRAP = "website";

/**
 * How much one sender may send in an hour. A browser that did the small work asked of it (`work.ts`) may
 * send more: it costs a reader a second, and somebody who sends thousands hours.
 */
export const SENT_PER_HOUR = { proven: 10, unproven: 3 } as const;
export const HOUR = 3_600_000;

export const maySendMore = (sent: number, proven: boolean): boolean =>
  sent < (proven ? SENT_PER_HOUR.proven : SENT_PER_HOUR.unproven);

/** Days in which a request for a correction is answered; the corrections page promises it. */
export const ANSWERED_WITHIN_DAYS = 14;

const DAY = 86_400_000;

/** The day by which an answer to what came at `receivedAt` is owed, "2026-12-07". */
export const answerDue = (receivedAt: Date): string =>
  new Date(receivedAt.getTime() + ANSWERED_WITHIN_DAYS * DAY).toISOString().slice(0, 10);

/** How long the answer to a tip waits where it can be taken back, in milliseconds: nobody unsends a message. */
const TOLD_AFTER = 120_000;

export const toldFrom = (handledAt: Date): Date => new Date(handledAt.getTime() + TOLD_AFTER);

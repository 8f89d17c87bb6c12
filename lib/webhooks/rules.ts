const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Waits after each failed attempt, ms, as the Standard Webhooks specification proposes them ("Retry schedule"). */
const WAITS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  ...[2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
];

/** How often a message is tried before it is given up, some three days after the first time. */
export const MOST_ATTEMPTS = WAITS.length + 1;

/** How long to wait after so many failed attempts, ms. */
export const waitAfter = (attempts: number): number =>
  WAITS[Math.min(Math.max(attempts, 1), WAITS.length) - 1] ?? DAY;

/** An endpoint nothing could be delivered to for so long is told nothing more, ms. */
export const GIVEN_UP_AFTER = 5 * DAY;

/** How long an old secret signs beside its successor, ms: time to change it at the receiver. */
export const SECRETS_OVERLAP = DAY;

/** How long it is kept what was sent and what came of it, ms. */
export const LOG_KEPT = 30 * DAY;

/** "410 Gone" says that the receiver wants no more (Standard Webhooks, "Delivery"). */
export const wantsNoMore = (status: number | null): boolean => status === 410;

export const isDelivered = (status: number | null): boolean =>
  status !== null && status >= 200 && status <= 299;

/** What is done with an endpoint after an attempt failed. */
export const isGivenUp = (
  { status, failingSince }: { status: number | null; failingSince: Date },
  at: Date,
): boolean => wantsNoMore(status) || at.getTime() - failingSince.getTime() >= GIVEN_UP_AFTER;

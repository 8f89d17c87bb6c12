const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How stale `lastUsedAt` may get before it is worth a write, ms. */
const USED_EVERY = MINUTE;

/** What a repeated write is answered from is kept this long, ms. */
export const WRITES_KEPT = DAY;
/** A write that has not ended by then never will, ms: the process that did it is gone. */
export const WRITE_LASTS = MINUTE;

type Key = { expiresAt: Date | null; revokedAt: Date | null };

/** Whether a key lets anybody in at this moment. */
export const isLive = ({ expiresAt, revokedAt }: Key, now: Date): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now);

/** Whether it is worth noting that a key was used again. */
export const isWorthNoting = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USED_EVERY;

/** When a key made now expires; null for never. */
export const expiryOf = (lifetime: string, now: Date): Date | null =>
  lifetime === "never" ? null : new Date(now.getTime() + Number(lifetime) * DAY);

type Write = { requestHash: string; startedAt: Date; status: number | null };

/**
 * What a write that comes with an Idempotency-Key is: new, the same again after it was answered, the same
 * while it is being done, or another under the same key.
 *
 * draft-ietf-httpapi-idempotency-key-header-07, 2.6 and 2.7
 */
export const writeSeenBefore = (
  before: Write | null,
  requestHash: string,
  now: Date,
): "new" | "answered" | "under-way" | "another" => {
  const age = before ? now.getTime() - before.startedAt.getTime() : 0;
  if (!before || age >= WRITES_KEPT) return "new";
  if (before.requestHash !== requestHash) return "another";
  if (before.status !== null) return "answered";
  return age >= WRITE_LASTS ? "new" : "under-way";
};

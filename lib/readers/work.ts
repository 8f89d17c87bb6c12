import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { config } from "@/lib/platform/config";

/**
 * A little work that a browser does before it sends a form (hashcash): find a number so that the SHA-256
 * of challenge and number begins with this many zero bits. About 65,000 tries, a second on a phone.
 */
export const ZERO_BITS = 16;
/** A challenge that was given out longer ago is not taken, in milliseconds. */
const LASTS = 2 * 3_600_000;

const signatureOf = (issuedAt: string): string =>
  createHmac("sha256", config().SESSION_SECRET).update(`work:${issuedAt}`).digest("base64url");

/** Signed and dated, so that nothing has to be remembered of those who only look at a form. */
export const newChallenge = (at: Date): string => {
  const issuedAt = at.getTime().toString(36);
  return `${issuedAt}.${signatureOf(issuedAt)}`;
};

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const leadingZeroBits = (hash: Buffer): number => {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
};

/** Whether "challenge:number" is work done for a challenge of ours that still counts. */
export const isWorkDone = (work: string, at: Date): boolean => {
  const [challenge = ""] = work.split(":");
  const [issuedAt = "", signature = ""] = challenge.split(".");
  if (!same(signature, signatureOf(issuedAt))) return false;
  const age = at.getTime() - Number.parseInt(issuedAt, 36);
  if (!(age >= 0 && age <= LASTS)) return false;
  return leadingZeroBits(createHash("sha256").update(work).digest()) >= ZERO_BITS;
};

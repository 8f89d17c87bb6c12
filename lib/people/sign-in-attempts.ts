import { createHmac } from "node:crypto";
import { config } from "@/lib/platform/config";
import type { Transaction } from "@/lib/platform/database/client";
import { ATTEMPTS_WINDOW, addressGroup, after } from "./rules";

/** Keyed, because the hash of an address alone could be looked up in a table of all of them. */
const keyed = (kind: "account" | "address", text: string) =>
  createHmac("sha256", config().SESSION_SECRET).update(`${kind}:${text}`).digest("hex");

/** A network address, or the block one client has, as it may be counted without being kept. */
export const hashOfAddress = (address: string): string => keyed("address", addressGroup(address));

type Attempt = { accountHash: string; addressHash: string };

/** What an attempt is counted under; whether there is such an account does not matter. */
export const attemptOf = (email: string, address: string): Attempt => ({
  accountHash: keyed("account", email),
  addressHash: hashOfAddress(address),
});

/**
 * Failed attempts of the last minutes. Attempts on one account, or from one address, take turns until
 * their transaction ends, so that guesses sent at the same moment are each counted.
 */
export const failuresSoFar = async (tx: Transaction, attempt: Attempt, now: Date) => {
  // Accounts before addresses, everywhere: two attempts never wait for each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${attempt.accountHash}, 0))`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${attempt.addressHash}, 0))`;
  const failed = { succeeded: false, at: { gt: after(now, -ATTEMPTS_WINDOW) } };
  return {
    ofAccount: await tx.signInAttempt.count({
      where: { ...failed, accountHash: attempt.accountHash },
    }),
    ofAddress: await tx.signInAttempt.count({
      where: { ...failed, addressHash: attempt.addressHash },
    }),
  };
};

/** Counts one, and forgets those that no longer count. */
export const recordAttempt = async (
  tx: Transaction,
  attempt: Attempt,
  succeeded: boolean,
  at: Date,
): Promise<void> => {
  await tx.signInAttempt.create({ data: { ...attempt, succeeded, at } });
  await tx.signInAttempt.deleteMany({
    where: { accountHash: attempt.accountHash, at: { lt: after(at, -2 * ATTEMPTS_WINDOW) } },
  });
};

/** Opens an account's door again after its owner has shown that they read its mail. */
export const forgetAttempts = async (tx: Transaction, email: string): Promise<void> => {
  await tx.signInAttempt.deleteMany({ where: { accountHash: keyed("account", email) } });
};

import type { AllowAddress } from "./destination";

/** Shared by every copy of this module in a process: Next bundles its own. */
const KEY = Symbol.for("claimdesk.fetch.allowance-of-tests");

type Holder = { [KEY]?: AllowAddress };

/**
 * Addresses that are let through although they are not public, for a server whose tests run sites of their own on
 * loopback. No setting, request or row leads here: only a program that calls `allowForTests` before it begins
 * (lib/testing/reach-loopback.ts), which nothing outside lib/testing may import.
 */
export const allowanceOfTests = (): AllowAddress | undefined => (globalThis as Holder)[KEY];

/** See `allowanceOfTests`. */
export const allowForTests = (allow: AllowAddress): void => {
  (globalThis as Holder)[KEY] = allow;
};

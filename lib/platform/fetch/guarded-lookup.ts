import type { LookupAddress, LookupOptions } from "node:dns";
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./addresses";
import type { AllowAddress } from "./destination";

/** A name that resolves to an address nobody may be sent to. */
export class PrivateAddressError extends Error {
  override readonly name = "PrivateAddressError";
}

/** All addresses of a host name. */
export type Resolve = (hostname: string, options: LookupOptions) => Promise<LookupAddress[]>;

const systemResolve: Resolve = (hostname, options) =>
  lookup(hostname, { ...options, all: true, order: "verbatim" });

/**
 * Resolves a name for the socket that is about to connect, so that the address checked is the address
 * connected to and a second answer of the name server cannot change it. One forbidden address among several
 * refuses the name.
 */
export const guardedLookup =
  (allowAddress: AllowAddress | undefined, resolve: Resolve = systemResolve): LookupFunction =>
  (hostname, options, callback) => {
    const answer = async () => {
      const addresses = await resolve(hostname, options);
      const bad = addresses.find(
        ({ address }) => !isPublicAddress(address) && allowAddress?.(address) !== true,
      );
      const [first] = addresses;
      if (bad || !first)
        throw new PrivateAddressError(`${hostname} is ${bad?.address ?? "nowhere"}`);
      return { addresses, first };
    };
    answer().then(
      ({ addresses, first }) =>
        options.all ? callback(null, addresses) : callback(null, first.address, first.family),
      (error: NodeJS.ErrnoException) => callback(error, ""),
    );
  };

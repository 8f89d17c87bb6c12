import type { IncomingMessage } from "node:http";

/** The header in which the application reads who asks; one that came from outside never gets through. */
export const ADDRESS_HEADER = "x-claimdesk-address";

/**
 * The address of the client. `trustedProxies` is how many proxies in front add to X-Forwarded-For: what
 * stands before those entries was written by the client itself and is worth nothing.
 */
export const clientAddress = (request: IncomingMessage, trustedProxies: number): string => {
  const socket = request.socket.remoteAddress ?? "";
  const forwarded = request.headers["x-forwarded-for"];
  const hops = [...String(forwarded ?? "").split(","), socket]
    .map((hop) => hop.trim())
    .filter(Boolean);
  return hops[Math.max(0, hops.length - 1 - trustedProxies)] ?? socket;
};

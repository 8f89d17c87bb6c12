import { connect, type Socket } from "node:net";
import { createTransport, type Transporter } from "nodemailer";
import { config } from "@/lib/platform/config";

/** A mail server that is silent for this long, in milliseconds, will be tried again later. */
const SILENCE = "15000";

type Connected = (error: Error | null, connection?: { connection: Socket }) => void;

/** Ports of mail servers where the address names none, as nodemailer has them. */
const portOf = ({ protocol, port }: URL): number =>
  Number(port) || (protocol === "smtps:" ? 465 : 587);

/**
 * A way to the mail server for one message, which `signal` cuts off: the library itself waits for as long as
 * the server says anything at all, and ends a connection without seeing that it closes. Settings go into the
 * server's address, where an operator's own come first.
 */
export const transportTo = (smtpUrl: string, signal: AbortSignal): Transporter => {
  const url = new URL(smtpUrl);
  for (const wait of ["greetingTimeout", "socketTimeout"]) {
    if (!url.searchParams.has(wait)) url.searchParams.set(wait, SILENCE);
  }
  const getSocket = (_options: unknown, connected: Connected) => {
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const socket = connect({ host, port: portOf(url), signal, keepAlive: true });
    socket.once("error", connected);
    socket.once("connect", () => connected(null, { connection: socket }));
  };
  return Object.assign(createTransport(url.href, { from: config().MAIL_FROM }), { getSocket });
};

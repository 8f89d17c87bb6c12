import { createServer } from "node:net";

const tryPort = (port: number, host?: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === "object" && address ? address.port : null;
      server.close(() => resolve(found));
    });
  });

/** Whether nothing listens on a port yet. Without a host: on any address of this machine. */
export const isFree = async (port: number, host?: string): Promise<boolean> =>
  (await tryPort(port, host)) !== null;

/** The port asked for when it is free, else any that is. */
export const freePort = async (wanted: number, host?: string): Promise<number> => {
  const port = (await tryPort(wanted, host)) ?? (await tryPort(0, host));
  if (port === null) throw new Error("No port is free on this machine.");
  return port;
};

import { createServer } from "node:http";

/**
 * Keeps a port from other programs while the installation is made ready, which takes a minute the first
 * time. Who comes early is told to come back, and their browser does.
 *
 * @returns gives the port free for the server
 */
export const holdPort = async (port: number): Promise<() => Promise<void>> => {
  const server = createServer((_, response) => {
    response.writeHead(503, {
      "content-type": "text/plain; charset=utf-8",
      "retry-after": "3",
      refresh: "3",
    });
    response.end("Claimdesk is starting. This page looks again every three seconds.\n");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
};

import { createServer } from "node:http";
import next from "next";

/** How long requests under way may take to finish when the server is closed. */
const PATIENCE = 3_000;

export type Serving = { address: string; close: () => Promise<void> };

/** The HTTP front and Next behind it, in one process. */
export const serve = async ({
  port,
  host,
  dev,
}: {
  port: number;
  host?: string;
  dev: boolean;
}): Promise<Serving> => {
  const application = next({ dev, port });
  await application.prepare();
  const handle = application.getRequestHandler();
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    address: `http://localhost:${port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), PATIENCE).unref();
      await closed;
      await application.close();
    },
  };
};

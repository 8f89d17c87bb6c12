import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a site answers at one path. */
export type SitePage = {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Sends half of the body, and the rest once this is settled. */
  until?: Promise<unknown>;
};

/**
 * A website on loopback, reached with the allowance of tests. What it answers can be changed while it runs;
 * `asked` has the paths that were asked for, without robots.txt.
 */
export const openSite = async (pages: Record<string, SitePage>) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path !== "/robots.txt") asked.push(path);
    const { status = 200, headers = {}, body = "", until } = pages[path] ?? { status: 404 };
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers });
    if (!until) {
      response.end(body);
      return;
    }
    const bytes = Buffer.from(body);
    const half = Math.floor(bytes.length / 2);
    response.write(bytes.subarray(0, half));
    void until.then(() => response.end(bytes.subarray(half)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    pages,
    asked,
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

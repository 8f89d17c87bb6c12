import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
/** What a route.ts exports. */
type Route = Partial<Record<string, unknown>>;

const requestOf = async (message: IncomingMessage, origin: string): Promise<Request> => {
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
  const reads = message.method === "GET" || message.method === "HEAD";
  return new Request(`${origin}${message.url}`, {
    method: message.method ?? "GET",
    headers: headers as [string, string][],
    ...(reads ? {} : { body: await text(message) }),
  });
};

/**
 * A real HTTP server on loopback in front of route handlers, for clients that are not ours. `routes` are
 * by patterns whose named groups become the `params`.
 */
export const serveRoutes = async (routes: readonly (readonly [RegExp, Route])[]) => {
  const server = createServer((message, response) => {
    const path = (message.url ?? "/").split("?")[0] ?? "/";
    const found = routes.find(([pattern]) => pattern.test(path));
    const answer = async (): Promise<Response> => {
      const handler = found?.[1][message.method ?? "GET"] as Handler | undefined;
      if (!found || !handler) return new Response(null, { status: found ? 405 : 404 });
      const params = { ...found[0].exec(path)?.groups };
      return handler(await requestOf(message, origin), {
        params: Promise.resolve(params as never),
      });
    };
    answer()
      .then(async (result) => {
        response.writeHead(result.status, Object.fromEntries(result.headers));
        response.end(Buffer.from(await result.arrayBuffer()));
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import { once } from "node:events";
import { type AddressInfo, createServer, type Server, Socket } from "node:net";
import { type Answer, decode, encode } from "dns-packet";
import { afterEach } from "vitest";
import type { Resolve } from "@/lib/platform/fetch/guarded-lookup";

/** Ends what a test began, when it is over. */
export const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

/** A program that listens on loopback and says what it likes; `connections` counts who came. */
export const listen = async (says: (socket: Socket) => void, host = "127.0.0.1", port = 0) => {
  const heard = { connections: 0, port: 0, url: "" };
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    heard.connections += 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    says(socket);
  });
  server.listen(port, host);
  await once(server, "listening");
  ending.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  heard.port = (server.address() as AddressInfo).port;
  heard.url = `http://${host}:${heard.port}/`;
  return heard;
};

/** Says something as soon as it was asked. */
export const answering =
  (text: string, end = true) =>
  (socket: Socket) => {
    socket.once("data", () => {
      socket.write(text);
      if (end) socket.end();
    });
  };

/** Says something again and again until nobody listens any more. */
export const goingOn =
  (first: string, again: string, every = 5) =>
  (socket: Socket) => {
    socket.once("data", () => {
      socket.write(first);
      const timer = setInterval(() => socket.write(again), every);
      socket.once("close", () => clearInterval(timer));
    });
  };

/** A name server on loopback; every question gets the next of these answers, the last for ever. */
export const nameServer = async (answers: readonly (readonly string[])[]) => {
  const socket = createSocket("udp4");
  const asked: string[] = [];
  socket.on("message", (message, from) => {
    const { id, questions } = decode(message);
    const question = questions?.[0];
    if (!question) return;
    asked.push(question.name);
    const addresses = answers[Math.min(asked.length, answers.length) - 1] ?? [];
    const records = addresses.map(
      (data): Answer => ({ type: "A", name: question.name, ttl: 0, data }),
    );
    socket.send(
      encode({ type: "response", id: id ?? 0, questions: [question], answers: records }),
      from.port,
      from.address,
    );
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  ending.push(() => socket.close());
  const resolver = new Resolver({ timeout: 500, tries: 1 });
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  const resolve: Resolve = async (name) =>
    (await resolver.resolve4(name)).map((address) => ({ address, family: 4 }));
  return { asked, resolve };
};

/** An HTTP proxy that notes where it was asked to lead, and leads there. */
export const startProxy = async () => {
  const asked: string[] = [];
  const { url } = await listen((client) => {
    client.once("data", (data) => {
      const [, target = ""] = /^CONNECT (\S+) /.exec(data.toString()) ?? [];
      asked.push(target);
      const onward = new Socket();
      onward.on("error", () => client.destroy());
      onward.connect(Number(target.split(":").at(-1)), "127.0.0.1", () => {
        client.write("HTTP/1.1 200 OK\r\n\r\n");
        client.pipe(onward).pipe(client);
      });
    });
  });
  return { asked, url };
};

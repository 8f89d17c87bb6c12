import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { database } from "@/lib/platform/database/client";
import { type Working, workOnJobs } from "@/lib/platform/jobs/work";
import { askForOverdue, deliverMessage } from "./deliver";
import { queueMessage } from "./queue";

const received: string[] = [];

/** A mail server that is well. */
const well = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, session, answer) => {
    stream.resume().on("end", () => {
      received.push(...session.envelope.rcptTo.map(({ address }) => address));
      answer();
    });
  },
});

const relay = (client: Socket, until?: RegExp) => {
  const { port } = well.server.address() as AddressInfo;
  const server = connect(port, "127.0.0.1");
  server.on("error", () => client.destroy());
  server.pipe(client);
  client.on("close", () => server.destroy());
  client.on("data", (chunk: Buffer) => {
    if (until?.test(chunk.toString("latin1"))) client.destroy();
    else server.write(chunk);
  });
};

const ways = {
  well: (client: Socket) => relay(client),
  refuses: (client: Socket) => client.destroy(),
  hangs: () => {},
  "says a little now and then": (client: Socket) => {
    const drip = setInterval(() => client.write("220-wait\r\n"), 20);
    client.on("close", () => clearInterval(drip));
  },
  "goes away in the middle of a message": (client: Socket) => relay(client, /Subject/u),
};

let way: keyof typeof ways = "well";
const open = new Set<Socket>();
let met = 0;
/** What stands between Claimdesk and the server, and is in whichever trouble. */
const front = createServer((client) => {
  met += 1;
  open.add(client);
  client.on("error", () => undefined);
  client.on("close", () => open.delete(client));
  ways[way](client);
});

/** How far the clock is ahead, in milliseconds. */
let ahead = 0;
const at = () => new Date(Date.now() + ahead);
let working: Working;

beforeAll(async () => {
  await new Promise<void>((resolve) => well.listen(0, "127.0.0.1", resolve));
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const { port } = front.address() as AddressInfo;
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${port}?greetingTimeout=400&socketTimeout=400`);
});

afterAll(async () => {
  await new Promise<void>((resolve) => well.close(resolve));
  front.close();
});

beforeEach(() => {
  ahead = 0;
  met = 0;
  received.length = 0;
  working = workOnJobs({
    databaseUrl: process.env.DATABASE_URL ?? "",
    handlers: { "mail.deliver": ({ messageId }) => deliverMessage(messageId, at(), 1_000) },
    schedule: [],
    failed: () => expect.unreachable(),
  });
});

afterEach(() => working.stop());

const queue = (recipient: string) =>
  database().$transaction((tx) => queueMessage(tx, { recipient, subject: "x", body: "x" }));
const rowOf = (recipient: string) => database().message.findFirstOrThrow({ where: { recipient } });
const eventually = (look: () => unknown) => vi.waitFor(look, { timeout: 15_000, interval: 20 });

const troubles = Object.keys(ways).filter((name): name is keyof typeof ways => name !== "well");

it.each(troubles)("loses nothing and holds nobody up when the server %s", async (trouble) => {
  const [caught, next] = [
    `caught in ${trouble.length}@x.example`,
    `next ${trouble.length}@x.example`,
  ].map((address) => address.replaceAll(" ", "-")) as [string, string];
  way = trouble;
  await queue(caught);
  await eventually(() => expect(met).toBe(1));

  way = "well";
  await queue(next);
  await eventually(() => expect(received).toEqual([next]));
  await eventually(async () => expect((await rowOf(caught)).lastError).not.toBeNull());
  await eventually(() => expect(open.size).toBe(0));

  ahead = 90_000;
  expect(await askForOverdue(at())).toBe(1);
  await eventually(() => expect(received).toEqual([next, caught]));
  expect(await rowOf(caught)).toMatchObject({ attempts: 2, body: "" });
});

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { appendEvents } from "@/lib/platform/events/append";
import { event } from "@/lib/platform/events/payloads";
import { type Working, workOnJobs } from "@/lib/platform/jobs/work";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { addEndpoint, enableEndpoint, rotateSecret } from "./commands/endpoints";
import { redeliver, sendTest } from "./commands/sending";
import { deliverWebhook, type Reaching } from "./deliver";
import type { WebhookKind } from "./kinds";
import { askForOverdue } from "./overdue";
import { webhookMessage } from "./payload";
import { endpointWithLog } from "./queries/endpoints";
import { tellOfEvents } from "./tell";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const well: Answer = (response) => response.writeHead(200).end("thanks");

/** Ways in which receivers fail; after each the message must come to the same receiver once it is well. */
const troubles: Record<string, Answer> = {
  fails: (response) => response.writeHead(500).end("broken"),
  "never answers": () => {},
  "sends its header drop by drop": (response) => {
    const drip = setInterval(() => response.socket?.write("x"), 20);
    response.on("close", () => clearInterval(drip));
  },
  "hangs up": (response) => response.socket?.destroy(),
  "leads elsewhere": (response, { headers }) => {
    response.writeHead(307, { location: `http://${headers.host}/elsewhere` }).end();
  },
  "fails at endless length": (response) => {
    response.writeHead(503, { "retry-after": "1" });
    const more = setInterval(() => response.write("x".repeat(1_000)), 5);
    response.on("close", () => clearInterval(more));
  },
};

const servers: Server[] = [];

/** A receiver and what it was sent; how it answers may change. */
const receiver = async (answer: Answer = well) => {
  const got: { path: string; headers: Record<string, string>; body: string }[] = [];
  const state = { answer, got, url: "" };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    got.push({ path: request.url ?? "", headers: request.headers as Record<string, string>, body });
    state.answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return state;
};

let admin: PersonActor;
let ahead = 0;
const at = () => new Date(Date.now() + ahead);
const onLoopback: Reaching = { allowAddress: (ip) => ip === "127.0.0.1", timeoutMs: 500 };
const working: Working[] = [];

const work = (reaching = onLoopback) => {
  const deliver =
    (again: boolean) =>
    ({ deliveryId }: { deliveryId: string }) =>
      deliverWebhook(deliveryId, { again, at: at(), reaching });
  const one = workOnJobs({
    databaseUrl: process.env.DATABASE_URL ?? "",
    handlers: {
      "events.follow": () => tellOfEvents(at()),
      "webhook.deliver": deliver(false),
      "webhook.deliver-again": deliver(true),
    },
    schedule: [],
    failed: (error) => expect.unreachable(String(error)),
  });
  working.push(one);
};

const agreed = <Value>(outcome: { ok: true; value: Value } | { ok: false }): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

const add = async (url: string, ...kinds: WebhookKind[]) =>
  agreed(
    await addEndpoint(admin, {
      ...{ url, description: "A partner", kinds: kinds.length > 0 ? kinds : ["claim.opened"] },
    }),
  );

const test = async (endpointId: string) => agreed(await sendTest(admin, { endpointId }));
const happen = (...events: Parameters<typeof appendEvents>[3]) =>
  database().$transaction((tx) =>
    appendEvents(tx, { kind: "system", job: "test" }, new Date(), events),
  );
const viewOf = async (endpointId: string) => agreed(await endpointWithLog(admin, { endpointId }));
const eventually = <Value>(look: () => Value | Promise<Value>) =>
  vi.waitFor(look, { timeout: 30_000, interval: 20 });
const verified = (secret: string, sent: { body: string; headers: Record<string, string> }) =>
  new Webhook(secret).verify(sent.body, sent.headers);

// Receivers that hang are waited for, several times over.
vi.setConfig({ testTimeout: 120_000 });

beforeEach(async () => {
  ahead = 0;
  admin = await makePerson("admin");
  await database().webhookEndpoint.updateMany({ data: { disabledAt: new Date() } });
});

afterEach(async () => {
  await Promise.all(working.splice(0).map((one) => one.stop()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe("a webhook", () => {
  it("tells who asked for it, signed, and nothing of what was said", async () => {
    const partner = await receiver();
    const { secret } = await add(partner.url, "claim.opened", "review.submitted");
    work();
    const { id: claimId } = await makeClaim("open");
    await happen(
      event("claim.opened", { claimId }, { statement: "Geese pay no taxes." }),
      event("review.submitted", { claimId }, { round: 1 }),
      event("claim.sent-to-review", { claimId }, { round: 1 }),
    );
    await eventually(() => expect(partner.got.length).toBeGreaterThanOrEqual(2));
    const told = partner.got.map((sent) => webhookMessage.parse(verified(secret, sent)));
    expect(told.map(({ type }) => type).toSorted()).toEqual(["claim.opened", "review.submitted"]);
    expect(JSON.stringify(partner.got)).not.toMatch(/Geese|rating|round/u);
    expect(told[0]?.data).toEqual({ claim: expect.stringContaining(`/desk/claims/${claimId}`) });
  });

  it("tells each thing once, however many servers work and look", async () => {
    const partner = await receiver();
    await add(partner.url);
    for (let count = 0; count < 3; count += 1) work();
    const { id: claimId } = await makeClaim("open");
    for (let count = 0; count < 10; count += 1) {
      await happen(event("claim.opened", { claimId }, { statement: String(count) }));
    }
    await Promise.all([tellOfEvents(at()), tellOfEvents(at()), tellOfEvents(at())]);
    await eventually(async () =>
      expect(await database().webhookDelivery.count({ where: { state: "waiting" } })).toBe(0),
    );
    expect(partner.got).toHaveLength(10);
    expect(new Set(partner.got.map(({ headers }) => headers["webhook-id"])).size).toBe(10);
  });

  it("is signed with the old secret too for a day after a new one was made", async () => {
    const partner = await receiver();
    const { endpointId, secret: old } = await add(partner.url);
    const { secret } = agreed(await rotateSecret(admin, { endpointId }));
    work();
    await test(endpointId);
    await eventually(() => expect(partner.got).toHaveLength(1));
    const [first] = partner.got;
    if (!first) throw new Error("nothing came");
    expect(verified(secret, first)).toEqual(verified(old, first));
    expect(() => verified(old, { ...first, body: `${first.body} ` })).toThrow();

    ahead = 25 * 3_600_000;
    await test(endpointId);
    await eventually(() => expect(partner.got).toHaveLength(2));
    expect(partner.got[1]?.headers["webhook-signature"]?.split(" ")).toHaveLength(1);
  });

  it("goes to no address that is not public", async () => {
    const partner = await receiver();
    const { endpointId } = await add(partner.url);
    work({ timeoutMs: 500 });
    await test(endpointId);
    await eventually(async () => {
      const [delivery] = (await viewOf(endpointId)).deliveries;
      expect(delivery?.log).toMatchObject([{ status: null, failure: "private-address" }]);
    });
    expect(partner.got).toEqual([]);
  });
});

describe("a receiver that", () => {
  it.each(Object.entries(troubles))("%s loses nothing and holds nobody up", async (_, trouble) => {
    const [bad, good] = [await receiver(trouble), await receiver()];
    const [badly, fine] = [await add(bad.url), await add(good.url)];
    work();
    for (let count = 0; count < 3; count += 1) await test(badly.endpointId);
    await eventually(() => expect(bad.got.length).toBeGreaterThan(0));
    for (let count = 0; count < 3; count += 1) await test(fine.endpointId);
    await eventually(() => expect(good.got).toHaveLength(3));
    await eventually(async () => {
      const { deliveries, failingSince } = await viewOf(badly.endpointId);
      // One may have been tried again already: that is due after five seconds.
      expect(deliveries.filter(({ log }) => log.length > 0)).toHaveLength(3);
      expect(failingSince).not.toBeNull();
    });
    expect(bad.got.filter(({ path }) => path !== "/hook")).toEqual([]);
    const ids = new Set(bad.got.map(({ headers }) => headers["webhook-id"]));

    bad.answer = well;
    bad.got.length = 0;
    ahead = 3_600_000;
    await eventually(async () => {
      await askForOverdue(at());
      expect(await viewOf(badly.endpointId)).toMatchObject({
        deliveries: Array.from({ length: 3 }, () => ({ state: "delivered" })),
        failingSince: null,
      });
    });
    expect(new Set(bad.got.map(({ headers }) => headers["webhook-id"]))).toEqual(ids);
    for (const { headers, body } of bad.got) {
      // The library's own check refuses times that are an hour ahead.
      const made = new Date(Number(headers["webhook-timestamp"]) * 1_000);
      const signature = new Webhook(badly.secret).sign(headers["webhook-id"] ?? "", made, body);
      expect(headers["webhook-signature"]).toBe(signature);
    }
  });

  it("says yes at endless length was told all the same", async () => {
    const partner = await receiver((response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write("y".repeat(1_000)), 5);
      response.on("close", () => clearInterval(more));
    });
    const { endpointId } = await add(partner.url);
    work();
    await test(endpointId);
    await eventually(async () => {
      const [delivery] = (await viewOf(endpointId)).deliveries;
      expect(delivery).toMatchObject({ state: "delivered", log: [{ status: 200 }] });
      expect(delivery?.log[0]?.answer).toHaveLength(500);
    });
  });

  it.each([
    ["wants no more", 0, 410],
    ["fails for five days", 5 * 86_400_000 + 1, 500],
  ])("%s is switched off, and admins are told", async (_, later, status) => {
    const partner = await receiver((response) => response.writeHead(status).end());
    const { endpointId, url } = await add(partner.url);
    work();
    await test(endpointId);
    await eventually(() => expect(partner.got).toHaveLength(1));
    await eventually(async () => expect((await viewOf(endpointId)).failingSince).not.toBeNull());
    if (later > 0) {
      ahead = later;
      await askForOverdue(at());
    }
    await eventually(async () => expect((await viewOf(endpointId)).disabledAt).not.toBeNull());
    const { email: recipient } = await database().person.findUniqueOrThrow({
      where: { id: admin.id },
    });
    const mail = await database().message.findFirstOrThrow({ where: { recipient } });
    expect(mail.body).toContain(url);
    const told = await database().event.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(told).toMatchObject({ kind: "webhook.disabled", actorJob: "webhooks" });

    partner.answer = well;
    agreed(await enableEndpoint(admin, { endpointId }));
    const sent = partner.got.length;
    await eventually(() => expect(partner.got).toHaveLength(sent + 1));
  });

  it("has it already is sent it again by hand, under the same id", async () => {
    const partner = await receiver();
    const { endpointId } = await add(partner.url);
    work();
    await test(endpointId);
    await eventually(async () =>
      expect((await viewOf(endpointId)).deliveries[0]?.state).toBe("delivered"),
    );
    const [delivery] = (await viewOf(endpointId)).deliveries;
    agreed(await redeliver(admin, { deliveryId: delivery?.id ?? "" }));
    await eventually(() => expect(partner.got).toHaveLength(2));
    const [first, second] = partner.got.map(({ headers }) => headers["webhook-id"]);
    expect(first).toBe(second);
  });
});

import { z } from "zod";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { deliveryStates, type WebhookKind, webhookKinds } from "../kinds";
import { mayManageWebhooks } from "../policy";
import { endpointInput } from "../schema";
import { messageName } from "../secrets";

/** Of the log; what is older is kept for a month and read by nobody. */
const NEWEST = 50;

const columns = {
  ...{ id: true, url: true, description: true, kinds: true, disabledAt: true, failingSince: true },
  ...{ createdAt: true, createdBy: { select: { name: true } } },
} as const;

const knownKinds = (kinds: readonly string[]): WebhookKind[] =>
  webhookKinds.filter((kind) => kinds.includes(kind));

const timeZoneOf = async (db: Database): Promise<string> => {
  const desk = await db.desk.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  return desk.timeZone;
};

/** Everybody who is told or was, the newest first; never a secret. */
export const endpointsOfDesk = query({
  name: "webhooks.list",
  input: z.strictObject({}),
  may: mayManageWebhooks,
  read: async (db) => {
    const rows = await db.webhookEndpoint.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: columns,
    });
    return {
      timeZone: await timeZoneOf(db),
      endpoints: rows.map(({ createdBy, kinds, ...endpoint }) => ({
        ...endpoint,
        kinds: knownKinds(kinds),
        createdBy: createdBy.name,
      })),
    };
  },
});

/** One endpoint with its newest deliveries and every attempt at them. */
export const endpointWithLog = query({
  name: "webhooks.one",
  input: endpointInput,
  may: mayManageWebhooks,
  read: async (db, { input: { endpointId } }) => {
    const row = await db.webhookEndpoint.findUnique({
      where: { id: endpointId },
      select: {
        ...columns,
        secrets: { where: { endsAt: { gt: now() } }, select: { endsAt: true } },
        deliveries: {
          orderBy: { id: "desc" },
          take: NEWEST,
          select: {
            ...{ id: true, state: true, attempts: true, nextAttemptAt: true },
            message: { select: { id: true, kind: true, body: true, createdAt: true } },
            log: {
              orderBy: { id: "desc" },
              select: {
                ...{ id: true, at: true, milliseconds: true },
                ...{ status: true, failure: true, answer: true },
              },
            },
          },
        },
      },
    });
    if (!row) return null;
    const { createdBy, kinds, secrets, deliveries, ...endpoint } = row;
    return {
      ...endpoint,
      timeZone: await timeZoneOf(db),
      kinds: knownKinds(kinds),
      createdBy: createdBy.name,
      /** Until when the secret before the newest signs too */
      overlapEndsAt: secrets[0]?.endsAt ?? null,
      deliveries: deliveries.map(({ message, state, ...delivery }) => ({
        ...delivery,
        state: deliveryStates.find((one) => one === state) ?? "waiting",
        name: messageName(message.id),
        kind: message.kind,
        body: message.body,
        createdAt: message.createdAt,
      })),
    };
  },
});

export type EndpointsView = ViewOf<typeof endpointsOfDesk>;
export type EndpointView = ViewOf<typeof endpointWithLog>;

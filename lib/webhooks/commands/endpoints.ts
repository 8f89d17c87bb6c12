import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { changesBetween, event } from "@/lib/platform/events/payloads";
import { mayManageWebhooks, maySendTo } from "../policy";
import { SECRETS_OVERLAP } from "../rules";
import { addEndpointInput, changeEndpointInput, endpointInput } from "../schema";
import { newSalt, secretOf } from "../secrets";
import { askForDelivery } from "../tell";

const endpointFacts = (tx: Transaction, { endpointId }: { endpointId: string }) =>
  tx.webhookEndpoint.findUnique({
    where: { id: endpointId },
    select: { id: true, url: true, description: true, kinds: true, disabledAt: true },
  });

/** Adds somebody who is told. Their secret is in the answer and nowhere else. */
export const addEndpoint = command({
  name: "webhooks.add",
  input: addEndpointInput,
  facts: async () => ({}),
  may: mayManageWebhooks,
  run: async (tx, { actor, input: { url, description, kinds }, now: at }) => {
    if (actor.kind !== "person") throw new Error("the policy lets only admins through");
    const salt = newSalt();
    const { id } = await tx.webhookEndpoint.create({
      data: {
        ...{ url, description, kinds, createdById: actor.id, createdAt: at },
        secrets: { create: { salt, createdAt: at } },
      },
      select: { id: true },
    });
    const happened = event("webhook.added", {}, { url, kinds: kinds.join(" ") });
    return done({ endpointId: id, url, secret: secretOf(salt) }, happened);
  },
});

/** Changes where an endpoint is and what it is told from now on. */
export const changeEndpoint = command({
  name: "webhooks.change",
  input: changeEndpointInput,
  facts: endpointFacts,
  may: mayManageWebhooks,
  run: async (tx, { facts, input: { endpointId, ...after } }) => {
    const { url, description, kinds } = facts;
    const changes = changesBetween({ url, description, kinds }, after);
    if (!changes) return done({ endpointId });
    await tx.webhookEndpoint.update({ where: { id: endpointId }, data: after });
    return done({ endpointId }, event("webhook.changed", {}, { url, changes }));
  },
});

/** Makes a new secret; the one before signs beside it for a day, so that no message is lost over it. */
export const rotateSecret = command({
  name: "webhooks.rotate",
  input: endpointInput,
  facts: endpointFacts,
  may: mayManageWebhooks,
  run: async (tx, { facts: { id: endpointId, url }, now: at }) => {
    await tx.webhookSecret.updateMany({
      where: { endpointId, endsAt: null },
      data: { endsAt: new Date(at.getTime() + SECRETS_OVERLAP) },
    });
    const salt = newSalt();
    await tx.webhookSecret.create({ data: { endpointId, salt, createdAt: at } });
    const happened = event("webhook.rotated", {}, { url });
    return done({ endpointId, url, secret: secretOf(salt) }, happened);
  },
});

/** Tells an endpoint nothing more; what waits for it waits until it is told again. */
export const disableEndpoint = command({
  name: "webhooks.disable",
  input: endpointInput,
  facts: endpointFacts,
  may: maySendTo,
  run: async (tx, { facts: { id, url }, now: at }) => {
    await guarded(
      tx.webhookEndpoint.updateMany({ where: { id, disabledAt: null }, data: { disabledAt: at } }),
    );
    return done({ url }, event("webhook.disabled", {}, { url }));
  },
});

/** Tells an endpoint again, and sends what waited for it. */
export const enableEndpoint = command({
  name: "webhooks.enable",
  input: endpointInput,
  facts: endpointFacts,
  may: mayManageWebhooks,
  run: async (tx, { facts: { id, url }, now: at }) => {
    await guarded(
      tx.webhookEndpoint.updateMany({
        where: { id, disabledAt: { not: null } },
        data: { disabledAt: null, failingSince: null },
      }),
    );
    await tx.webhookDelivery.updateMany({
      where: { endpointId: id, state: "waiting" },
      data: { nextAttemptAt: at },
    });
    const waiting = await tx.webhookDelivery.findMany({
      where: { endpointId: id, state: "waiting" },
      orderBy: { nextAttemptAt: "asc" },
      select: { id: true },
      take: 1_000,
    });
    for (const { id: one } of waiting) {
      await askForDelivery(tx, { id: one, endpointId: id, failing: false });
    }
    return done({ url }, event("webhook.enabled", {}, { url }));
  },
});

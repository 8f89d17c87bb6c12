import { command, done } from "@/lib/platform/command";
import { TEST_KIND } from "../kinds";
import { maySendTo } from "../policy";
import { endpointInput, redeliverInput } from "../schema";
import { askForDelivery, send } from "../tell";

/** Sends an endpoint a message that tells of nothing. */
export const sendTest = command({
  name: "webhooks.test",
  input: endpointInput,
  facts: (tx, { endpointId }) =>
    tx.webhookEndpoint.findUnique({
      where: { id: endpointId },
      select: { id: true, disabledAt: true, failingSince: true },
    }),
  may: maySendTo,
  run: async (tx, { facts, now: at }) => {
    const message = { type: TEST_KIND, version: 1, timestamp: at.toISOString(), data: {} } as const;
    await send(tx, message, [facts], { at });
    return done({ endpointId: facts.id });
  },
});

/** Sends a message again, as it was and under the same id, however often it was tried before. */
export const redeliver = command({
  name: "webhooks.redeliver",
  input: redeliverInput,
  facts: async (tx, { deliveryId }) => {
    const delivery = await tx.webhookDelivery.findUnique({
      where: { id: deliveryId },
      select: { endpointId: true, endpoint: { select: { disabledAt: true, failingSince: true } } },
    });
    return delivery && { deliveryId, endpointId: delivery.endpointId, ...delivery.endpoint };
  },
  may: maySendTo,
  run: async (tx, { facts: { deliveryId: id, endpointId, failingSince }, now: at }) => {
    await tx.webhookDelivery.update({
      where: { id },
      data: { state: "waiting", attempts: 0, nextAttemptAt: at },
    });
    await askForDelivery(tx, { id, endpointId, failing: failingSince !== null });
    return done({ endpointId });
  },
});

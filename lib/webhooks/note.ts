import { database, type Transaction } from "@/lib/platform/database/client";
import { appendEvents } from "@/lib/platform/events/append";
import { event } from "@/lib/platform/events/payloads";
import { queueMessage } from "@/lib/platform/mail/queue";
import { translator } from "@/lib/platform/messages";
import { endpointLink } from "./paths";
import { isGivenUp } from "./rules";
import { askForDelivery } from "./tell";

/** An attempt that was made. */
export type Tried = {
  deliveryId: string;
  endpointId: string;
  at: Date;
  milliseconds: number;
  status: number | null;
  failure: string | null;
  answer: string;
};

const writeDown = (tx: Transaction, { endpointId: _, ...attempt }: Tried) =>
  tx.webhookAttempt.create({ data: attempt, select: { id: true } });

export const noteDelivered = (tried: Tried): Promise<void> =>
  database().$transaction(async (tx) => {
    await writeDown(tx, tried);
    await tx.webhookDelivery.update({
      where: { id: tried.deliveryId },
      data: { state: "delivered" },
    });
    await tx.webhookEndpoint.updateMany({
      where: { id: tried.endpointId, failingSince: { not: null } },
      data: { failingSince: null },
    });
  });

const tellAdmins = async (tx: Transaction, endpoint: { id: string; url: string }) => {
  const t = translator("en");
  const [desk, admins] = await Promise.all([
    tx.desk.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } }),
    tx.person.findMany({
      where: { role: "admin", disabledAt: null },
      select: { email: true, name: true },
    }),
  ]);
  for (const { email: recipient, name } of admins) {
    const words = { name, desk: desk.name, url: endpoint.url, link: endpointLink(endpoint.id) };
    await queueMessage(tx, {
      recipient,
      subject: t("mail.webhookDisabled.subject", words),
      body: t("mail.webhookDisabled.body", words),
    });
  }
};

/** Of several attempts that end together, one switches the endpoint off. */
const giveUp = async (tx: Transaction, { endpointId: id, at }: Tried, url: string) => {
  const { count } = await tx.webhookEndpoint.updateMany({
    where: { id, disabledAt: null },
    data: { disabledAt: at },
  });
  if (count === 0) return;
  await tellAdmins(tx, { id, url });
  await appendEvents(tx, { kind: "system", job: "webhooks" }, at, [
    event("webhook.disabled", {}, { url }),
  ]);
};

/**
 * Writes a failed attempt down.
 *
 * @param nextAt when it is tried again; null when it is given up
 */
export const noteFailed = (tried: Tried, nextAt: Date | null): Promise<void> =>
  database().$transaction(async (tx) => {
    const { deliveryId: id, endpointId, at, status } = tried;
    await writeDown(tx, tried);
    const { failingSince, url } = await tx.webhookEndpoint.findUniqueOrThrow({
      where: { id: endpointId },
      select: { failingSince: true, url: true },
    });
    const since = failingSince ?? at;
    await tx.webhookEndpoint.update({
      where: { id: endpointId },
      data: { failingSince: since },
      select: { id: true },
    });
    await tx.webhookDelivery.update({
      where: { id },
      data: nextAt ? { nextAttemptAt: nextAt } : { state: "failed" },
    });
    if (isGivenUp({ status, failingSince: since }, at)) await giveUp(tx, tried, url);
    else if (nextAt) await askForDelivery(tx, { id, endpointId, failing: true }, nextAt);
  });

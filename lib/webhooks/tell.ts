import { config } from "@/lib/platform/config";
import { database, type Transaction } from "@/lib/platform/database/client";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { addressOf, claimPath } from "@/lib/publishing/paths";
import { type DeskKind, publicKinds, type WebhookKind } from "./kinds";
import { kindOfEvent, type WebhookMessage } from "./payload";

const AT_ONCE = 200;

type Happened = {
  sequence: bigint;
  at: Date;
  kind: string;
  claimId: string | null;
  payload: unknown;
};

type Published = { number: number; kind: "first"; sha256: string };

const publicData = async (tx: Transaction, claimId: string, payload: Published) => {
  const { number, kind: change, sha256 } = payload;
  const { slug } = await tx.publication.findFirstOrThrow({
    where: { claimId, number },
    select: { slug: true },
  });
  const origin = config().CLAIMDESK_URL;
  return {
    claim: addressOf(origin, claimPath(slug)),
    api: addressOf(origin, `/api/v1/claims/${slug}`),
    ...{ publication: number, change, sha256 },
  };
};

const messageOf = async (
  tx: Transaction,
  { at, claimId, payload }: Happened,
  type: WebhookKind,
): Promise<WebhookMessage> => {
  const common = { version: 1, timestamp: at.toISOString() } as const;
  const isPublic = publicKinds.find((kind) => kind === type);
  if (isPublic && claimId) {
    const data = await publicData(tx, claimId, payload as Published);
    return { type: isPublic, ...common, data };
  }
  const claim = claimId && addressOf(config().CLAIMDESK_URL, `/desk/claims/${claimId}`);
  return { type: type as DeskKind, ...common, data: { claim } };
};

/** Jobs of one endpoint run in this many queues: so many requests it gets at a time, from all servers. */
const AT_A_TIME = 2;

type Waiting = { id: string; endpointId: string; failing: boolean };

/**
 * Has a delivery made, at once or not before `runAt`. Endpoints that fail have a lane of their own, where they
 * wait for each other and nobody waits for them.
 */
export const askForDelivery = (
  tx: Transaction,
  { id, endpointId, failing }: Waiting,
  runAt?: Date,
): Promise<void> => {
  const queue = Number.parseInt(id.slice(-4), 16) % AT_A_TIME;
  return enqueue(
    tx,
    failing ? "webhook.deliver-again" : "webhook.deliver",
    { deliveryId: id },
    {
      key: `webhook ${id}`,
      queue: `webhook ${endpointId} ${failing ? "again" : queue}`,
      ...(runAt && { runAt }),
    },
  );
};

/** Writes a message down for everybody in `endpoints`, and has it delivered. */
export const send = async (
  tx: Transaction,
  message: WebhookMessage,
  endpoints: readonly { id: string; failingSince: Date | null }[],
  { at, eventSequence = null }: { at: Date; eventSequence?: bigint | null },
): Promise<void> => {
  if (endpoints.length === 0) return;
  const { id: messageId } = await tx.webhookMessage.create({
    data: { kind: message.type, body: JSON.stringify(message), createdAt: at, eventSequence },
    select: { id: true },
  });
  for (const { id: endpointId, failingSince } of endpoints) {
    const { id } = await tx.webhookDelivery.create({
      data: { endpointId, messageId, nextAttemptAt: at },
      select: { id: true },
    });
    await askForDelivery(tx, { id, endpointId, failing: failingSince !== null });
  }
};

const tellSome = (at: Date): Promise<number> =>
  database().$transaction(async (tx) => {
    const [position] = await tx.$queryRaw<{ sequence: bigint }[]>`
      SELECT sequence FROM webhook_position FOR UPDATE`;
    const happened = await tx.event.findMany({
      where: { sequence: { gt: position?.sequence ?? 0n } },
      orderBy: { sequence: "asc" },
      take: AT_ONCE,
      select: { sequence: true, at: true, kind: true, claimId: true, payload: true },
    });
    const last = happened.at(-1);
    if (!last) return 0;
    const endpoints = await tx.webhookEndpoint.findMany({
      where: { disabledAt: null },
      select: { id: true, kinds: true, failingSince: true, createdAt: true },
    });
    for (const event of happened) {
      const type = kindOfEvent(event.kind, event.payload);
      const told = endpoints.filter(
        ({ kinds, createdAt }) => type && kinds.includes(type) && createdAt <= event.at,
      );
      if (!type || told.length === 0) continue;
      const options = { at, eventSequence: event.sequence };
      await send(tx, await messageOf(tx, event, type), told, options);
    }
    await tx.webhookPosition.update({ where: { id: 1 }, data: { sequence: last.sequence } });
    return happened.length;
  });

/**
 * Goes through what happened since it last looked and writes a message for each thing an endpoint asked for,
 * once, whoever dies in between.
 */
export const tellOfEvents = async (at: Date): Promise<void> => {
  while ((await tellSome(at)) === AT_ONCE);
};

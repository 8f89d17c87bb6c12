import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import { type Answered, type PostOptions, safePost } from "@/lib/platform/fetch/safe-post";
import { noteDelivered, noteFailed, type Tried } from "./note";
import { isDelivered, MOST_ATTEMPTS, waitAfter } from "./rules";
import { signedHeaders } from "./secrets";
import { askForDelivery } from "./tell";

/** How receivers of a test's own are reached. */
export type Reaching = Pick<PostOptions, "allowAddress" | "resolve" | "timeoutMs">;

type Locked = { attempts: number };

/**
 * Takes a delivery that is due and counts the attempt before it is made, so that a crash costs a wait and not
 * a loop. Of several servers one takes it.
 */
const takeDue = (deliveryId: string, at: Date, again: boolean) =>
  database().$transaction(async (tx) => {
    const [locked] = await tx.$queryRaw<Locked[]>`
      SELECT attempts FROM webhook_delivery
      WHERE id = ${deliveryId}::uuid AND state = 'waiting' AND next_attempt_at <= ${at}
      FOR UPDATE SKIP LOCKED`;
    if (!locked) return undefined;
    const { endpoint, message } = await tx.webhookDelivery.findUniqueOrThrow({
      where: { id: deliveryId },
      select: {
        message: { select: { id: true, body: true } },
        endpoint: {
          select: {
            ...{ id: true, url: true, disabledAt: true, failingSince: true },
            secrets: {
              where: { OR: [{ endsAt: null }, { endsAt: { gt: at } }] },
              orderBy: { createdAt: "desc" },
              select: { salt: true },
            },
          },
        },
      },
    });
    if (endpoint.disabledAt) return undefined;
    if (endpoint.failingSince && !again) {
      await askForDelivery(tx, { id: deliveryId, endpointId: endpoint.id, failing: true });
      return undefined;
    }
    const attempts = locked.attempts + 1;
    const nextAttemptAt = new Date(at.getTime() + waitAfter(attempts));
    await tx.webhookDelivery.update({
      where: { id: deliveryId },
      data: { attempts, nextAttemptAt },
    });
    return { endpoint, message, attempts, nextAttemptAt };
  });

const triedOf = (
  answer: Awaited<ReturnType<typeof safePost>>,
): Pick<Tried, "status" | "failure" | "answer"> =>
  answer.ok
    ? { status: answer.status, failure: null, answer: answer.beginning }
    : { status: null, failure: answer.reason, answer: "" };

/** Seconds a busy receiver asks to be left alone for (RFC 9110, 10.2.3), a day at most. */
const askedToWait = (answer: Answered): number => {
  const seconds = Number(answer.headers["retry-after"]);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 86_400) * 1_000 : 0;
};

/**
 * Makes one attempt at a delivery that is due at `at`, and writes down what came of it.
 *
 * @param again whether this is the lane of endpoints that fail; in the other one they are sent there
 */
export const deliverWebhook = async (
  deliveryId: string,
  { again, at = now(), reaching = {} }: { again: boolean; at?: Date; reaching?: Reaching },
): Promise<void> => {
  const due = await takeDue(deliveryId, at, again);
  if (!due) return;
  const { endpoint, message, attempts } = due;
  const salts = endpoint.secrets.map(({ salt }) => salt);
  const begun = performance.now();
  const answer = await safePost(endpoint.url, {
    ...reaching,
    body: message.body,
    headers: signedHeaders({ messageId: message.id, body: message.body }, salts, at),
  });
  const milliseconds = Math.round(performance.now() - begun);
  const tried: Tried = {
    deliveryId,
    endpointId: endpoint.id,
    at,
    milliseconds,
    ...triedOf(answer),
  };
  if (isDelivered(tried.status)) return noteDelivered(tried);
  const wait = answer.ok ? askedToWait(answer) : 0;
  const next = new Date(Math.max(due.nextAttemptAt.getTime(), at.getTime() + wait));
  return noteFailed(tried, attempts < MOST_ATTEMPTS ? next : null);
};

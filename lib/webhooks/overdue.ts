import { database } from "@/lib/platform/database/client";
import { LOG_KEPT } from "./rules";
import { askForDelivery } from "./tell";

/** In one go; the rest is asked for when the first are gone. */
const AT_ONCE = 1_000;

/**
 * Asks for deliveries that are due and may have no job: their server died over them, or their endpoint was
 * switched off meanwhile.
 *
 * @returns how many
 */
export const askForOverdue = (at: Date): Promise<number> =>
  database().$transaction(async (tx) => {
    const overdue = await tx.webhookDelivery.findMany({
      where: { state: "waiting", nextAttemptAt: { lte: at }, endpoint: { disabledAt: null } },
      orderBy: { nextAttemptAt: "asc" },
      take: AT_ONCE,
      select: { id: true, endpointId: true, endpoint: { select: { failingSince: true } } },
    });
    for (const { id, endpointId, endpoint } of overdue) {
      await askForDelivery(tx, { id, endpointId, failing: endpoint.failingSince !== null });
    }
    return overdue.length;
  });

/** Takes away what was sent long ago, with its log. */
export const forgetOldMessages = async (at: Date): Promise<void> => {
  const old = new Date(at.getTime() - LOG_KEPT);
  await database().webhookMessage.deleteMany({
    where: { createdAt: { lt: old }, deliveries: { none: { state: "waiting" } } },
  });
};

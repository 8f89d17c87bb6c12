import { database, type Transaction } from "@/lib/platform/database/client";
import { audienceOf, type Happened } from "./audience";
import { notify } from "./write";

const AT_ONCE = 200;

const tellOf = async (tx: Transaction, event: Happened, noticed: Date): Promise<void> => {
  // What it told was taken out of the history before anybody was told.
  if (event.erasedAt) return;
  const { sequence: eventSequence, at: happened, actorId } = event;
  for (const told of await audienceOf(tx, event)) {
    await notify(tx, { ...told, eventSequence, happened, actorId }, noticed);
  }
};

const tellSome = (noticed: Date): Promise<number> =>
  database().$transaction(async (tx) => {
    const [position] = await tx.$queryRaw<{ sequence: bigint }[]>`
      SELECT sequence FROM notification_position FOR UPDATE`;
    const happened = await tx.event.findMany({
      where: { sequence: { gt: position?.sequence ?? 0n } },
      orderBy: { sequence: "asc" },
      take: AT_ONCE,
      select: {
        ...{ sequence: true, at: true, kind: true },
        ...{ actorId: true, claimId: true, payload: true, erasedAt: true },
      },
    });
    const last = happened.at(-1);
    if (!last) return 0;
    for (const event of happened) await tellOf(tx, event, noticed);
    await tx.notificationPosition.update({ where: { id: 1 }, data: { sequence: last.sequence } });
    return happened.length;
  });

/**
 * Goes through what happened since it last looked and tells everybody whom it concerns, once, whoever dies
 * in between.
 */
export const tellPeopleOfEvents = async (noticed: Date): Promise<void> => {
  while ((await tellSome(noticed)) === AT_ONCE);
};

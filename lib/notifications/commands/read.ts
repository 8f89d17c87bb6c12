import { command, done } from "@/lib/platform/command";
import { notificationKindOf } from "../kinds";
import { placeOf } from "../place";
import { mayUseInbox } from "../policy";
import { nothingInput, notificationInput, readTalkInput } from "../schema";

/** Notes that one was read, and says where it leads. */
export const openNotification = command({
  name: "notifications.open",
  input: notificationInput,
  facts: (tx, { notificationId }, actor) =>
    actor.kind === "person"
      ? tx.notification.findFirst({
          where: { id: notificationId, personId: actor.id },
          select: { id: true, kind: true, claimId: true, commentId: true },
        })
      : Promise.resolve(null),
  may: mayUseInbox,
  run: async (tx, { facts: { id, ...told }, now }) => {
    await tx.notification.updateMany({ where: { id, readAt: null }, data: { readAt: now } });
    return done({ path: placeOf({ ...told, kind: notificationKindOf(told.kind) }) });
  },
});

/** Notes that all were read. */
export const readAllNotifications = command({
  name: "notifications.read-all",
  input: nothingInput,
  facts: async () => ({}),
  may: mayUseInbox,
  run: async (tx, { actor, now }) => {
    if (actor.kind !== "person") throw new Error("only people have an inbox");
    const { count } = await tx.notification.updateMany({
      where: { personId: actor.id, readAt: null },
      data: { readAt: now },
    });
    return done({ count });
  },
});

/** What was read where it was said needs no reading in the inbox. */
export const readTalkNotifications = command({
  name: "notifications.read-talk",
  input: readTalkInput,
  facts: async () => ({}),
  may: mayUseInbox,
  run: async (tx, { actor, input: { threads }, now }) => {
    if (actor.kind !== "person") throw new Error("only people have an inbox");
    for (const { rootId, upTo } of threads) {
      await tx.notification.updateMany({
        where: {
          ...{ personId: actor.id, readAt: null },
          comment: { createdAt: { lte: upTo }, OR: [{ id: rootId }, { rootId }] },
        },
        data: { readAt: now },
      });
    }
    return done({});
  },
});

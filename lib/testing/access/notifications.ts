import {
  openNotification,
  readAllNotifications,
  readTalkNotifications,
} from "@/lib/notifications/commands/read";
import { inbox, inboxNews } from "@/lib/notifications/queries/inbox";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makePerson } from "../builders";
import { nobodysInput, ownOnly, row, theDesk } from "./row";

const notification = async () => {
  const right = await makePerson("reviewer");
  const { id: notificationId } = await database().notification.create({
    data: {
      ...{ personId: right.id, claimId: (await makeClaim("open")).id, kind: "overdue" },
      ...{ dueOn: new Date("2026-03-01"), at: new Date(), mail: "off" },
    },
    select: { id: true },
  });
  return { input: { notificationId }, right };
};

export const notifications = {
  "command notifications.open": row(openNotification, notification, ownOnly),
  "command notifications.read-all": row(readAllNotifications, nobodysInput, theDesk),
  "command notifications.read-talk": row(
    readTalkNotifications,
    async () => ({ input: { threads: [] } }),
    theDesk,
  ),
  "query notifications.inbox": row(inbox, nobodysInput, theDesk),
  "query notifications.news": row(inboxNews, nobodysInput, theDesk),
};

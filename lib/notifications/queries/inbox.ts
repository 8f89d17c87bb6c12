import { deskClock } from "@/lib/claims/queries/desk-clock";
import { isSignedIn } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { notificationKindOf } from "../kinds";
import { mayUseInbox } from "../policy";
import { inboxInput, nothingInput } from "../schema";

const PAGE = 30;

/** Above this many it is only said that there are more. */
const COUNTED = 99;

/** Of what was said, as much as a line holds. */
const EXCERPT = 200;

const columns = {
  ...{ id: true, kind: true, at: true, dueOn: true, readAt: true },
  actor: { select: { name: true } },
  claim: { select: { id: true, number: true, statement: true, language: true } },
  comment: { select: { body: true, reviewId: true, removal: { select: { commentId: true } } } },
} as const;

type Said = { body: string; reviewId: string | null; removal: object | null } | null;

/** What is said of reviews is read where it is known who may. */
const excerptOf = (said: Said): string | null =>
  said === null || said.removal || said.reviewId !== null ? null : said.body.slice(0, EXCERPT);

/** What somebody was told, the newest first; `next` is the `after` of the following page. */
export const inbox = query({
  name: "notifications.inbox",
  input: inboxInput,
  may: mayUseInbox,
  read: async (db, { actor, input: { unread, after } }) => {
    if (!isSignedIn(actor)) return null;
    const rows = await db.notification.findMany({
      where: {
        personId: actor.id,
        ...(unread ? { readAt: null } : {}),
        ...(after
          ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }
          : {}),
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: PAGE + 1,
      select: columns,
    });
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    const { timeZone } = await deskClock(db);
    return {
      timeZone,
      unread: await countUnread(db, actor.id),
      notifications: shown.map(({ comment, kind, readAt, ...row }) => ({
        ...row,
        kind: notificationKindOf(kind),
        isNew: readAt === null,
        excerpt: excerptOf(comment),
      })),
      next: rows.length > PAGE && last ? `${last.at.getTime()}-${last.id}` : null,
    };
  },
});

export type InboxView = ViewOf<typeof inbox>;

const countUnread = async (db: Database, personId: string) => {
  const rows = await db.notification.findMany({
    where: { personId, readAt: null },
    take: COUNTED + 1,
    select: { id: true },
  });
  return { count: Math.min(rows.length, COUNTED), more: rows.length > COUNTED };
};

/** How much there is in somebody's inbox that they have not read, and what it is known by. */
export const inboxNews = query({
  name: "notifications.news",
  input: nothingInput,
  may: mayUseInbox,
  read: async (db, { actor }) => {
    if (!isSignedIn(actor)) return null;
    const [unread, newest] = await Promise.all([
      countUnread(db, actor.id),
      db.notification.findFirst({
        where: { personId: actor.id },
        orderBy: [{ at: "desc" }, { id: "desc" }],
        select: { id: true },
      }),
    ]);
    return { ...unread, state: `${unread.count} ${newest?.id ?? ""}`.trim() };
  },
});

import { query, type ViewOf } from "@/lib/platform/query";
import { queueRules } from "./commands";
import { mayChangeDesk, mayReadSettings, mayWriteMethod } from "./policy";
import { deskSettingsInput, methodInput, readerLanguages } from "./schema";

/** What an admin may set about the desk. */
export const deskSettings = query({
  name: "desk.settings",
  input: deskSettingsInput,
  may: mayReadSettings,
  read: async (db, { actor }) => {
    const desk = await db.desk.findUniqueOrThrow({
      where: { id: 1 },
      select: {
        version: true,
        name: true,
        timeZone: true,
        language: true,
        otherLanguages: true,
        quorum: true,
        independentSources: true,
        primarySources: true,
        nameReviewers: true,
        repliesRequired: true,
        updatedAt: true,
      },
    });
    const offered = readerLanguages.parse(desk);
    return { ...desk, ...offered, can: { change: mayChangeDesk(actor) } };
  },
});

export type DeskSettings = ViewOf<typeof deskSettings>;

/** What an admin may set about the queue. */
export const queueSettings = query({
  name: "desk.queue-settings",
  input: deskSettingsInput,
  may: mayReadSettings,
  read: (db) => db.desk.findUniqueOrThrow({ where: { id: 1 }, select: queueRules }),
});

export type QueueSettings = ViewOf<typeof queueSettings>;

/** The newest version of the method page, and the list of all. */
export const methodOfDesk = query({
  name: "desk.method",
  input: methodInput,
  may: mayReadSettings,
  read: async (db, { actor }) => {
    const [versions, { timeZone }] = await Promise.all([
      db.methodVersion.findMany({
        orderBy: { number: "desc" },
        select: { number: true, writtenAt: true, writer: { select: { name: true } } },
      }),
      db.desk.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } }),
    ]);
    const newest = await db.methodVersion.findFirst({
      orderBy: { number: "desc" },
      select: { number: true, body: true },
    });
    return newest && { ...newest, versions, timeZone, can: { write: mayWriteMethod(actor) } };
  },
});

export type DeskMethod = ViewOf<typeof methodOfDesk>;

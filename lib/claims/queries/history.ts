import { z } from "zod";
import { mayReadArticles } from "@/lib/articles/policy";
import type { Database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Changes, EventKind } from "@/lib/platform/events/payloads";
import { query } from "@/lib/platform/query";
import { mayReadClaims } from "../policy";
import { articleHistoryInput, historyInput } from "../schema";
import { toldToAll } from "../told-to-all";
import { deskClock } from "./desk-clock";

const PAGE = 100;

const payloadShape = z.looseObject({
  changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })).optional(),
});

type Scalar = string | number;

const scalarsOf = (payload: Record<string, unknown>): Record<string, Scalar> =>
  Object.fromEntries(
    Object.entries(payload).flatMap(([name, value]): [string, Scalar][] => {
      if (typeof value === "string" || typeof value === "number") return [[name, value]];
      // Messages choose by words: nothing was said, yes or no.
      if (value === null) return [[name, "none"]];
      return typeof value === "boolean" ? [[name, String(value)]] : [];
    }),
  );

type Row = {
  sequence: bigint;
  at: Date;
  kind: string;
  actorKind: string;
  actorId: string | null;
  actorJob: string | null;
  payload: unknown;
  erasedAt: Date | null;
};

const namesOf = async (db: Database, rows: readonly Row[]) => {
  const ids = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))];
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const keys = rows.some(({ actorKind }) => actorKind === "key")
    ? await db.apiKey.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    : [];
  return new Map([...people, ...keys].map(({ id, name }) => [id, name]));
};

const eventView = (row: Row, names: Map<string, string>) => {
  const payload = payloadShape.parse(row.payload);
  const changes: Changes = payload.changes ?? {};
  return {
    sequence: row.sequence.toString(),
    at: row.at,
    kind: row.kind as EventKind,
    /** When its content was taken away; there are no values then. */
    erasedAt: row.erasedAt,
    /** A person's or a key's name, the name of a job, or nobody for a reader. */
    who:
      row.actorKind === "person" || row.actorKind === "key"
        ? { kind: "person" as const, name: names.get(row.actorId ?? "") ?? null }
        : {
            kind: row.actorKind === "system" ? ("system" as const) : ("reader" as const),
            name: row.actorJob,
          },
    values: scalarsOf(payload),
    changes: Object.entries(changes).map(([field, { before, after }]) => ({
      field,
      before,
      after,
    })),
  };
};

export type EventView = ReturnType<typeof eventView>;

/** A page of the events of one thing, newest first. */
const eventsOf = async (db: Database, where: Prisma.EventWhereInput, before: string) => {
  const rows = await db.event.findMany({
    where: { ...where, ...toldToAll, ...(before ? { sequence: { lt: BigInt(before) } } : {}) },
    orderBy: { sequence: "desc" },
    take: PAGE + 1,
    select: {
      sequence: true,
      at: true,
      kind: true,
      actorKind: true,
      actorId: true,
      actorJob: true,
      payload: true,
      erasedAt: true,
    },
  });
  const shown = rows.slice(0, PAGE);
  const [names, { timeZone }] = await Promise.all([namesOf(db, shown), deskClock(db)]);
  return {
    events: shown.map((row) => eventView(row, names)),
    /** Where what happened before begins; null when this is all. */
    older: rows.length > PAGE ? (shown.at(-1)?.sequence.toString() ?? null) : null,
    timeZone,
  };
};

export type EventHistory = Awaited<ReturnType<typeof eventsOf>>;

/** What happened to a claim, newest first; `before` goes on from a page's last event. */
export const claimHistory = query({
  name: "claims.history",
  input: historyInput,
  may: mayReadClaims,
  read: async (db, { input: { claimId, before } }) => {
    const claim = await db.claim.findUnique({ where: { id: claimId }, select: { id: true } });
    return claim && eventsOf(db, { claimId }, before);
  },
});

/** What happened to an article itself, newest first; what happened to claims in it their own history tells. */
export const articleHistory = query({
  name: "articles.history",
  input: articleHistoryInput,
  may: mayReadArticles,
  read: async (db, { input: { articleId, before } }) => {
    const article = await db.article.findUnique({ where: { id: articleId }, select: { id: true } });
    return article && eventsOf(db, { articleId, claimId: null }, before);
  },
});

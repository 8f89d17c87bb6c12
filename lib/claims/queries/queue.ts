import { isSignedIn } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { upToMost } from "../counting";
import { mayCreateClaim, mayReadClaims } from "../policy";
import {
  type QueueFilter,
  type QueueSort,
  type QueueView,
  queueInput,
  queueViews,
} from "../schema";
import type { ClaimStatus } from "../states";
import { type ClaimLine, wantedLines } from "./claim-lines";
import { dueDay, underWay, wantedInQueue, withTopicId } from "./conditions";
import { deskClock } from "./desk-clock";
import { queueChoices } from "./queue-choices";
import { countByStatus, type Wanted } from "./wanted";

const PAGE = 40;

/** How each order runs and goes on after a line; the number breaks ties. */
export const queueOrders: Record<
  QueueSort,
  {
    by: Prisma.Sql;
    after: (key: string, number: number) => Prisma.Sql;
    key: (line: ClaimLine) => string;
  }
> = {
  "longest-waiting": {
    by: Prisma.sql`claim.status_since, claim.number`,
    after: (key, number) =>
      Prisma.sql`(claim.status_since, claim.number) > (${key}::timestamptz, ${number})`,
    key: (line) => line.statusSince.toISOString(),
  },
  due: {
    by: Prisma.sql`${dueDay}, claim.number`,
    after: (key, number) => Prisma.sql`(${dueDay}, claim.number) > (${key}::date, ${number})`,
    key: (line) => line.dueOn ?? "infinity",
  },
  newest: {
    by: Prisma.sql`claim.number DESC`,
    after: (_key, number) => Prisma.sql`claim.number < ${number}`,
    key: () => "",
  },
};

const cursorShape = /^(?:infinity|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?)?~(\d{1,9})$/u;

/** Begins at the beginning when an address was tampered with. */
const after = ({ sort, after: cursor }: QueueFilter): Prisma.Sql => {
  const number = cursorShape.exec(cursor)?.[1];
  const key = cursor.split("~")[0] ?? "";
  const fits = sort === "newest" ? key === "" : key !== "";
  if (!number || !fits || (sort === "longest-waiting" && !key.includes("T"))) {
    return Prisma.sql`TRUE`;
  }
  return queueOrders[sort].after(key, Number(number));
};

/** How many claims each view has, up to `MOST_COUNTED + 1`. */
const countsIn = async (
  db: Database,
  wanted: (view: QueueView) => Wanted,
): Promise<Record<QueueView, number>> => {
  const all = wanted("all");
  const { backBy } = wanted("at-work");
  const { back, ...counts } = await countByStatus(db, { ...all, backBy });
  const sum = (some: readonly ClaimStatus[]) => some.reduce((most, one) => most + counts[one], 0);
  const ofViews = {
    ...counts,
    all: sum(all.statuses),
    "at-work": sum(underWay) + back,
    recheck: back,
  };
  return Object.fromEntries(queueViews.map((view) => [view, upToMost(ofViews[view])])) as Record<
    QueueView,
    number
  >;
};

/** The desk's queue: filtered, counted by status, in order, a page of it. */
export const queue = query({
  name: "claims.queue",
  input: queueInput,
  may: mayReadClaims,
  read: async (db, { actor, input }) => {
    if (!isSignedIn(actor)) return null;
    const { timeZone, today } = await deskClock(db);
    const filter = await withTopicId(db, input);
    const wanted = (view: QueueView) => wantedInQueue(filter, view, actor.id, today);
    const order = queueOrders[input.sort];
    const shown = wanted(input.status);
    const [lines, counts, choices] = await Promise.all([
      wantedLines(db, {
        wanted: {
          ...shown,
          where: shown.where.map((one) => Prisma.sql`${one} AND ${after(input)}`),
        },
        order: order.by,
        limit: PAGE + 1,
      }),
      countsIn(db, wanted),
      queueChoices(db, input.article),
    ]);
    const claims = lines.slice(0, PAGE);
    const last = lines.length > PAGE ? claims.at(-1) : undefined;
    return {
      filter: input,
      claims,
      counts,
      choices,
      /** Where the next page begins; null on the last. */
      next: last ? `${order.key(last)}~${last.number}` : null,
      timeZone,
      today,
      can: { create: mayCreateClaim(actor) },
    };
  },
});

export type QueuePage = ViewOf<typeof queue>;

import { isSignedIn } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { mayCreateClaim, mayReadClaims } from "../policy";
import {
  type QueueFilter,
  type QueueSort,
  type QueueView,
  queueInput,
  queueViews,
} from "../schema";
import { type ClaimLine, claimLines, claimsWithPeople } from "./claim-lines";
import { filtered, inView } from "./conditions";
import { deskClock } from "./desk-clock";

const PAGE = 40;

/** How each order runs and goes on after a line; the number breaks ties. */
const orders: Record<
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
    by: Prisma.sql`COALESCE(claim.due_on, 'infinity'), claim.number`,
    after: (key, number) =>
      Prisma.sql`(COALESCE(claim.due_on, 'infinity'), claim.number) > (${key}::date, ${number})`,
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
  return orders[sort].after(key, Number(number));
};

const countsIn = async (db: Database, where: Prisma.Sql, today: string) => {
  const counted = queueViews.map(
    (view) => Prisma.sql`count(*) FILTER (WHERE ${inView(view, today)})::int`,
  );
  const [row] = await db.$queryRaw<{ counts: number[] }[]>`
    SELECT ARRAY[${Prisma.join(counted)}] AS counts FROM ${claimsWithPeople} WHERE ${where}`;
  return Object.fromEntries(
    queueViews.map((view, index) => [view, row?.counts[index] ?? 0]),
  ) as Record<QueueView, number>;
};

/** What the filters offer: the people of the desk, and topics, languages and articles that claims have. */
const choicesOf = async (db: Database, articleId: string) => {
  const [people, topics, languages, articles] = await Promise.all([
    db.person.findMany({
      where: { disabledAt: null },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    db.topic.findMany({
      where: { claims: { some: {} } },
      orderBy: { name: "asc" },
      select: { slug: true, name: true },
    }),
    db.claim.groupBy({ by: ["language"], orderBy: { language: "asc" } }),
    db.article.findMany({
      where: { OR: [{ appearances: { some: {} } }, ...(articleId ? [{ id: articleId }] : [])] },
      orderBy: { createdAt: "desc" },
      take: 100,
      select: { id: true, title: true },
    }),
  ]);
  return { people, topics, articles, languages: languages.map(({ language }) => language) };
};

/** The desk's queue: filtered, counted by status, in order, a page of it. */
export const queue = query({
  name: "claims.queue",
  input: queueInput,
  may: mayReadClaims,
  read: async (db, { actor, input }) => {
    if (!isSignedIn(actor)) return null;
    const { timeZone, today } = await deskClock(db);
    const where = filtered(input, actor.id, today);
    const order = orders[input.sort];
    const [lines, counts, choices] = await Promise.all([
      claimLines(db, {
        where: Prisma.sql`${where} AND ${inView(input.status, today)} AND ${after(input)}`,
        order: order.by,
        limit: PAGE + 1,
      }),
      countsIn(db, where, today),
      choicesOf(db, input.article),
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

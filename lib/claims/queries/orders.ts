import { Prisma } from "@/lib/platform/database/generated/client";
import { lateBefore, type WorkClock } from "../ageing";
import { startOfDay } from "../desk-day";
import type { QueueSort } from "../schema";
import type { ClaimLine } from "./claim-lines";
import { dueDay, lateBeforeOf } from "./conditions";
import { anyClaim, type Besides, type Order, type Wanted } from "./wanted";

/** How claims run, and how a page goes on after a line; the number breaks ties. */
type QueueOrder = Order & {
  /** What a key looks like. */
  shape: RegExp;
  key: (line: ClaimLine) => string;
  after: (key: string, number: number) => Besides;
  lateBefore?: Wanted["lateBefore"];
};

const everywhere = (condition: Prisma.Sql): Besides => ({ byStatus: condition, back: condition });

const waiting = Prisma.sql`claim.status_since, claim.number`;
const cameBack = Prisma.sql`(LEAST(claim.recheck_on, claim.valid_until)::timestamp AT TIME ZONE 'UTC')`;

/** Of what has no target, which comes last. */
const never = new Date(0);

/**
 * By how much a claim is past its target, the most first. Within a status that is how long it has stood
 * there, which an index has; across statuses it is the time since the target passed, in seconds.
 */
const latest = (wanted: Wanted, clock: WorkClock): QueueOrder => {
  const bounds = lateBeforeOf(clock);
  const backDay = lateBefore("recheck", clock);
  const back = backDay ? startOfDay("UTC", backDay) : never;
  const asBack = (status: string) => status === "published" && wanted.backBy !== null;
  const whens = Object.entries(bounds).map(
    ([status, bound]) => Prisma.sql`WHEN ${status} THEN ${bound}::timestamptz - claim.status_since`,
  );
  const published = asBack("published")
    ? Prisma.sql`${back}::timestamptz - ${cameBack}`
    : Prisma.sql`${never}::timestamptz - claim.status_since`;
  const lateness = Prisma.sql`EXTRACT(EPOCH FROM CASE claim.status
    ${Prisma.join([...whens, Prisma.sql`WHEN 'published' THEN ${published}`], " ")}
    ELSE ${never}::timestamptz - claim.status_since END)`;
  return {
    by: Prisma.sql`${lateness} DESC, claim.number`,
    within: waiting,
    lateBefore: bounds,
    shape: /^-?\d{1,12}(?:\.\d{1,3})?$/u,
    key: ({ status, statusSince, recheckOn }) => {
      const bound = asBack(status) ? back : (bounds[status] ?? never);
      const since = asBack(status) ? new Date(`${recheckOn}T00:00:00Z`) : statusSince;
      return String((bound.getTime() - since.getTime()) / 1000);
    },
    after: (key, number) => {
      const before = (bound: Prisma.Sql) =>
        Prisma.sql`${bound} - ${key}::numeric * interval '1 second', ${number}`;
      return {
        byStatus: Prisma.sql`(claim.status_since, claim.number)
          > (${before(Prisma.sql`COALESCE(wanted.late_before, ${never}::timestamptz)`)})`,
        back: Prisma.sql`(${cameBack}, claim.number) > (${before(Prisma.sql`${back}::timestamptz`)})`,
      };
    },
  };
};

export const queueOrder = (sort: QueueSort, wanted: Wanted, clock: WorkClock): QueueOrder => {
  switch (sort) {
    case "longest-waiting":
      return {
        by: waiting,
        shape: /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u,
        key: (line) => line.statusSince.toISOString(),
        after: (key, number) =>
          everywhere(
            Prisma.sql`(claim.status_since, claim.number) > (${key}::timestamptz, ${number})`,
          ),
      };
    case "priority":
      return {
        by: Prisma.sql`(-claim.priority), claim.number`,
        shape: /^\d{1,4}$/u,
        key: (line) => String(line.priority),
        after: (key, number) =>
          everywhere(
            Prisma.sql`((-claim.priority), claim.number) > (-${Number(key)}::int, ${number})`,
          ),
      };
    case "latest":
      return latest(wanted, clock);
    case "due":
      return {
        by: Prisma.sql`${dueDay}, claim.number`,
        shape: /^(?:infinity|\d{4}-\d{2}-\d{2})$/u,
        key: (line) => line.dueOn ?? "infinity",
        after: (key, number) =>
          everywhere(Prisma.sql`(${dueDay}, claim.number) > (${key}::date, ${number})`),
      };
    case "newest":
      return {
        by: Prisma.sql`claim.number DESC`,
        shape: /^$/u,
        key: () => "",
        after: (_key, number) => everywhere(Prisma.sql`claim.number < ${number}`),
      };
  }
};

const cursorShape = /^([^~]*)~(\d{1,9})$/u;

const and = (one: Prisma.Sql, other: Prisma.Sql) => Prisma.sql`${one} AND ${other}`;

/** The claims wanted that come after a cursor; from the beginning when it was tampered with. */
export const goingOn = (wanted: Wanted, order: QueueOrder, cursor: string): Wanted => {
  const [, key = "", number] = cursorShape.exec(cursor) ?? [];
  const held = order.lateBefore ? { ...wanted, lateBefore: order.lateBefore } : wanted;
  if (!number || !order.shape.test(key)) return held;
  const after = order.after(key, Number(number));
  return {
    ...held,
    besides: {
      byStatus: and(wanted.besides?.byStatus ?? anyClaim, after.byStatus),
      back: and(wanted.besides?.back ?? anyClaim, after.back),
    },
  };
};

import { z } from "zod";
import { deskClock } from "@/lib/claims/queries/desk-clock";
import { type Actor, isSignedIn } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import { query, type ViewOf } from "@/lib/platform/query";
import { alphaInterval, ordinalAlpha } from "./agreement";
import { balanceOfDesk, withoutAffiliation } from "./balance";
import { periodOf } from "./period";
import { throughputOf } from "./throughput";
import { type DeskSpan, within } from "./within";

/** From one moment in a claim's life to the next, by the events that tell them. */
const stages = [
  ["opening", "claim.proposed", "claim.opened"],
  ["research", "claim.opened", "claim.sent-to-review"],
  ["review", "claim.sent-to-review", "verdict.decided"],
  ["publishing", "verdict.decided", "claim.published"],
] as const;
type Stage = (typeof stages)[number][0];

type Took = { claims: number; median: number | null; ninetieth: number | null };

/** Hours from the first event of a kind to the first of another, over claims that came to the second in a span. */
const timeBetween = async (
  db: Database,
  [from, to]: readonly [from: string, to: string],
  span: DeskSpan,
): Promise<Took> => {
  const [row] = await db.$queryRaw<Took[]>`
    WITH moment AS (
      SELECT claim_id, kind, min(at) AS at FROM event
      WHERE kind IN (${from}, ${to}) AND claim_id IS NOT NULL GROUP BY claim_id, kind
    ), took AS (
      SELECT extract(epoch FROM ending.at - beginning.at)::float8 / 3600 AS hours
      FROM moment AS beginning JOIN moment AS ending USING (claim_id)
      WHERE beginning.kind = ${from} AND ending.kind = ${to} AND ending.at >= beginning.at
        AND ${within(Prisma.sql`ending.at`, span)}
    )
    SELECT count(*)::int AS claims,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY hours) AS ninetieth
    FROM took`;
  return row ?? { claims: 0, median: null, ninetieth: null };
};

const stageTimes = async (db: Database, span: DeskSpan): Promise<(Took & { stage: Stage })[]> => {
  const times = [];
  for (const [stage, from, to] of stages) {
    times.push({ stage, ...(await timeBetween(db, [from, to], span)) });
  }
  return times;
};

/** Ages are days for which claims stand in their state. */
type Backlog = { status: string; claims: number; oldest: Date; median: number; ninetieth: number };

/** What waits today: no period changes it. */
const backlog = (db: Database) => db.$queryRaw<Backlog[]>`
  SELECT status, count(*)::int AS claims, min(status_since) AS oldest,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM now() - status_since)::float8 / 86400) AS median,
    percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM now() - status_since)::float8 / 86400) AS ninetieth
  FROM claim
  WHERE status IN ('proposed', 'open', 'researching', 'in-review', 'decided')
  GROUP BY status
  ORDER BY array_position(ARRAY['proposed', 'open', 'researching', 'in-review', 'decided'], status)`;

/** Reviews of closed rounds by their place on the scale; ratings without a value have none. */
const ratedUnits = async (db: Database, span: DeskSpan): Promise<number[][]> => {
  const rows = await db.$queryRaw<{ ranks: number[] }[]>`
    SELECT array_agg(scale.rank ORDER BY review.submitted_at) AS ranks
    FROM review
    JOIN round ON round.id = review.round_id AND round.closed_at IS NOT NULL
    JOIN (SELECT id, (dense_rank() OVER (ORDER BY value) - 1)::int AS rank FROM rating WHERE value IS NOT NULL)
      AS scale ON scale.id = review.rating_id
    WHERE review.submitted_at IS NOT NULL AND ${within(Prisma.sql`round.closed_at`, span)}
    GROUP BY round.id`;
  return rows.map(({ ranks }) => ranks);
};

type Outcomes = { verdicts: number; corrections: number; reviews: number; overturned: number };

const outcomes = async (db: Database, span: DeskSpan): Promise<Outcomes> => {
  const [row] = await db.$queryRaw<Outcomes[]>`
    SELECT
      (SELECT count(*)::int FROM publication WHERE number = 1
        AND ${within(Prisma.sql`published_at`, span)}) AS verdicts,
      (SELECT count(*)::int FROM publication WHERE kind IN ('correction', 'retraction')
        AND ${within(Prisma.sql`published_at`, span)}) AS corrections,
      count(*)::int AS reviews,
      count(*) FILTER (WHERE review.rating_id <> verdict.rating_id)::int AS overturned
    FROM review JOIN (
      SELECT DISTINCT ON (round_id) round_id, rating_id, decided_at FROM verdict ORDER BY round_id, number
    ) AS verdict ON verdict.round_id = review.round_id
    WHERE review.submitted_at IS NOT NULL AND ${within(Prisma.sql`verdict.decided_at`, span)}`;
  return row ?? { verdicts: 0, corrections: 0, reviews: 0, overturned: 0 };
};

const mayReadNumbers = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

/** As the page's address has it; what is no period is answered with the usual one, and said to be none. */
const numbersInput = z.strictObject({
  period: z.string().max(20).default(""),
  from: z.string().max(20).default(""),
  to: z.string().max(20).default(""),
});

/** The desk's figures about itself in a period. Of a demonstration they are the demonstration's, and are said to be. */
export const numbersOfDesk = query({
  name: "metrics.desk",
  input: numbersInput,
  may: mayReadNumbers,
  read: async (db, { input }) => {
    const { demonstration } = await db.desk.findUniqueOrThrow({
      where: { id: 1 },
      select: { demonstration: true },
    });
    const clock = await deskClock(db);
    const period = periodOf(input, clock.today);
    const span = { from: period.from, to: period.to, timeZone: clock.timeZone };
    const units = await ratedUnits(db, span);
    return {
      ...clock,
      ...{ demonstration, period, asked: input },
      stages: await stageTimes(db, span),
      backlog: await backlog(db),
      outcomes: await outcomes(db, span),
      agreement: {
        rounds: units.filter(({ length }) => length > 1).length,
        alpha: ordinalAlpha(units),
        interval: alphaInterval(units),
      },
      throughput: await throughputOf(db, { ...span, today: clock.today }),
      balance: await balanceOfDesk(db, span),
      withoutAffiliation: await withoutAffiliation(db, span),
    };
  },
});

export type DeskNumbers = ViewOf<typeof numbersOfDesk>;

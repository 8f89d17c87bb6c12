import { z } from "zod";
import { deskClock } from "@/lib/claims/queries/desk-clock";
import { type Actor, isSignedIn } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import { query, type ViewOf } from "@/lib/platform/query";
import { alphaInterval, ordinalAlpha } from "./agreement";

/** From one moment in a claim's life to the next, by the events that tell them. */
const stages = [
  ["opening", "claim.proposed", "claim.opened"],
  ["research", "claim.opened", "claim.sent-to-review"],
  ["review", "claim.sent-to-review", "verdict.decided"],
  ["publishing", "verdict.decided", "claim.published"],
] as const;
type Stage = (typeof stages)[number][0];

type Took = { claims: number; median: number | null; ninetieth: number | null };

/** Hours from the first event of a kind to the first of another, over all claims that had both. */
const timeBetween = async (db: Database, from: string, to: string): Promise<Took> => {
  const [row] = await db.$queryRaw<Took[]>`
    WITH moment AS (
      SELECT claim_id, kind, min(at) AS at FROM event
      WHERE kind IN (${from}, ${to}) AND claim_id IS NOT NULL GROUP BY claim_id, kind
    ), took AS (
      SELECT extract(epoch FROM ending.at - beginning.at)::float8 / 3600 AS hours
      FROM moment AS beginning JOIN moment AS ending USING (claim_id)
      WHERE beginning.kind = ${from} AND ending.kind = ${to} AND ending.at >= beginning.at
    )
    SELECT count(*)::int AS claims,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY hours) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY hours) AS ninetieth
    FROM took`;
  return row ?? { claims: 0, median: null, ninetieth: null };
};

const stageTimes = async (db: Database): Promise<(Took & { stage: Stage })[]> => {
  const times = [];
  for (const [stage, from, to] of stages) {
    times.push({ stage, ...(await timeBetween(db, from, to)) });
  }
  return times;
};

type Backlog = { status: string; claims: number; oldest: Date };

const backlog = (db: Database) => db.$queryRaw<Backlog[]>`
  SELECT status, count(*)::int AS claims, min(status_since) AS oldest FROM claim
  WHERE status IN ('proposed', 'open', 'researching', 'in-review', 'decided')
  GROUP BY status
  ORDER BY array_position(ARRAY['proposed', 'open', 'researching', 'in-review', 'decided'], status)`;

/** Reviews of closed rounds by their place on the scale; ratings without a value have none. */
const ratedUnits = async (db: Database): Promise<number[][]> => {
  const rows = await db.$queryRaw<{ ranks: number[] }[]>`
    SELECT array_agg(scale.rank ORDER BY review.submitted_at) AS ranks
    FROM review
    JOIN round ON round.id = review.round_id AND round.closed_at IS NOT NULL
    JOIN (SELECT id, (dense_rank() OVER (ORDER BY value) - 1)::int AS rank FROM rating WHERE value IS NOT NULL)
      AS scale ON scale.id = review.rating_id
    WHERE review.submitted_at IS NOT NULL
    GROUP BY round.id`;
  return rows.map(({ ranks }) => ranks);
};

type Outcomes = { verdicts: number; corrections: number; reviews: number; overturned: number };

const outcomes = async (db: Database): Promise<Outcomes> => {
  const [row] = await db.$queryRaw<Outcomes[]>`
    SELECT
      (SELECT count(*)::int FROM publication WHERE number = 1) AS verdicts,
      (SELECT count(*)::int FROM publication WHERE kind IN ('correction', 'retraction')) AS corrections,
      count(*)::int AS reviews,
      count(*) FILTER (WHERE review.rating_id <> verdict.rating_id)::int AS overturned
    FROM review JOIN (
      SELECT DISTINCT ON (round_id) round_id, rating_id FROM verdict ORDER BY round_id, number
    ) AS verdict ON verdict.round_id = review.round_id
    WHERE review.submitted_at IS NOT NULL`;
  return row ?? { verdicts: 0, corrections: 0, reviews: 0, overturned: 0 };
};

/** What claims are counted by to see whether the desk leans. */
export const balanceKinds = ["claimant", "topic", "outlet"] as const;
export type BalanceKind = (typeof balanceKinds)[number];

/** `chosen` of those written down were opened or went further; `published` have a verdict out. */
export type Balance = { name: string; claims: number; chosen: number; published: number };
const SHOWN = 10;

const namesOf: Record<BalanceKind, Prisma.Sql> = {
  claimant: Prisma.sql`SELECT claim.id AS claim_id, claimant.name FROM claim
    JOIN claimant ON claimant.id = claim.claimant_id`,
  topic: Prisma.sql`SELECT claim_topic.claim_id, topic.name FROM claim_topic
    JOIN topic ON topic.id = claim_topic.topic_id`,
  outlet: Prisma.sql`SELECT DISTINCT appearance.claim_id, article.outlet AS name FROM appearance
    JOIN article ON article.id = appearance.article_id WHERE article.outlet <> ''`,
};

/** Whose claims the desk looks at, which of them it chooses, and whose it publishes on. */
const balance = (db: Database, kind: BalanceKind) => db.$queryRaw<Balance[]>`
  SELECT named.name, count(*)::int AS claims,
    count(*) FILTER (WHERE claim.status NOT IN ('proposed', 'declined'))::int AS chosen,
    count(*) FILTER (WHERE claim.status = 'published')::int AS published
  FROM (${namesOf[kind]}) AS named JOIN claim ON claim.id = named.claim_id
  WHERE claim.status <> 'duplicate'
  GROUP BY named.name ORDER BY claims DESC, named.name LIMIT ${SHOWN}`;

/** The same by all that claims are counted by. */
export const balanceOfDesk = async (db: Database): Promise<Record<BalanceKind, Balance[]>> => ({
  claimant: await balance(db, "claimant"),
  topic: await balance(db, "topic"),
  outlet: await balance(db, "outlet"),
});

const WEEKS = 26;

/** `week` is the Monday it begins with, where the desk is: "2026-11-23". */
export type Throughput = { week: string; proposed: number; published: number };

/** Claims written down and verdicts first published in each of the last weeks, oldest first. */
const throughput = (db: Database, timeZone: string) => db.$queryRaw<Throughput[]>`
  WITH week AS (
    SELECT generate_series(
      date_trunc('week', now() AT TIME ZONE ${timeZone}) - make_interval(weeks => ${WEEKS - 1}),
      date_trunc('week', now() AT TIME ZONE ${timeZone}), interval '1 week') AS begins
  ), happened AS (
    SELECT date_trunc('week', at AT TIME ZONE ${timeZone}) AS begins, kind, count(*)::int AS times
    FROM event WHERE (kind = 'claim.proposed' OR kind = 'claim.published' AND payload ->> 'number' = '1')
      AND at > now() - make_interval(weeks => ${WEEKS + 1})
    GROUP BY 1, 2
  )
  SELECT to_char(week.begins, 'YYYY-MM-DD') AS week,
    coalesce(sum(times) FILTER (WHERE kind = 'claim.proposed'), 0)::int AS proposed,
    coalesce(sum(times) FILTER (WHERE kind = 'claim.published'), 0)::int AS published
  FROM week LEFT JOIN happened USING (begins) GROUP BY week.begins ORDER BY week.begins`;

const mayReadNumbers = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

/** The desk's figures about itself. Of a demonstration they are the demonstration's, and are said to be. */
export const numbersOfDesk = query({
  name: "metrics.desk",
  input: z.strictObject({}),
  may: mayReadNumbers,
  read: async (db) => {
    const units = await ratedUnits(db);
    const { demonstration } = await db.desk.findUniqueOrThrow({
      where: { id: 1 },
      select: { demonstration: true },
    });
    const clock = await deskClock(db);
    return {
      ...clock,
      demonstration,
      stages: await stageTimes(db),
      backlog: await backlog(db),
      outcomes: await outcomes(db),
      agreement: {
        rounds: units.filter(({ length }) => length > 1).length,
        alpha: ordinalAlpha(units),
        interval: alphaInterval(units),
      },
      throughput: await throughput(db, clock.timeZone),
      balance: await balanceOfDesk(db),
    };
  },
});

export type DeskNumbers = ViewOf<typeof numbersOfDesk>;

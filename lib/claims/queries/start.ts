import { isSignedIn, type PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { query } from "@/lib/platform/query";
import { dayOfColumn, daysLater } from "../desk-day";
import { claimStatusOf } from "../facts";
import { mayCreateClaim, mayReadClaims } from "../policy";
import { nothingInput } from "../schema";
import type { ClaimStatus } from "../states";
import { wantedLines } from "./claim-lines";
import { amongMine, dueDay, needingHands, needsHands, onlyLate, underWay } from "./conditions";
import { queueOrder } from "./orders";
import { anyClaim, countWanted, type Order, type Wanted } from "./wanted";
import { workClock } from "./work-clock";

/** Lists on the start page show this many; the queue shows the rest. */
const SHORT = 6;

/** A short list, and how many there are, up to `MOST_COUNTED + 1`. */
const listed = async (db: Database, wanted: Wanted, order: Prisma.Sql | Order) => {
  const [claims, total] = await Promise.all([
    wantedLines(db, { wanted, order: "by" in order ? order : { by: order }, limit: SHORT }),
    countWanted(db, wanted),
  ]);
  return { claims, total };
};

const having = (statuses: readonly ClaimStatus[], ...where: readonly Prisma.Sql[]): Wanted => ({
  statuses,
  where,
  backBy: null,
});

/** Reviews the person has been asked for and has not handed in, soonest due first. */
const reviewsToWrite = async (db: Database, personId: string) => {
  const rows = await db.assignment.findMany({
    where: {
      personId,
      endedAt: null,
      roundOpen: true,
      round: {
        reviews: { none: { reviewerId: personId, submittedAt: { not: null } } },
        claim: { conflicts: { none: { personId } } },
      },
    },
    orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { assignedAt: "asc" }],
    select: {
      dueOn: true,
      assignedAt: true,
      round: {
        select: {
          reviews: { where: { reviewerId: personId }, select: { savedAt: true } },
          claim: {
            select: { id: true, number: true, statement: true, language: true, status: true },
          },
        },
      },
    },
  });
  return rows.map(({ dueOn, assignedAt, round: { claim, reviews } }) => ({
    ...claim,
    status: claimStatusOf(claim.status),
    dueOn: dayOfColumn(dueOn),
    assignedAt,
    /** When a draft was last saved; null before it is begun. */
    draftSavedAt: reviews[0]?.savedAt ?? null,
  }));
};

const quorumIsIn = Prisma.sql`(
  SELECT count(*) FROM review JOIN round ON round.id = review.round_id
  WHERE round.claim_id = claim.id AND round.closed_at IS NULL AND review.submitted_at IS NOT NULL
) >= (SELECT quorum FROM desk)`;

const notReviewedBy = (personId: string) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM verdict JOIN review ON review.round_id = verdict.round_id
  WHERE verdict.claim_id = claim.id AND review.reviewer_id = ${personId}::uuid
    AND review.submitted_at IS NOT NULL)`;

const waitedLongest = Prisma.sql`claim.status_since, claim.number`;
const dueFirst = Prisma.sql`${dueDay}, claim.number`;

/** What waits for an editor: proposals, rounds to decide, verdicts to publish that they did not review. */
const forEditors = async (db: Database, personId: string, today: string) => {
  const [proposed, toDecide, toPublish, recheck, hands] = await Promise.all([
    listed(db, having(["proposed"], anyClaim), Prisma.sql`(-claim.priority), claim.number`),
    listed(db, having(["in-review"], quorumIsIn), waitedLongest),
    listed(db, having(["decided"], notReviewedBy(personId)), waitedLongest),
    listed(
      db,
      { statuses: [], backBy: today, where: [anyClaim] },
      Prisma.sql`LEAST(claim.recheck_on, claim.valid_until), claim.number`,
    ),
    listed(db, having(needingHands, ...needsHands), waitedLongest),
  ]);
  return { proposed, toDecide, toPublish, recheck, hands };
};

const startOf = async (db: Database, actor: PersonActor) => {
  const clock = await workClock(db);
  const { today } = clock;
  const editor = mayCreateClaim(actor).allowed;
  // A reviewer is told of what is theirs; an editor of the whole desk.
  const inScope = (condition: Prisma.Sql) =>
    having(underWay, ...(editor ? [condition] : amongMine(actor.id, condition)));
  const reviews = await reviewsToWrite(db, actor.id);
  // A review to write is named once, as that.
  const besides = Prisma.sql`claim.id <> ALL (${reviews.map(({ id }) => id)}::uuid[])`;
  const past = onlyLate(inScope(anyClaim), clock);
  const [due, late, mine, editors] = await Promise.all([
    listed(db, inScope(Prisma.sql`${dueDay} <= ${daysLater(today, 7)}::date`), dueFirst),
    listed(db, past, queueOrder("latest", past, clock)),
    listed(db, having(underWay, ...amongMine(actor.id, besides)), waitedLongest),
    editor ? forEditors(db, actor.id, today) : null,
  ]);
  return {
    reviews,
    due,
    late,
    mine,
    editors,
    clock,
    can: { create: mayCreateClaim(actor) },
  };
};

/** What a person finds when they sit down: their own work, what is due, what is past its target. */
export const startPage = query({
  name: "claims.start",
  input: nothingInput,
  may: mayReadClaims,
  read: async (db, { actor }) => (isSignedIn(actor) ? startOf(db, actor) : null),
});

export type StartPage = Awaited<ReturnType<typeof startOf>>;

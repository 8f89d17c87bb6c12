import { isSignedIn, type PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { query } from "@/lib/platform/query";
import { dayOfColumn, daysLater } from "../desk-day";
import { claimStatusOf } from "../facts";
import { mayCreateClaim, mayReadClaims } from "../policy";
import { nothingInput } from "../schema";
import { claimLines, claimsWithPeople } from "./claim-lines";
import { isDueSoon, isMine, isOverdue, isUnderWay, recheckHasCome } from "./conditions";
import { deskClock } from "./desk-clock";

/** Lists on the start page show this many; the queue shows the rest. */
const SHORT = 6;

/** A claim that has stood where it is for this many days is called stuck. */
export const stuckAfterDays = 7;

const listed = async (db: Database, where: Prisma.Sql, order: Prisma.Sql) => {
  const [claims, [counted]] = await Promise.all([
    claimLines(db, { where, order, limit: SHORT }),
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM ${claimsWithPeople} WHERE ${where}`,
  ]);
  return { claims, total: counted?.count ?? 0 };
};

/** Reviews the person has been asked for and has not handed in, soonest due first. */
const reviewsToWrite = async (db: Database, personId: string) => {
  const rows = await db.assignment.findMany({
    where: {
      personId,
      endedAt: null,
      round: {
        closedAt: null,
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

const quorumIsIn = Prisma.sql`claim.status = 'in-review' AND (
  SELECT count(*) FROM review JOIN round ON round.id = review.round_id
  WHERE round.claim_id = claim.id AND round.closed_at IS NULL AND review.submitted_at IS NOT NULL
) >= (SELECT quorum FROM desk)`;

const notReviewedBy = (personId: string) => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM verdict JOIN review ON review.round_id = verdict.round_id
  WHERE verdict.claim_id = claim.id AND review.reviewer_id = ${personId}::uuid
    AND review.submitted_at IS NOT NULL)`;

const waitedLongest = Prisma.sql`claim.status_since, claim.number`;
const dueFirst = Prisma.sql`claim.due_on NULLS LAST, claim.number`;

/** What waits for an editor: proposals, rounds to decide, verdicts to publish that they did not review. */
const forEditors = async (db: Database, personId: string, today: string) => {
  const [proposed, toDecide, toPublish, recheck] = await Promise.all([
    listed(db, Prisma.sql`claim.status = 'proposed'`, waitedLongest),
    listed(db, quorumIsIn, waitedLongest),
    listed(db, Prisma.sql`claim.status = 'decided' AND ${notReviewedBy(personId)}`, waitedLongest),
    listed(db, recheckHasCome(today), Prisma.sql`LEAST(claim.recheck_on, claim.valid_until)`),
  ]);
  return { proposed, toDecide, toPublish, recheck };
};

const startOf = async (db: Database, actor: PersonActor) => {
  const { timeZone, today } = await deskClock(db);
  const editor = mayCreateClaim(actor).allowed;
  const stuckSince = new Date(`${daysLater(today, -stuckAfterDays)}T00:00:00Z`);
  // A reviewer is told of what is theirs; an editor of the whole desk.
  const scope = editor ? Prisma.sql`TRUE` : isMine(actor.id);
  const reviews = await reviewsToWrite(db, actor.id);
  // A review to write is named once, as that.
  const besides = reviews.map(({ id }) => Prisma.sql`AND claim.id <> ${id}::uuid`);
  const also = besides.length > 0 ? Prisma.join(besides, " ") : Prisma.empty;
  const [due, stuck, mine, editors] = await Promise.all([
    listed(db, Prisma.sql`(${isOverdue(today)} OR ${isDueSoon(today)}) AND ${scope}`, dueFirst),
    listed(
      db,
      Prisma.sql`${isUnderWay} AND claim.status_since < ${stuckSince} AND ${scope}`,
      waitedLongest,
    ),
    listed(db, Prisma.sql`${isUnderWay} AND ${isMine(actor.id)} ${also}`, waitedLongest),
    editor ? forEditors(db, actor.id, today) : null,
  ]);
  return {
    reviews,
    due,
    stuck,
    mine,
    editors,
    timeZone,
    today,
    can: { create: mayCreateClaim(actor) },
  };
};

/** What a person finds when they sit down: their own work, what is due, what is stuck and since when. */
export const startPage = query({
  name: "claims.start",
  input: nothingInput,
  may: mayReadClaims,
  read: async (db, { actor }) => (isSignedIn(actor) ? startOf(db, actor) : null),
});

export type StartPage = Awaited<ReturnType<typeof startOf>>;

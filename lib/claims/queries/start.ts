import { isSignedIn, type PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { query } from "@/lib/platform/query";
import { dayOfColumn, daysLater } from "../desk-day";
import { claimStatusOf } from "../facts";
import { mayCreateClaim, mayReadClaims } from "../policy";
import { nothingInput } from "../schema";
import type { ClaimStatus } from "../states";
import { wantedLines, wantedLinesCounted } from "./claim-lines";
import {
  amongMine,
  dueDay,
  FEW,
  isUnderWay,
  needingHands,
  needsHands,
  onlyLate,
  underWay,
} from "./conditions";
import { queueOrder } from "./orders";
import { anyClaim, countWanted, type Order, type Wanted } from "./wanted";
import { workClock } from "./work-clock";

/** Lists on the start page show this many; the queue shows the rest. */
const SHORT = 6;

const waitedLongest = Prisma.sql`claim.status_since, claim.number`;

/** A short list, and how many there are, up to `MOST_COUNTED + 1`. */
const listed = async (db: Database, wanted: Wanted, given: Prisma.Sql | Order) => {
  const order = "by" in given ? given : { by: given };
  if (wanted.few) return wantedLinesCounted(db, { wanted, order, limit: SHORT });
  const [claims, total] = await Promise.all([
    wantedLines(db, { wanted, order, limit: SHORT }),
    countWanted(db, wanted, { by: order.within ?? order.by }),
  ]);
  return { claims, total };
};

/** The same, of what no index tells alone. */
const looked = (db: Database, wanted: Wanted) =>
  wantedLinesCounted(db, { wanted, order: { by: waitedLongest }, limit: SHORT });

const having = (statuses: readonly ClaimStatus[], ...where: readonly Prisma.Sql[]): Wanted => ({
  statuses,
  where,
  backBy: null,
});

type ReviewRow = {
  id: string;
  number: number;
  statement: string;
  language: string;
  status: string;
  dueOn: Date | null;
  assignedAt: Date;
  /** When a draft was last saved; null before it is begun. */
  draftSavedAt: Date | null;
};

/** Reviews the person has been asked for and has not handed in, soonest due first. */
const reviewsToWrite = async (db: Database, personId: string) => {
  const rows = await db.$queryRaw<ReviewRow[]>`
    SELECT claim.id, claim.number, claim.statement, claim.language, claim.status,
      assignment.due_on AS "dueOn", assignment.assigned_at AS "assignedAt", review.saved_at AS "draftSavedAt"
    FROM assignment JOIN claim ON claim.id = assignment.claim_id
    LEFT JOIN review ON review.round_id = assignment.round_id AND review.reviewer_id = assignment.person_id
    WHERE assignment.person_id = ${personId}::uuid
      AND assignment.ended_at IS NULL AND assignment.round_open AND NOT assignment.handed_in
      AND NOT EXISTS (SELECT FROM conflict_declaration AS conflict
        WHERE conflict.claim_id = claim.id AND conflict.person_id = assignment.person_id)
    ORDER BY assignment.due_on NULLS LAST, assignment.assigned_at`;
  return rows.map(({ status, dueOn, ...row }) => ({
    ...row,
    status: claimStatusOf(status),
    dueOn: dayOfColumn(dueOn),
  }));
};

/** Whoever hands in a review was asked for it: open rounds with enough of them are told from one index. */
const quorumIsIn = Prisma.sql`claim.id IN (
  SELECT claim_id FROM assignment WHERE round_open AND handed_in
  GROUP BY claim_id HAVING count(*) >= (SELECT quorum FROM desk))`;

/** Whoever never handed in a review is not looked for in each verdict. */
const notReviewedBy = (personId: string) => Prisma.sql`NOT (
  (SELECT EXISTS (SELECT FROM assignment WHERE person_id = ${personId}::uuid AND handed_in))
  AND EXISTS (SELECT FROM verdict JOIN review ON review.round_id = verdict.round_id
    WHERE verdict.claim_id = claim.id AND review.reviewer_id = ${personId}::uuid
      AND review.submitted_at IS NOT NULL))`;

const dueFirst = Prisma.sql`${dueDay}, claim.number`;

/** What waits for an editor: proposals, rounds to decide, verdicts to publish that they did not review. */
const forEditors = async (db: Database, personId: string, today: string) => {
  const [proposed, toDecide, toPublish, recheck, hands] = await Promise.all([
    listed(db, having(["proposed"], anyClaim), Prisma.sql`(-claim.priority), claim.number`),
    looked(db, having(["in-review"], quorumIsIn)),
    looked(db, having(["decided"], notReviewedBy(personId))),
    listed(
      db,
      { statuses: [], backBy: today, where: [anyClaim] },
      Prisma.sql`LEAST(claim.recheck_on, claim.valid_until), claim.number`,
    ),
    looked(db, having(needingHands, ...needsHands)),
  ]);
  return { proposed, toDecide, toPublish, recheck, hands };
};

/** Claims somebody has under way are mostly few: they are looked for once, for all lists of them. */
const ownClaims = async (db: Database, personId: string) => {
  const strands = amongMine(personId, isUnderWay).map(
    (mine) => Prisma.sql`(SELECT claim.id FROM claim WHERE ${mine} LIMIT ${FEW + 1})`,
  );
  const rows = await db.$queryRaw<{ id: string }[]>`${Prisma.join(strands, " UNION ALL ")}`;
  if (rows.length > FEW) {
    return (condition: Prisma.Sql) => having(underWay, ...amongMine(personId, condition));
  }
  const few = { of: underWay, ids: rows.map(({ id }) => id), others: Prisma.sql`FALSE` };
  return (condition: Prisma.Sql): Wanted => ({ ...having(underWay, condition), few });
};

const startOf = async (db: Database, actor: PersonActor) => {
  const clock = await workClock(db);
  const { today } = clock;
  const editor = mayCreateClaim(actor).allowed;
  // A reviewer is told of what is theirs; an editor of the whole desk.
  const [reviews, own] = await Promise.all([reviewsToWrite(db, actor.id), ownClaims(db, actor.id)]);
  const inScope = (condition: Prisma.Sql) =>
    editor ? having(underWay, condition) : own(condition);
  // A review to write is named once, as that.
  const besides = Prisma.sql`claim.id <> ALL (${reviews.map(({ id }) => id)}::uuid[])`;
  const past = onlyLate(inScope(anyClaim), clock);
  const [due, late, mine, editors] = await Promise.all([
    listed(db, inScope(Prisma.sql`${dueDay} <= ${daysLater(today, 7)}::date`), dueFirst),
    listed(db, past, queueOrder("latest", past, clock)),
    listed(db, own(besides), waitedLongest),
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

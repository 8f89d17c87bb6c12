import { dayOfColumn } from "@/lib/claims/desk-day";
import { deskClock } from "@/lib/claims/queries/desk-clock";
import { peopleAtWork } from "@/lib/claims/queries/people-at-work";
import { checklistOf } from "@/lib/evidence/facts";
import { isSignedIn, type PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { type RoundFacts, roundFacts } from "../facts";
import {
  mayAssign,
  mayDeclareConflict,
  mayReadRound,
  mayRecheckClaim,
  mayReopenClaim,
  maySendClaimToReview,
  maySubmitReview,
  mayUnassignReviewer,
  mayWriteReview,
} from "../policy";
import { ratingChoices } from "../rating-choices";
import { roundOfClaimInput } from "../schema";
import { confidenceOf, visibleReviews } from "./visible-reviews";

/** Who is to review, by when, and who has handed in; that is known to all, what they say is not. */
const assignmentViews = async (
  db: Database,
  actor: PersonActor,
  facts: RoundFacts,
  today: string,
) => {
  const active = facts.assignments.filter(({ endedAt }) => endedAt === null);
  const people = await db.person.findMany({
    where: { id: { in: active.map(({ personId }) => personId) } },
    select: { id: true, name: true },
  });
  return active.flatMap(({ personId, dueOn, assignedAt }) => {
    const person = people.find(({ id }) => id === personId);
    if (!person) return [];
    const due = dayOfColumn(dueOn);
    const handedInAt = facts.reviews.find((one) => one.reviewerId === personId)?.submittedAt;
    return {
      person,
      assignedAt,
      dueOn: due,
      handedInAt: handedInAt ?? null,
      overdue: due !== null && due < today && !handedInAt,
      can: { unassign: mayUnassignReviewer(actor, facts, personId) },
    };
  });
};

const ownDraft = async (db: Database, actor: PersonActor, roundId: string) => {
  const draft = await db.review.findFirst({
    where: { roundId, reviewerId: actor.id, submittedAt: null },
    select: {
      version: true,
      ratingId: true,
      confidence: true,
      reasoning: true,
      wouldChange: true,
      savedAt: true,
      evidence: { select: { evidenceId: true } },
    },
  });
  if (!draft) return null;
  const { evidence, confidence, ...rest } = draft;
  return {
    ...rest,
    confidence: confidenceOf(confidence),
    evidenceIds: evidence.map(({ evidenceId }) => evidenceId),
  };
};

/** The reason of a conflict is for who declared it and for those who choose reviewers. */
const conflictViews = async (db: Database, actor: PersonActor, claimId: string) => {
  const rows = await db.conflictDeclaration.findMany({
    where: { claimId },
    orderBy: { declaredAt: "asc" },
    select: { reason: true, declaredAt: true, person: { select: { id: true, name: true } } },
  });
  return rows.map(({ reason, ...one }) => ({
    ...one,
    reason: actor.role !== "reviewer" || one.person.id === actor.id ? reason : null,
  }));
};

const read = async (db: Database, actor: PersonActor, claimId: string) => {
  const facts = await roundFacts(db, claimId);
  if (!facts) return null;
  const { round } = facts;
  const clock = await deskClock(db);
  const [assignments, seen, draft, conflicts, ratings, people, checklist] = await Promise.all([
    assignmentViews(db, actor, facts, clock.today),
    visibleReviews(db, actor, facts),
    round ? ownDraft(db, actor, round.id) : null,
    conflictViews(db, actor, claimId),
    ratingChoices(db),
    mayAssign(actor, facts).allowed ? peopleAtWork(db) : [],
    checklistOf(db, claimId),
  ]);
  const { id, number, statement, language, status, version } = facts;
  return {
    claim: { id, number, statement, language, status, version },
    ...clock,
    round,
    quorum: facts.quorum,
    assignments,
    conflicts,
    ...seen,
    mine: {
      assigned: facts.roundOpen && facts.assigneeIds.includes(actor.id),
      handedIn: facts.handedInIds.includes(actor.id),
      draft,
    },
    ratings,
    /** Whom an editor may assign: everyone at the desk who declared no conflict. */
    assignable: people.filter(
      (person) =>
        !facts.conflictedIds.includes(person.id) &&
        !assignments.some((one) => one.person.id === person.id),
    ),
    can: {
      assign: mayAssign(actor, facts),
      declareConflict: mayDeclareConflict(actor, facts),
      sendToReview: maySendClaimToReview(actor, { status, checklist }),
      write: mayWriteReview(actor, facts),
      submit: maySubmitReview(actor, facts),
      reopen: mayReopenClaim(actor, facts),
      recheck: mayRecheckClaim(actor, facts),
    },
  };
};

/**
 * The newest round of a claim: who reviews it by when, how many are in, one's own draft, and of the
 * others' reviews those one may see.
 */
export const roundOfClaim = query({
  name: "reviews.round-of-claim",
  input: roundOfClaimInput,
  may: mayReadRound,
  read: async (db, { actor, input: { claimId } }) =>
    isSignedIn(actor) ? read(db, actor, claimId) : null,
});

export type ClaimRound = ViewOf<typeof roundOfClaim>;

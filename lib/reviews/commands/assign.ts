import { columnOfDay, dayOfColumn } from "@/lib/claims/desk-day";
import { peopleAtWork } from "@/lib/claims/queries/people-at-work";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { heldRoundFacts, type RoundFacts } from "../facts";
import { mayAssignReviewer, mayDeclareConflict, mayUnassignReviewer } from "../policy";
import { openRound } from "../rounds";
import { assignReviewerInput, declareConflictInput, unassignReviewerInput } from "../schema";

export const withPerson = async (tx: Transaction, claimId: string, personId: string) => {
  const claim = await heldRoundFacts(tx, claimId);
  const row = await tx.person.findUnique({
    where: { id: personId },
    select: { id: true, name: true, disabledAt: true },
  });
  if (!claim || !row) return null;
  const { disabledAt, ...person } = row;
  const [load] = await peopleAtWork(tx, personId);
  const { writing = 0, limit = null } = load ?? {};
  return { claim, person: { ...person, disabled: disabledAt !== null, writing, limit } };
};

/** The round under way, or a new one with which research on an open claim begins. */
const roundToJoin = async (
  tx: Transaction,
  claim: RoundFacts,
  by: { personId: string; at: Date },
) => {
  if (claim.status === "open") {
    await guarded(
      tx.claim.updateMany({
        where: { id: claim.id, version: claim.version },
        data: {
          status: "researching",
          statusSince: by.at,
          updatedAt: by.at,
          version: { increment: 1 },
        },
      }),
    );
  }
  if (claim.roundOpen && claim.round) return { ...claim.round, happened: null };
  return openRound(tx, claim.id, by);
};

/**
 * Asks somebody to review the claim by a day, or changes that day. The first one assigned opens a
 * round, and an open claim is under research from then.
 */
export const assignReviewer = command({
  name: "reviews.assign",
  input: assignReviewerInput,
  facts: (tx, { claimId, personId }) => withPerson(tx, claimId, personId),
  may: (actor, { claim, person }, input) => mayAssignReviewer(actor, claim, person, input),
  run: async (tx, { actor, facts: { claim, person }, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people assign reviewers");
    const { claimId, personId, dueOn } = input;
    const standing = claim.assignments.find((one) => one.personId === personId);
    const assigned = claim.roundOpen && standing?.endedAt === null;
    if (assigned && dayOfColumn(standing.dueOn) === (dueOn || null)) return done({ claimId });
    const round = await roundToJoin(tx, claim, { personId: actor.id, at: now });
    const asked = { assignedById: actor.id, assignedAt: now, dueOn: columnOfDay(dueOn) };
    await tx.assignment.upsert({
      where: { roundId_personId: { roundId: round.id, personId } },
      create: { roundId: round.id, personId, ...asked },
      update: { ...asked, endedAt: null },
    });
    return done(
      { claimId },
      ...(round.happened ? [round.happened] : []),
      event(
        "reviewer.assigned",
        { claimId },
        { round: round.number, person: person.name, personId, dueOn: dueOn || null },
      ),
    );
  },
});

export const endAssignment = (tx: Transaction, roundId: string, personId: string, endedAt: Date) =>
  tx.assignment.updateMany({ where: { roundId, personId, endedAt: null }, data: { endedAt } });

/** Takes somebody off the round who has not handed in a review. */
export const unassignReviewer = command({
  name: "reviews.unassign",
  input: unassignReviewerInput,
  facts: async (tx, { claimId, personId }) => {
    const facts = await withPerson(tx, claimId, personId);
    const { round, roundOpen, assigneeIds } = facts?.claim ?? {};
    return facts && round && roundOpen && assigneeIds?.includes(personId)
      ? { ...facts, round }
      : null;
  },
  may: (actor, { claim, person }) => mayUnassignReviewer(actor, claim, person.id),
  run: async (tx, { facts: { person, round }, input: { claimId }, now }) => {
    await endAssignment(tx, round.id, person.id, now);
    return done(
      { claimId },
      event("reviewer.unassigned", { claimId }, { round: round.number, person: person.name }),
    );
  },
});

/** A person says that they are not impartial here. It ends their part in the review for good. */
export const declareConflict = command({
  name: "reviews.declare-conflict",
  input: declareConflictInput,
  facts: (tx, { claimId }) => heldRoundFacts(tx, claimId),
  may: mayDeclareConflict,
  run: async (tx, { actor, facts, input: { claimId, reason }, now }) => {
    if (actor.kind !== "person") throw new Error("only people have conflicts of interest");
    await tx.conflictDeclaration.create({
      data: { claimId, personId: actor.id, reason, declaredAt: now },
    });
    if (facts.round) await endAssignment(tx, facts.round.id, actor.id, now);
    return done({ claimId }, event("conflict.declared", { claimId }, { person: actor.name }));
  },
});

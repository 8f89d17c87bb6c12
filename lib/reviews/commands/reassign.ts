import { command, done } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { mayReassign } from "../policy";
import { reassignInput } from "../schema";
import { endAssignment, withPerson } from "./assign";

/** Gives a review that somebody has not handed in to somebody else, with the same day to be done by. */
export const reassignReview = command({
  name: "reviews.reassign",
  input: reassignInput,
  facts: async (tx, { claimId, fromId, toId }) => {
    const facts = await withPerson(tx, claimId, toId);
    const from = await tx.person.findUnique({ where: { id: fromId }, select: { name: true } });
    const standing = facts?.claim.assignments.find(
      ({ personId, endedAt }) => personId === fromId && endedAt === null,
    );
    const { round, roundOpen } = facts?.claim ?? {};
    return facts && from && standing && round && roundOpen
      ? { ...facts, round, from: { id: fromId, ...from }, dueOn: standing.dueOn }
      : null;
  },
  may: (actor, { claim, person, from }) => mayReassign(actor, claim, from.id, person),
  run: async (tx, { actor, facts: { person, round, from, dueOn }, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people assign reviewers");
    const { claimId, toId: personId } = input;
    await endAssignment(tx, round.id, from.id, now);
    const asked = { assignedById: actor.id, assignedAt: now, dueOn };
    await tx.assignment.upsert({
      where: { roundId_personId: { roundId: round.id, personId } },
      create: { roundId: round.id, personId, ...asked },
      update: { ...asked, endedAt: null },
    });
    const on = dueOn?.toISOString().slice(0, 10) ?? null;
    return done(
      { claimId, name: person.name },
      event("reviewer.unassigned", { claimId }, { round: round.number, person: from.name }),
      event(
        "reviewer.assigned",
        { claimId },
        { round: round.number, person: person.name, dueOn: on },
      ),
    );
  },
});

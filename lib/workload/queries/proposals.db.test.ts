import { expect, it } from "vitest";
import { changeWork } from "@/lib/people/commands/work";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { reassignReview } from "@/lib/reviews/commands/reassign";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { reassignmentProposals } from "./proposals";

const proposals = async (editor: PersonActor) => {
  const outcome = await reassignmentProposals(editor, {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const today = new Date().toISOString().slice(0, 10);

const goAway = (person: PersonActor, languages = "") =>
  changeWork(person, {
    personId: person.id,
    seenVersion: 1,
    awayFrom: today,
    awayTo: today,
    workLimit: "",
    languages,
  });

it("names somebody for what lies with who is away or idle, and gives it them by one command", async () => {
  const editor = await makePerson("editor");
  const { id: claimId, reviewers } = await makeClaim("in-review");
  const [away, other] = reviewers;
  expect((await proposals(editor)).map(({ review }) => review.claimId)).not.toContain(claimId);
  expect((await goAway(away)).ok).toBe(true);
  const own = (await proposals(editor)).filter(({ review }) => review.claimId === claimId);
  expect(own).toMatchObject([{ why: "away", until: today, review: { person: { id: away.id } } }]);
  const to = own[0]?.to;
  if (!to) throw new Error("nobody was named");
  expect([away.id, other.id]).not.toContain(to.id);

  const input = { claimId, fromId: away.id, toId: to.id };
  expect(await reassignReview(other, input)).toMatchObject({
    refusal: { because: "editors-only" },
  });
  expect((await reassignReview(editor, input)).ok).toBe(true);
  const assigned = await database().assignment.findMany({ where: { claimId, endedAt: null } });
  expect(assigned.map(({ personId }) => personId).toSorted()).toEqual([other.id, to.id].toSorted());
  expect((await proposals(editor)).map(({ review }) => review.claimId)).not.toContain(claimId);
  expect(await reassignReview(editor, input)).toMatchObject({ refusal: { code: "not-found" } });
});

it("calls a review idle by the desk's working days without a sign of its reviewer", async () => {
  const editor = await makePerson("editor");
  const { id: claimId, reviewers } = await makeClaim("researching");
  await database().assignment.updateMany({
    where: { claimId, personId: reviewers[0].id },
    data: { assignedAt: new Date(Date.now() - 20 * 86_400_000) },
  });
  const [idle] = (await proposals(editor)).filter(({ review }) => review.claimId === claimId);
  expect(idle).toMatchObject({ why: "idle", review: { person: { id: reviewers[0].id } } });
});

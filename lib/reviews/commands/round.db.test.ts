import { describe, expect, it } from "vitest";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { closeRound } from "@/lib/reviews/rounds";
import { makeClaim, makeEvidence, makePerson } from "@/lib/testing/builders";
import { roundOfClaim } from "../queries/round-of-claim";
import { assignReviewer, declareConflict, unassignReviewer } from "./assign";
import { recheckClaim, reopenClaim, sendToReview } from "./move";
import { submitReview } from "./review";

const statusOf = async (claimId: string) =>
  database().claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { status: true, version: true },
  });

const eventsOf = async (claimId: string) =>
  (await database().event.findMany({ where: { claimId }, orderBy: { sequence: "asc" } })).map(
    ({ kind }) => kind,
  );

const roundSeenBy = async (actor: PersonActor, claimId: string) => {
  const outcome = await roundOfClaim(actor, { claimId });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
};

const reviewOf = async (claimId: string, over: object = {}) => ({
  version: 0,
  ratingId: (await database().rating.findUniqueOrThrow({ where: { key: "false" } })).id,
  confidence: "high" as const,
  reasoning: "The accounts say 3 billion.",
  wouldChange: "",
  evidenceIds: [
    (await database().evidence.findFirstOrThrow({ where: { claimId }, select: { id: true } })).id,
  ],
  ...over,
});

describe("assigning reviewers", () => {
  it("opens the first round and takes the claim from open to research", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const reviewer = await makePerson("reviewer");
    const outcome = await assignReviewer(editor, {
      claimId,
      personId: reviewer.id,
      dueOn: "2031-01-31",
    });
    expect(outcome.ok).toBe(true);
    expect(await roundSeenBy(editor, claimId)).toMatchObject({
      claim: { status: "researching" },
      round: { number: 1, closedAt: null },
      assignments: [{ person: { id: reviewer.id }, dueOn: "2031-01-31", handedInAt: null }],
      quorum: { have: 0, need: 2, met: false },
    });
    expect(await eventsOf(claimId)).toEqual(["round.opened", "reviewer.assigned"]);
  });

  it("says when somebody has no room, until the editor asks for them even so", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const reviewer = await makePerson("reviewer");
    await database().person.update({
      where: { id: reviewer.id },
      data: { workLimit: 1, version: { increment: 1 } },
    });
    const ask = (id: string, over = {}) =>
      assignReviewer(editor, { claimId: id, personId: reviewer.id, dueOn: "", ...over });
    const { id: other } = await makeClaim("researching");
    expect((await ask(other)).ok).toBe(true);
    expect(await ask(claimId)).toMatchObject({ refusal: { because: "over-limit" } });
    const seen = (await roundSeenBy(editor, claimId)).assignable;
    expect(seen.find(({ id }) => id === reviewer.id)).toMatchObject({ writing: 1, limit: 1 });
    // Another day for what they have already is nothing more to do.
    expect((await ask(other, { dueOn: "2031-01-31" })).ok).toBe(true);
    expect((await ask(claimId, { overLimit: true })).ok).toBe(true);
  });

  it("opens one round for two assignments made at the same moment", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const reviewers = [await makePerson("reviewer"), await makePerson("reviewer")];
    const outcomes = await Promise.all(
      reviewers.map(({ id: personId }) => assignReviewer(editor, { claimId, personId, dueOn: "" })),
    );
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await database().round.count({ where: { claimId } })).toBe(1);
    expect((await roundSeenBy(editor, claimId)).assignments).toHaveLength(2);
  });

  it("assigns one person once, and changes the day when asked again", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const { id: personId } = await makePerson("reviewer");
    const ask = (dueOn: string) => assignReviewer(editor, { claimId, personId, dueOn });
    await Promise.all([ask(""), ask("")]);
    await ask("2031-02-01");
    expect((await roundSeenBy(editor, claimId)).assignments).toMatchObject([
      { person: { id: personId }, dueOn: "2031-02-01" },
    ]);
    expect(await eventsOf(claimId)).toEqual([
      "round.opened",
      "reviewer.assigned",
      "reviewer.assigned",
    ]);
  });

  it("does not assign who declared a conflict or left the desk, nor let a reviewer assign", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const [conflicted, gone] = [await makePerson("reviewer"), await makePerson("reviewer")];
    await declareConflict(conflicted, { claimId, reason: "My sister built it." });
    await database().person.update({
      where: { id: gone.id },
      data: { disabledAt: new Date(), version: { increment: 1 } },
    });
    const ask = (actor: PersonActor, personId: string) =>
      assignReviewer(actor, { claimId, personId, dueOn: "" });
    expect(await ask(editor, conflicted.id)).toMatchObject({
      refusal: { because: "reviewer-has-conflict" },
    });
    expect(await ask(editor, gone.id)).toMatchObject({ refusal: { because: "account-closed" } });
    expect(await ask(gone, editor.id)).toMatchObject({ refusal: { because: "editors-only" } });
    expect((await statusOf(claimId)).status).toBe("open");
  });

  it("takes off who has not handed in, keeps who has, and lets the first come back", async () => {
    const { id: claimId, editor, reviewers, roundId } = await makeClaim("in-review");
    const [ada, ben] = reviewers;
    await submitReview(ada, { roundId, ...(await reviewOf(claimId)) });
    expect(await unassignReviewer(editor, { claimId, personId: ada.id })).toMatchObject({
      refusal: { because: "has-handed-in" },
    });
    expect((await unassignReviewer(editor, { claimId, personId: ben.id })).ok).toBe(true);
    expect(await submitReview(ben, { roundId, ...(await reviewOf(claimId)) })).toMatchObject({
      refusal: { because: "not-assigned" },
    });
    expect(await unassignReviewer(editor, { claimId, personId: ben.id })).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
    await assignReviewer(editor, { claimId, personId: ben.id, dueOn: "" });
    expect((await submitReview(ben, { roundId, ...(await reviewOf(claimId)) })).ok).toBe(true);
  });
});

describe("declaring a conflict of interest", () => {
  it("ends the assignment, bars the review and is on record for good", async () => {
    const { id: claimId, editor, reviewers, roundId } = await makeClaim("in-review");
    const [ada] = reviewers;
    expect((await declareConflict(ada, { claimId, reason: "I advised them." })).ok).toBe(true);
    expect(await submitReview(ada, { roundId, ...(await reviewOf(claimId)) })).toMatchObject({
      refusal: { because: "own-conflict" },
    });
    expect(await declareConflict(ada, { claimId, reason: "Again." })).toMatchObject({
      refusal: { because: "conflict-declared-already" },
    });
    expect((await roundSeenBy(editor, claimId)).conflicts).toMatchObject([
      { person: { id: ada.id }, reason: "I advised them." },
    ]);
    expect((await roundSeenBy(reviewers[1], claimId)).conflicts).toMatchObject([{ reason: null }]);
    expect((await roundSeenBy(editor, claimId)).assignable).not.toContainEqual(
      expect.objectContaining({ id: ada.id }),
    );
  });

  it("never leaves a submitted review beside a conflict, when both come at the same moment", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id: claimId, reviewers, roundId } = await makeClaim("in-review");
      const [ada] = reviewers;
      const review = { roundId, ...(await reviewOf(claimId)) };
      const outcomes = await Promise.all([
        submitReview(ada, review),
        declareConflict(ada, { claimId, reason: "I advised them." }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const submitted = await database().review.count({
        where: { roundId, reviewerId: ada.id, submittedAt: { not: null } },
      });
      const declared = await database().conflictDeclaration.count({ where: { claimId } });
      expect(submitted + declared).toBe(1);
    }
  });

  it("waits for a new round where one's own review was handed in", async () => {
    const { id: claimId, editor, reviewers, roundId } = await makeClaim("in-review");
    const [ada] = reviewers;
    await submitReview(ada, { roundId, ...(await reviewOf(claimId)) });
    expect(await declareConflict(ada, { claimId, reason: "Now I see." })).toMatchObject({
      refusal: { because: "own-review-stands" },
    });
    const { version } = await statusOf(claimId);
    await reopenClaim(editor, { claimId, version, reason: "A conflict came up." });
    expect((await declareConflict(ada, { claimId, reason: "Now I see." })).ok).toBe(true);
  });
});

describe("the moves of a claim", () => {
  it("goes to review when the desk's evidence rule holds, and not before", async () => {
    const { id: claimId, editor, reviewers } = await makeClaim("researching");
    const send = async (actor: PersonActor) =>
      sendToReview(actor, { claimId, version: (await statusOf(claimId)).version });
    await makeEvidence(claimId);
    expect(await send(editor)).toMatchObject({ refusal: { because: "evidence-rule-not-met" } });
    await makeEvidence(claimId, { kind: "news-report" });
    expect(await send(reviewers[0])).toMatchObject({ refusal: { because: "editors-only" } });
    expect((await send(editor)).ok).toBe(true);
    expect((await statusOf(claimId)).status).toBe("in-review");
    expect(await send(editor)).toMatchObject({ refusal: { because: "not-researching" } });
  });

  it("closes the round of a claim that is reopened; the next one is new and empty", async () => {
    const { id: claimId, editor, reviewers, roundId } = await makeClaim("in-review");
    await submitReview(reviewers[0], { roundId, ...(await reviewOf(claimId)) });
    const { version } = await statusOf(claimId);
    expect((await reopenClaim(editor, { claimId, version, reason: "New facts." })).ok).toBe(true);
    expect(await reopenClaim(editor, { claimId, version, reason: "Again." })).toMatchObject({
      refusal: { because: "not-from-here" },
    });
    expect(await roundSeenBy(editor, claimId)).toMatchObject({
      claim: { status: "open" },
      round: null,
      assignments: [],
      quorum: { have: 0 },
    });
    await assignReviewer(editor, { claimId, personId: reviewers[0].id, dueOn: "" });
    expect(await roundSeenBy(editor, claimId)).toMatchObject({
      round: { number: 2 },
      quorum: { have: 0 },
    });
    expect(
      await submitReview(reviewers[0], { roundId, ...(await reviewOf(claimId)) }),
    ).toMatchObject({ refusal: { because: "round-closed" } });
  });

  it("reopens a declined claim, and asks why", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const { version } = await database().claim.update({
      where: { id: claimId },
      data: { status: "declined", declineReason: "opinion", version: { increment: 1 } },
      select: { version: true },
    });
    expect(await reopenClaim(editor, { claimId, version, reason: " " })).toMatchObject({
      refusal: { fields: { reason: [{ key: "required" }] } },
    });
    expect((await reopenClaim(editor, { claimId, version, reason: "A mistake." })).ok).toBe(true);
    expect(await eventsOf(claimId)).toEqual(["claim.reopened"]);
  });

  it("rechecks only what is published", async () => {
    const { id: claimId, editor } = await makeClaim("decided");
    const { version } = await statusOf(claimId);
    expect(await recheckClaim(editor, { claimId, version, reason: "July came." })).toMatchObject({
      refusal: { because: "not-published" },
    });
  });

  it("closes no round twice", async () => {
    const { id: claimId, roundId } = await makeClaim("researching");
    const first = new Date("2031-01-01T00:00:00Z");
    await database().$transaction(async (tx) => {
      await closeRound(tx, claimId, first);
      await closeRound(tx, claimId, new Date("2031-01-02T00:00:00Z"));
    });
    const { closedAt } = await database().round.findUniqueOrThrow({ where: { id: roundId } });
    expect(closedAt).toEqual(first);
  });
});

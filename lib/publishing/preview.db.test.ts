import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makeEvidence, makePerson } from "@/lib/testing/builders";
import { correct, newest, publish, published, textOf } from "@/lib/testing/publications";
import { claimPath } from "./paths";
import { previewPublication, publishingOfClaim } from "./queries";

const desk = async (actor: PersonActor, claimId: string) => {
  const outcome = await publishingOfClaim(actor, { claimId });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

// The page tells when it was published, so the moment stands still.
beforeEach(
  () => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T12:00:00Z") }),
);
afterEach(() => void vi.useRealTimers());

describe("the preview", () => {
  it("is the very page readers get", async () => {
    const { id, editor } = await makeClaim("decided");
    await makeEvidence(id, { protected: true });
    const { html } = await desk(editor, id);
    await publish(editor, id);
    const { slug } = await newest(id);
    expect(html).toBe(await textOf(claimPath(slug)));
    expect((await desk(editor, id)).html).toBe(await textOf(claimPath(slug)));
  });

  it("is the very page of a correction, with the words that were typed", async () => {
    const { id, editor, slug } = await published();
    const { ratingId, explanation } = await database().verdict.findFirstOrThrow({
      where: { claimId: id },
    });
    const typed = { kind: "update", note: "New accounts." } as const;
    const verdict = { ratingId, explanation, summary: "It cost 5 billion.", difference: "" };
    const before = await textOf(claimPath(slug));
    const preview = await previewPublication(editor, { claimId: id, ...typed, verdict });
    if (!preview.ok) throw new Error("refused");
    expect(await textOf(claimPath(slug))).toBe(before);
    await correct(editor, id, { ...typed, ...verdict });
    expect(preview.value.html).toBe(await textOf(claimPath(slug)));
  });

  it("shows nothing of the reviews before the claim is decided", async () => {
    const { id, editor } = await makeClaim("in-review");
    expect(await desk(editor, id)).toMatchObject({ html: null, given: [] });
    expect(await previewPublication(editor, { claimId: id, kind: "first" })).toMatchObject({
      refusal: { code: "not-found" },
    });
  });

  it("says what of the record is not public yet, and who may do what", async () => {
    const { id, editor, reviewers } = await published();
    await makeEvidence(id);
    expect(await desk(editor, id)).toMatchObject({
      notYetPublic: ["evidence"],
      newest: { number: 1, kind: "first" },
      can: { publish: { allowed: false }, correct: { allowed: true }, overrideCorrect: false },
    });
    expect((await desk(reviewers[0], id)).can.correct).toMatchObject({ because: "editors-only" });
  });

  it("offers an admin who reviewed to break the rule, and an editor not", async () => {
    const { id, roundId } = await makeClaim("decided");
    await database().$executeRaw`UPDATE person SET role = 'admin', version = version + 1
      WHERE id IN (SELECT reviewer_id FROM review WHERE round_id = ${roundId}::uuid)`;
    const { reviewerId } = await database().review.findFirstOrThrow({ where: { roundId } });
    const admin = { ...(await makePerson("admin")), id: reviewerId };
    expect((await desk(admin, id)).can).toMatchObject({
      publish: { because: "publisher-reviewed" },
      overridePublish: true,
    });
    const editor = { ...admin, role: "editor" } as const;
    expect((await desk(editor, id)).can.overridePublish).toBe(false);
  });
});

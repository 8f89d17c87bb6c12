import { describe, expect, it } from "vitest";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makeEvidence, makePerson } from "@/lib/testing/builders";
import { roundOfClaim } from "../queries/round-of-claim";
import { declareConflict } from "./assign";
import { saveReviewDraft, submitReview } from "./review";

const SECRET = "The ledger of March is missing.";

const ratingId = async (key: string) =>
  (await database().rating.findUniqueOrThrow({ where: { key } })).id;

const inReview = async () => {
  const claim = await makeClaim("in-review");
  const evidence = await database().evidence.findMany({
    where: { claimId: claim.id },
    select: { id: true },
  });
  const draft = {
    roundId: claim.roundId,
    version: 0,
    ratingId: await ratingId("false"),
    confidence: "high" as const,
    reasoning: SECRET,
    wouldChange: "The ledger.",
    evidenceIds: evidence.map(({ id }) => id),
  };
  return { ...claim, draft };
};

const seenBy = async (actor: PersonActor, claimId: string) => {
  const outcome = await roundOfClaim(actor, { claimId });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
};

describe("a review as a draft", () => {
  it("keeps what was written so far, whatever is still missing", async () => {
    const { id, roundId, reviewers } = await makeClaim("researching");
    const [ada] = reviewers;
    const empty = { ratingId: "", confidence: "" as const, evidenceIds: [], wouldChange: "" };
    const first = await saveReviewDraft(ada, {
      roundId,
      version: 0,
      ...empty,
      reasoning: "So far",
    });
    expect(first).toMatchObject({ ok: true, value: { version: 1 } });
    await saveReviewDraft(ada, { roundId, version: 1, ...empty, reasoning: "So far, so good" });
    expect((await seenBy(ada, id)).mine).toMatchObject({
      assigned: true,
      draft: { version: 2, reasoning: "So far, so good", ratingId: null },
    });
    expect(await database().event.count({ where: { claimId: id } })).toBe(0);
  });

  it("shows a second window what the first one saved, also when both save for the first time", async () => {
    const { draft, reviewers } = await inReview();
    const [ada] = reviewers;
    const outcomes = await Promise.all([
      saveReviewDraft(ada, { ...draft, reasoning: "one" }),
      saveReviewDraft(ada, { ...draft, reasoning: "two" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const saved = await database().review.findFirstOrThrow({ where: { reviewerId: ada.id } });
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: {
        code: "conflict",
        theirs: {
          reasoning: saved.reasoning,
          ratingId: draft.ratingId,
          evidenceIds: draft.evidenceIds.join("\n"),
        },
        theirVersion: 1,
      },
    });
  });

  it("names the rating and the evidence of the other window where they differ", async () => {
    const { draft, reviewers } = await inReview();
    const [ada] = reviewers;
    await saveReviewDraft(ada, draft);
    const differing = { ...draft, ratingId: await ratingId("true"), evidenceIds: [] };
    expect(await saveReviewDraft(ada, differing)).toMatchObject({
      refusal: { theirs: { ratingId: "False", evidenceIds: "Figures\nFigures" } },
    });
  });

  it("takes nothing from who is not assigned, and rests on evidence of its own claim", async () => {
    const { draft, reviewers } = await inReview();
    expect(await saveReviewDraft(await makePerson("reviewer"), draft)).toMatchObject({
      refusal: { because: "not-assigned" },
    });
    const elsewhere = await makeEvidence((await makeClaim("open")).id);
    const [ada] = reviewers;
    expect(await saveReviewDraft(ada, { ...draft, evidenceIds: [elsewhere.id] })).toMatchObject({
      refusal: { because: "rule-refused" },
    });
    expect(await submitReview(ada, { ...draft, evidenceIds: [elsewhere.id] })).toMatchObject({
      refusal: { fields: { evidenceIds: [{ key: "wrong" }] } },
    });
  });
});

describe("handing a review in", () => {
  it("asks for rating, confidence, reasoning and quoted evidence", async () => {
    const { id, draft, reviewers } = await inReview();
    const [ada] = reviewers;
    const nothing = { ratingId: "", confidence: "" as "low", reasoning: " ", evidenceIds: [] };
    expect(await submitReview(ada, { ...draft, ...nothing })).toMatchObject({
      refusal: {
        fields: {
          ratingId: [{ key: "choose" }],
          confidence: [{ key: "choose" }],
          reasoning: [{ key: "required" }],
          evidenceIds: [{ key: "quoted-evidence-needed" }],
        },
      },
    });
    const lead = await makeEvidence(id, { excerpt: "" });
    expect(await submitReview(ada, { ...draft, evidenceIds: [lead.id] })).toMatchObject({
      refusal: { fields: { evidenceIds: [{ key: "quoted-evidence-needed" }] } },
    });
    await database().evidence.update({
      where: { id: draft.evidenceIds[0] ?? "" },
      data: { withdrawnAt: new Date(), withdrawnReason: "Forged", version: { increment: 1 } },
    });
    expect(await submitReview(ada, draft)).toMatchObject({
      refusal: { fields: { evidenceIds: [{ key: "evidence-withdrawn" }] } },
    });
  });

  it("waits until the claim is in review", async () => {
    const { id, roundId, reviewers } = await makeClaim("researching");
    const { id: evidenceId } = await makeEvidence(id);
    const { draft } = await inReview();
    expect(
      await submitReview(reviewers[0], { ...draft, roundId, evidenceIds: [evidenceId] }),
    ).toMatchObject({ refusal: { because: "review-not-open" } });
  });

  it("does not take a rating that is retired", async () => {
    const { draft, reviewers } = await inReview();
    const retired = await database().rating.create({
      data: {
        key: `retired-${crypto.randomUUID()}`,
        position: 99,
        colour: "slate",
        shape: "dotted-ring",
        names: { en: "Old", fr: "Vieux", es: "Viejo" },
        meanings: { en: "", fr: "", es: "" },
        retiredAt: new Date(),
      },
    });
    expect(await submitReview(reviewers[0], { ...draft, ratingId: retired.id })).toMatchObject({
      refusal: { fields: { ratingId: [{ key: "choose" }] } },
    });
  });

  it("cannot be changed or handed in again, and is one event that tells nothing of what it says", async () => {
    const { id, draft, reviewers } = await inReview();
    const [ada] = reviewers;
    await saveReviewDraft(ada, draft);
    const twice = await Promise.all([
      submitReview(ada, { ...draft, version: 1 }),
      submitReview(ada, { ...draft, version: 1 }),
    ]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await saveReviewDraft(ada, { ...draft, version: 3 })).toMatchObject({
      refusal: { because: "handed-in-already" },
    });
    const events = await database().event.findMany({ where: { claimId: id } });
    expect(events.map(({ kind, payload }) => ({ kind, payload }))).toEqual([
      { kind: "review.submitted", payload: { round: 1 } },
    ]);
  });

  it("is refused when somebody saved another draft meanwhile, which is then shown", async () => {
    const { draft, reviewers } = await inReview();
    const [ada] = reviewers;
    await saveReviewDraft(ada, { ...draft, reasoning: "From the other window" });
    expect(await submitReview(ada, draft)).toMatchObject({
      refusal: { code: "conflict", theirs: { reasoning: "From the other window" } },
    });
  });
});

describe("what is seen of the others' reviews", () => {
  const says = (view: object) => JSON.stringify(view).includes(SECRET);

  it("keeps the other reviewer's review out of the view until mine is in", async () => {
    const { id, draft, reviewers } = await inReview();
    const [ada, ben] = reviewers;
    await submitReview(ada, draft);
    const before = await seenBy(ben, id);
    expect(says(before)).toBe(false);
    expect(JSON.stringify(before)).not.toContain("The ledger.");
    expect(before).toMatchObject({ reviews: [], hidden: 1, agreement: null });
    await saveReviewDraft(ben, { ...draft, reasoning: "Mine" });
    expect(says(await seenBy(ben, id))).toBe(false);
    await submitReview(ben, { ...draft, version: 1, reasoning: "Mine" });
    const after = await seenBy(ben, id);
    expect(says(after)).toBe(true);
    expect(after).toMatchObject({ hidden: 0, agreement: { pairs: 1, agreeing: 1 } });
  });

  it("keeps them from editors until the quorum is in, and drafts from everybody", async () => {
    const { id, editor, draft, reviewers } = await inReview();
    const [ada, ben] = reviewers;
    await submitReview(ada, { ...draft, reasoning: "Public" });
    await saveReviewDraft(ben, draft);
    expect(await seenBy(editor, id)).toMatchObject({ reviews: [], hidden: 1, quorum: { have: 1 } });
    expect(says(await seenBy(ada, id))).toBe(false);
    await submitReview(ben, { ...draft, version: 1 });
    const view = await seenBy(editor, id);
    expect(says(view)).toBe(true);
    expect(view.reviews.map(({ reviewer }) => reviewer.id)).toEqual([ada.id, ben.id]);
  });

  it("keeps them from who declared a conflict, an editor too", async () => {
    const { id, draft, reviewers } = await inReview();
    const conflicted = await makePerson("editor");
    await declareConflict(conflicted, { claimId: id, reason: "My brother." });
    for (const one of reviewers) await submitReview(one, draft);
    const view = await seenBy(conflicted, id);
    expect(says(view)).toBe(false);
    expect(view).toMatchObject({ reviews: [], hidden: 2, agreement: null });
  });

  it("shows them to no reader", async () => {
    const { id } = await inReview();
    expect(await roundOfClaim({ kind: "reader" }, { claimId: id })).toMatchObject({
      refusal: { because: "sign-in-first" },
    });
  });
});

import { describe, expect, it } from "vitest";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { inLocale } from "@/lib/platform/locale";
import { recheckClaim, reopenClaim } from "@/lib/reviews/commands/move";
import { submitReview } from "@/lib/reviews/commands/review";
import { roundOfClaim } from "@/lib/reviews/queries/round-of-claim";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { reviewsSideBySide } from "../queries/side-by-side";
import { verdictOfClaim } from "../queries/verdict-of-claim";
import { decideVerdict } from "./decide";

const ratingId = async (key: string) =>
  (await database().rating.findUniqueOrThrow({ where: { key } })).id;

/** A claim in review whose two reviewers gave these ratings. */
const reviewedClaim = async (...ratings: string[]) => {
  const claim = await makeClaim("in-review");
  const { id: evidenceId } = await database().evidence.findFirstOrThrow({
    where: { claimId: claim.id },
    select: { id: true },
  });
  for (const [index, rating] of ratings.entries()) {
    const reviewer = claim.reviewers[index];
    if (!reviewer) throw new Error("there are two reviewers");
    await submitReview(reviewer, {
      roundId: claim.roundId,
      version: 0,
      ratingId: await ratingId(rating),
      confidence: "high",
      reasoning: "The accounts say so.",
      wouldChange: "",
      evidenceIds: [evidenceId],
    });
  }
  return claim;
};

const verdict = async (claimId: string, over: object = {}) => ({
  claimId,
  version: (await database().claim.findUniqueOrThrow({ where: { id: claimId } })).version,
  ratingId: await ratingId("false"),
  summary: "It cost 3 billion.",
  explanation: "The accounts of 2021 say **3 billion**.",
  difference: "",
  ...over,
});

const verdictSeenBy = async (actor: PersonActor, claimId: string) => {
  const outcome = await verdictOfClaim(actor, { claimId });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
};

describe("deciding a verdict", () => {
  it("keeps rating, summary and explanation, closes the round and tells of it", async () => {
    const { id, editor, roundId } = await reviewedClaim("false", "false");
    expect((await decideVerdict(editor, await verdict(id))).ok).toBe(true);
    expect(await verdictSeenBy(await makePerson("reviewer"), id)).toMatchObject({
      claim: { status: "decided" },
      verdict: {
        number: 1,
        round: 1,
        rating: { key: "false", name: "False" },
        summary: "It cost 3 billion.",
        decidedBy: { id: editor.id },
      },
      earlier: [],
    });
    const round = await database().round.findUniqueOrThrow({ where: { id: roundId } });
    expect(round.closedAt).not.toBeNull();
    const events = await database().event.findMany({
      where: { claimId: id, kind: "verdict.decided" },
    });
    expect(events.map(({ payload }) => payload)).toEqual([
      { round: 1, number: 1, rating: "False" },
    ]);
  });

  it("is shown in the language of who reads, and told by history in one", async () => {
    const { id, editor } = await reviewedClaim("false", "false");
    const given = await verdict(id);
    expect((await inLocale("fr", () => decideVerdict(editor, given))).ok).toBe(true);
    const seen = await inLocale("fr", () => verdictSeenBy(editor, id));
    expect(seen.verdict?.rating).toMatchObject({ key: "false", name: "Faux" });
    const told = await database().event.findFirstOrThrow({
      where: { claimId: id, kind: "verdict.decided" },
    });
    expect(told.payload).toMatchObject({ rating: "False" });
  });

  it("waits for the quorum", async () => {
    const { id, editor } = await reviewedClaim("false");
    expect(await decideVerdict(editor, await verdict(id))).toMatchObject({
      refusal: { because: "quorum-not-met" },
    });
  });

  it("asks why it differs where any review gave another rating", async () => {
    const { id, editor } = await reviewedClaim("false", "misleading");
    expect(await decideVerdict(editor, await verdict(id))).toMatchObject({
      refusal: { fields: { difference: [{ key: "difference-needed" }] } },
    });
    const why = { difference: "One review counted the access roads." };
    expect((await decideVerdict(editor, await verdict(id, why))).ok).toBe(true);
    expect((await verdictSeenBy(editor, id)).verdict).toMatchObject(why);
  });

  it("lets one of two deciders decide, and leaves one verdict", async () => {
    const { id, editor } = await reviewedClaim("false", "false");
    const other = await makePerson("editor");
    const outcomes = await Promise.all([
      decideVerdict(editor, await verdict(id)),
      decideVerdict(other, await verdict(id, { summary: "It cost 2 billion." })),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { because: "not-in-review" },
    });
    expect(await database().verdict.count({ where: { claimId: id } })).toBe(1);
  });

  it("is not for reviewers, nor for who declared a conflict, nor with a retired rating", async () => {
    const { id, editor, reviewers } = await reviewedClaim("false", "false");
    expect(await decideVerdict(reviewers[0], await verdict(id))).toMatchObject({
      refusal: { because: "editors-only" },
    });
    const conflicted = await makePerson("editor");
    await database().conflictDeclaration.create({
      data: { claimId: id, personId: conflicted.id, reason: "A cousin." },
    });
    expect(await decideVerdict(conflicted, await verdict(id))).toMatchObject({
      refusal: { because: "own-conflict" },
    });
    expect(
      await decideVerdict(editor, await verdict(id, { ratingId: crypto.randomUUID() })),
    ).toMatchObject({ refusal: { fields: { ratingId: [{ key: "choose" }] } } });
  });

  it("is refused when the claim was written meanwhile, and leaves nothing behind", async () => {
    const { id, editor, roundId } = await reviewedClaim("false", "false");
    const input = await verdict(id);
    await database().claim.update({ where: { id }, data: { version: { increment: 1 } } });
    expect(await decideVerdict(editor, input)).toMatchObject({
      refusal: { code: "conflict", because: "changed-meanwhile" },
    });
    expect(await database().verdict.count({ where: { claimId: id } })).toBe(0);
    expect(await database().round.findUniqueOrThrow({ where: { id: roundId } })).toMatchObject({
      closedAt: null,
    });
  });

  it("stands no more once the claim is reopened, and is kept", async () => {
    const { id, editor } = await reviewedClaim("false", "false");
    await decideVerdict(editor, await verdict(id));
    const { version } = await verdict(id);
    await reopenClaim(editor, { claimId: id, version, reason: "New accounts." });
    expect(await verdictSeenBy(editor, id)).toMatchObject({
      claim: { status: "open" },
      verdict: null,
      earlier: [{ number: 1, summary: "It cost 3 billion." }],
    });
  });
});

describe("the reviews side by side", () => {
  const seenBy = async (actor: PersonActor, claimId: string) => {
    const outcome = await reviewsSideBySide(actor, { claimId });
    if (!outcome.ok) throw new Error("refused");
    return outcome.value;
  };

  it("shows the deciding editor all of them with their agreement, once the quorum is in", async () => {
    const { id, editor } = await reviewedClaim("false", "misleading");
    const view = await seenBy(editor, id);
    expect(view.reviews.map(({ rating }) => rating?.key)).toEqual(["false", "misleading"]);
    expect(view).toMatchObject({
      agreement: { pairs: 1, agreeing: 0, share: 0, spread: 2 },
      can: { decide: { allowed: true } },
    });
  });

  it("holds nothing of them before, nor for who has no part in the round", async () => {
    const early = await reviewedClaim("false");
    expect(JSON.stringify(await seenBy(early.editor, early.id))).not.toContain("accounts");
    const late = await reviewedClaim("false", "false");
    const outsider = await makePerson("reviewer");
    expect(JSON.stringify(await seenBy(outsider, late.id))).not.toContain("accounts");
    await decideVerdict(late.editor, await verdict(late.id));
    expect((await seenBy(outsider, late.id)).reviews).toHaveLength(2);
  });
});

describe("checking a published claim again", () => {
  it("opens a new round, in which nobody has reviewed yet", async () => {
    const { id, editor, roundId } = await reviewedClaim("false", "false");
    const decided = await decideVerdict(editor, await verdict(id));
    if (!decided.ok) throw new Error("refused");
    const snapshot = JSON.stringify({ claim: id });
    const sha256 = Buffer.from(
      await crypto.subtle.digest("SHA-256", new TextEncoder().encode(snapshot)),
    ).toString("hex");
    await database().publication.create({
      data: {
        claimId: id,
        number: 1,
        kind: "first",
        slug: id,
        snapshot,
        sha256,
        verdictId: decided.value.verdictId,
        publishedById: editor.id,
      },
    });
    const { version } = await database().claim.update({
      where: { id },
      data: { status: "published", version: { increment: 1 } },
      select: { version: true },
    });
    const again = { claimId: id, version, reason: "The final accounts are out." };
    expect((await recheckClaim(editor, again)).ok).toBe(true);
    const round = await roundOfClaim(editor, { claimId: id });
    expect(round).toMatchObject({
      value: {
        claim: { status: "researching" },
        round: { number: 2, decided: false },
        quorum: { have: 0 },
        reviews: [],
      },
    });
    expect(await verdictSeenBy(editor, id)).toMatchObject({
      verdict: null,
      earlier: [{ number: 1 }],
    });
    expect(await database().review.count({ where: { roundId } })).toBe(2);
  });
});

import { describe, expect, it } from "vitest";
import { evidenceRule } from "@/lib/evidence/rules";
import { differsFromReviews, mayDecideRound, mayPublish, mayPublishRound } from "./rules";

const at = new Date("2021-06-10T09:00:00Z");
const review = (reviewerId: string, ratingId = "true") => ({
  reviewerId,
  ratingId,
  submittedAt: at,
});
const reviews = [review("ada"), review("ben")];

describe("mayDecideRound", () => {
  const round = { status: "in-review", deciderId: "zoe", reviews } as const;

  it("lets an editor decide when the quorum is in", () => {
    expect(mayDecideRound(round)).toEqual({ allowed: true });
    expect(mayDecideRound({ ...round, deciderId: "ada" })).toEqual({ allowed: true });
  });

  it("refuses before the quorum, and outside a review", () => {
    expect(mayDecideRound({ ...round, reviews: [review("ada")] })).toMatchObject({
      because: "quorum-not-met",
    });
    expect(mayDecideRound({ ...round, status: "researching" })).toMatchObject({
      because: "not-in-review",
    });
  });

  it("refuses an editor whose own review is the only one", () => {
    const alone = { ...round, reviews: [review("zoe")] };
    expect(mayDecideRound(alone, { quorum: 1 })).toMatchObject({ because: "only-own-review" });
  });
});

describe("the four-eyes rule", () => {
  const own = { publisherId: "ada", reviews, override: null };

  it("refuses the person who reviewed the round", () => {
    expect(mayPublishRound(own)).toMatchObject({ because: "publisher-reviewed" });
    expect(mayPublishRound({ ...own, publisherId: "zoe" })).toEqual({ allowed: true });
  });

  it("does not mind a draft that was never handed in", () => {
    const drafts = [{ ...review("ada"), submittedAt: null }, review("ben")];
    expect(mayPublishRound({ ...own, reviews: drafts })).toEqual({ allowed: true });
  });

  it.each([
    ["editor", "It is urgent", "override-is-for-admins"],
    ["admin", "  ", "override-needs-a-reason"],
  ] as const)("refuses an override by an %s saying %j", (grantedBy, reason, because) => {
    expect(mayPublishRound({ ...own, override: { grantedBy, reason } })).toMatchObject({ because });
  });

  it("yields to an admin who says why", () => {
    const override = { grantedBy: "admin", reason: "The only editor on duty" } as const;
    expect(mayPublishRound({ ...own, override })).toEqual({ allowed: true });
  });
});

describe("mayPublish", () => {
  it("asks for the evidence rule again", () => {
    const claim = {
      status: "decided",
      checklist: evidenceRule([]),
      reviews,
      publisherId: "zoe",
      override: null,
    } as const;
    expect(mayPublish(claim)).toMatchObject({ because: "evidence-rule-not-met" });
    expect(mayPublish({ ...claim, checklist: [] })).toEqual({ allowed: true });
    expect(mayPublish({ ...claim, checklist: [], status: "in-review" })).toMatchObject({
      because: "not-decided",
    });
  });
});

describe("differsFromReviews", () => {
  it("notices one dissenting review, and no draft", () => {
    expect(differsFromReviews("true", reviews)).toBe(false);
    expect(differsFromReviews("true", [...reviews, review("cyd", "false")])).toBe(true);
    const drafted = { ...review("cyd", "false"), submittedAt: null };
    expect(differsFromReviews("true", [...reviews, drafted])).toBe(false);
  });
});

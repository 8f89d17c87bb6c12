import { describe, expect, it } from "vitest";
import { agreement } from "./agreement";
import {
  quorumMet,
  quorumOf,
  type ReviewedRound,
  type RoundReview,
  reviewsVisibleTo,
} from "./rules";

const at = new Date("2021-06-10T09:00:00Z");
const submitted = (reviewerId: string): RoundReview => ({ reviewerId, submittedAt: at });
const draft = (reviewerId: string): RoundReview => ({ reviewerId, submittedAt: null });

describe("the quorum", () => {
  it("counts reviewers who handed in, not drafts and not twice", () => {
    expect(quorumOf([submitted("ada"), submitted("ada"), draft("ben")])).toEqual({
      met: false,
      have: 1,
      need: 2,
    });
    expect(quorumMet([submitted("ada"), submitted("ben")])).toBe(true);
  });
});

describe("who sees the reviews of a round", () => {
  const round = (changes: Partial<ReviewedRound<RoundReview>>): ReviewedRound<RoundReview> => ({
    reviews: [submitted("ada"), draft("ben")],
    assigneeIds: ["ada", "ben", "eve"],
    conflictedIds: [],
    decided: false,
    ...changes,
  });
  const both = [submitted("ada"), submitted("ben")];
  type Role = "admin" | "editor" | "reviewer";
  const seen = (personId: string, role: Role, changes: Partial<ReviewedRound<RoundReview>> = {}) =>
    reviewsVisibleTo({ personId, role }, round(changes)).map((review) => review.reviewerId);

  it("keeps the other reviewer's rating hidden until mine is in", () => {
    expect(seen("ben", "reviewer")).toEqual(["ben"]);
    expect(seen("ben", "reviewer", { reviews: both })).toEqual(["ada", "ben"]);
  });

  it("hides all from an assignee who has not begun, quorum or not", () => {
    expect(seen("eve", "reviewer", { reviews: both })).toEqual([]);
    expect(seen("eve", "editor", { reviews: both })).toEqual([]);
  });

  it("never shows another's draft", () => {
    expect(seen("ada", "reviewer")).toEqual(["ada"]);
    expect(seen("zoe", "admin", { decided: true })).toEqual(["ada"]);
  });

  it("shows an editor the reviews when the quorum is in, not before", () => {
    const reviews = [submitted("ada"), draft("ben")];
    expect(seen("zoe", "editor", { reviews })).toEqual([]);
    expect(seen("zoe", "editor", { reviews: both })).toEqual(["ada", "ben"]);
    expect(seen("zoe", "admin", { reviews: both })).toEqual(["ada", "ben"]);
  });

  it("treats an editor who reviews as a reviewer", () => {
    const reviews = [...both, draft("eve")];
    expect(seen("eve", "editor", { reviews })).toEqual(["eve"]);
  });

  it("shows somebody without a part in the round nothing until it is decided", () => {
    expect(seen("kim", "reviewer", { reviews: both })).toEqual([]);
    expect(seen("kim", "reviewer", { reviews: both, decided: true })).toEqual(["ada", "ben"]);
  });

  it("shows nothing before the verdict to who declared a conflict, an editor too", () => {
    const conflictedIds = ["zoe"];
    expect(seen("zoe", "editor", { reviews: both, conflictedIds })).toEqual([]);
    expect(seen("zoe", "editor", { reviews: both, conflictedIds, decided: true })).toHaveLength(2);
  });
});

describe("agreement", () => {
  const rating = (ratingId: string, value: number | null) => ({ ratingId, value });

  it("says nothing of one review", () => {
    expect(agreement([rating("true", 5)])).toEqual({
      pairs: 0,
      agreeing: 0,
      share: null,
      spread: null,
    });
  });

  it("counts pairs and measures the spread on the scale", () => {
    const ratings = [rating("true", 5), rating("true", 5), rating("misleading", 2)];
    expect(agreement(ratings)).toEqual({ pairs: 3, agreeing: 1, share: 1 / 3, spread: 3 });
  });

  it("compares a rating off the scale by name only", () => {
    const ratings = [rating("unproven", null), rating("unproven", null), rating("true", 5)];
    expect(agreement(ratings)).toMatchObject({ agreeing: 1, spread: null });
  });
});

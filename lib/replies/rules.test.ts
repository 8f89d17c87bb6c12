import { describe, expect, it } from "vitest";
import { needsReason, replyRuleHolds, standingAttempts } from "./rules";

const facts = (over: object = {}) => ({
  required: true,
  claimantKind: "person" as const,
  attempts: [],
  today: "2026-11-20",
  ...over,
});

const attempt = (
  outcome: "waiting" | "answered" | "no-answer",
  deadline: string | null = null,
) => ({
  outcome,
  deadline,
});

describe("the right of reply", () => {
  it.each([
    ["nobody was asked", [], "reply-not-asked"],
    ["they were asked without a deadline", [attempt("waiting")], "reply-not-asked"],
    ["the last day is today", [attempt("waiting", "2026-11-20")], "reply-awaited"],
    [
      "no answer is put down before the time is over",
      [attempt("no-answer", "2026-12-01")],
      "reply-awaited",
    ],
    ["the last day is over", [attempt("waiting", "2026-11-19")], true],
    ["they answered", [attempt("answered", "2026-12-01")], true],
    ["they answered another way", [attempt("waiting", "2026-12-01"), attempt("answered")], true],
  ])("when %s", (_when, attempts, expected) => {
    const decision = replyRuleHolds(facts({ attempts }));
    expect(decision.allowed || decision.because).toBe(expected);
  });

  it("is asked for people who are named, where the desk asks for it", () => {
    expect(replyRuleHolds(facts({ required: false })).allowed).toBe(true);
    expect(replyRuleHolds(facts({ claimantKind: "organisation" })).allowed).toBe(true);
    expect(replyRuleHolds(facts({ claimantKind: null })).allowed).toBe(true);
  });

  it("counts only the rows that stand", () => {
    const rows = [
      { id: "1", replacesId: null },
      { id: "2", replacesId: "1" },
      { id: "3", replacesId: null },
    ];
    expect(standingAttempts(rows).map(({ id }) => id)).toEqual(["2", "3"]);
  });

  it("takes an answer without a word, and a change of what was said with a reason", () => {
    const before = {
      ...{ askedOn: "2026-11-10", way: "email", whom: "A. Minister", question: "" },
      ...{ deadline: null, answer: "" },
    };
    expect(needsReason(before, { ...before, answer: "No." })).toBe(false);
    expect(needsReason({ ...before, answer: "No." }, { ...before, answer: "Yes." })).toBe(true);
    expect(needsReason(before, { ...before, deadline: "2026-11-12" })).toBe(true);
    expect(needsReason(before, { ...before, whom: "B. Minister" })).toBe(true);
  });
});

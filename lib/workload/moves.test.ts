import { describe, expect, it } from "vitest";
import type { PersonActor } from "@/lib/platform/actor";
import { boardColumns, type MovedFacts, movesOf } from "./moves";

const editor: PersonActor = { kind: "person", id: "e", name: "Ada", role: "editor" };
const reviewer: PersonActor = { ...editor, id: "r", role: "reviewer" };

const claim: MovedFacts = {
  status: "proposed",
  statement: "The bridge cost 4 billion euros.",
  claimantId: null,
  claimantUnknown: true,
  claimedOn: "2021",
  language: "en",
  checklist: [],
  reviews: [],
  assigneeIds: [],
  handedInIds: [],
  conflictedIds: [],
  rule: { quorum: 2 },
};

describe("moves on the board", () => {
  it("opens a proposal that has what an open claim needs, and says why not otherwise", () => {
    expect(movesOf(editor, claim)).toEqual([
      { to: "open", way: "at-once", decision: { allowed: true } },
    ]);
    expect(movesOf(editor, { ...claim, claimedOn: null })).toMatchObject([
      { decision: { allowed: false, because: "incomplete" } },
    ]);
  });

  it("leads to the page where reviewers are chosen and where the quorum is decided", () => {
    expect(movesOf(editor, { ...claim, status: "open" })).toMatchObject([
      { to: "researching", way: "page", below: "#reviewers" },
    ]);
    expect(movesOf(editor, { ...claim, status: "in-review" })).toMatchObject([
      { to: "decided", way: "page", decision: { allowed: false, because: "quorum-not-met" } },
      { to: "open", way: "reason" },
    ]);
  });

  it("moves nothing for a reviewer, whatever the column", () => {
    for (const column of boardColumns) {
      const status = column === "recheck" ? "published" : column;
      for (const { decision } of movesOf(reviewer, { ...claim, status })) {
        expect(decision).toEqual({ allowed: false, because: "editors-only" });
      }
    }
  });
});

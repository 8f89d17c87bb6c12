import { describe, expect, it } from "vitest";
import {
  backFromDeclined,
  canMove,
  claimStatuses,
  mayClose,
  readyToOpen,
  transitions,
} from "./states";

describe("the life of a claim", () => {
  it.each([
    ["proposed", "open", true],
    ["open", "researching", true],
    ["researching", "in-review", true],
    ["in-review", "decided", true],
    ["decided", "published", true],
    ["published", "researching", true],
    ["declined", "open", true],
    ["duplicate", "open", true],
    ["proposed", "researching", false],
    ["in-review", "published", false],
    ["published", "declined", false],
    ["published", "open", false],
    ["declined", "published", false],
  ] as const)("%s to %s is %s", (from, to, expected) => {
    expect(canMove(from, to)).toBe(expected);
  });

  it.each(["researching", "in-review", "decided"] as const)(
    "reopens a claim that is %s",
    (from) => {
      expect(canMove(from, "open")).toBe(true);
    },
  );

  it("leads to published from decided alone", () => {
    expect(claimStatuses.filter((from) => canMove(from, "published"))).toEqual(["decided"]);
  });

  it("lets every unpublished claim at work be declined or be a duplicate", () => {
    const closable = claimStatuses.filter((from) => canMove(from, "declined"));
    expect(closable).toEqual(["proposed", "open", "researching", "in-review", "decided"]);
    expect(claimStatuses.filter((from) => canMove(from, "duplicate"))).toEqual(closable);
  });

  it("goes back under review from declined only where that is taken back", () => {
    expect(transitions.declined).toEqual(["open"]);
    expect(backFromDeclined).toEqual(["proposed", "open", "researching", "in-review", "decided"]);
  });

  it("leaves no claim where it cannot go on", () => {
    for (const status of claimStatuses) expect(transitions[status]).not.toEqual([]);
  });
});

describe("readyToOpen", () => {
  const complete = {
    statement: "Crime fell by 5 % in 2020.",
    claimantId: "someone",
    claimantUnknown: false,
    claimedOn: "2021-06",
    language: "en",
  };

  it("accepts a claim that has everything", () => {
    expect(readyToOpen(complete)).toEqual({ allowed: true });
  });

  it("accepts the word that the claimant is unknown", () => {
    expect(readyToOpen({ ...complete, claimantId: null, claimantUnknown: true }).allowed).toBe(
      true,
    );
  });

  it("names everything that is missing", () => {
    const empty = { statement: " ", claimantId: null, claimantUnknown: false, claimedOn: null };
    expect(readyToOpen({ ...empty, language: "" })).toEqual({
      allowed: false,
      because: "incomplete",
      missing: ["statement", "claimant", "date", "language"],
    });
  });
});

describe("mayClose", () => {
  it("refuses to decline what readers have seen, even in a new round", () => {
    expect(
      mayClose({ status: "researching", everPublished: true }, { to: "duplicate" }),
    ).toMatchObject({ because: "already-published" });
  });

  it("asks where a claim was checked already", () => {
    const claim = { status: "open", everPublished: false } as const;
    const end = { to: "declined", reason: "already-checked" } as const;
    expect(mayClose(claim, { ...end, alreadyCheckedUrl: null })).toMatchObject({
      because: "where-was-it-checked",
    });
    const url = "https://example.org/check";
    expect(mayClose(claim, { ...end, alreadyCheckedUrl: url }).allowed).toBe(true);
    const opinion = { to: "declined", reason: "opinion", alreadyCheckedUrl: null } as const;
    expect(mayClose(claim, opinion).allowed).toBe(true);
  });

  it("does not decline twice", () => {
    expect(
      mayClose({ status: "declined", everPublished: false }, { to: "duplicate" }),
    ).toMatchObject({ because: "not-from-here" });
  });
});

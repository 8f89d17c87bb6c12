import { describe, expect, it } from "vitest";
import type { PersonAtWork } from "@/lib/people/at-work";
import { proposalsOf, type UnfinishedReview, whoInstead, whyReassign } from "./proposals";

const person = (id: string, over: Partial<PersonAtWork> = {}): PersonAtWork => ({
  id,
  name: id,
  writing: 0,
  limit: 5,
  awayFrom: null,
  awayTo: null,
  languages: [],
  ...over,
});

const review = (over: Partial<UnfinishedReview> = {}): UnfinishedReview => ({
  claimId: "c",
  number: 1,
  statement: "The bridge cost 4 billion euros.",
  language: "fr",
  person: { ...person("ana"), left: false },
  lastSign: "2026-12-01",
  notIds: [],
  ...over,
});

// A Wednesday.
const clock = { today: "2026-12-02", workingDays: [1, 2, 3, 4, 5], idleDays: 5 };

describe("why a review might be given to somebody else", () => {
  it("is that they left, are away today, or have given no sign for so many working days", () => {
    const ana = { ...person("ana"), left: false };
    const away = { ...ana, awayFrom: "2026-12-02", awayTo: "2026-12-09" };
    expect(whyReassign(review(), clock)).toBeNull();
    expect(whyReassign(review({ person: { ...ana, left: true } }), clock)).toEqual({ why: "left" });
    expect(whyReassign(review({ person: away }), clock)).toEqual({
      why: "away",
      until: "2026-12-09",
    });
    expect(whyReassign(review({ person: { ...away, awayFrom: "2026-12-03" } }), clock)).toBeNull();
    expect(whyReassign(review({ lastSign: "2026-11-26" }), clock)).toBeNull();
    expect(whyReassign(review({ lastSign: "2026-11-25" }), clock)).toEqual({
      why: "idle",
      days: 5,
    });
  });
});

describe("who is named instead", () => {
  it("has room, is there, is free to be asked and does not read other languages only", () => {
    const people = [
      person("ana"),
      person("full", { writing: 5 }),
      person("gone", { awayFrom: "2026-12-01", awayTo: "2026-12-02" }),
      person("conflicted"),
      person("english", { languages: ["en"] }),
      person("free", { writing: 4 }),
    ];
    expect(whoInstead(review({ notIds: ["conflicted"] }), people, clock.today)?.id).toBe("free");
    expect(whoInstead(review(), people.slice(0, 3), clock.today)).toBeNull();
  });

  it("is first who reads the language, then who has least to do", () => {
    const people = [
      person("busy", { writing: 3 }),
      person("idle"),
      person("french", { writing: 4, languages: ["fr"] }),
    ];
    expect(whoInstead(review(), people, clock.today)?.id).toBe("french");
    expect(whoInstead(review(), people.slice(0, 2), clock.today)?.id).toBe("idle");
  });

  it("gets no more in one list than they have room for", () => {
    const stale = review({ lastSign: "2026-11-02" });
    const proposals = proposalsOf([stale, stale, stale], [person("ben", { limit: 2 })], clock);
    expect(proposals.map(({ to }) => to?.id ?? null)).toEqual(["ben", "ben", null]);
  });
});

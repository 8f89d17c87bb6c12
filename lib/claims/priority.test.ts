import { describe, expect, it } from "vitest";
import { priorityOf, type Signals } from "./priority";

const today = "2026-11-29";
const nothing: Signals = {
  tips: 0,
  articles: 1,
  watched: false,
  verdicts: 0,
  mattersBy: null,
  mattersWhy: "",
  dueOn: null,
};
const of = (over: Partial<Signals>) => priorityOf({ ...nothing, ...over }, today);

describe("the priority of a claim", () => {
  it("is plain when nothing speaks for it, and its reasons add up to its points", () => {
    expect(of({})).toEqual({ points: 0, level: "plain", reasons: [] });
    const many = of({ tips: 4, mattersBy: "2026-12-03", mattersWhy: "election", watched: true });
    expect(many.level).toBe("high");
    expect(many.reasons.map(({ key, points }) => [key, points])).toEqual([
      ["event", 40],
      ["tips", 40],
      ["watched", 20],
    ]);
    expect(many.points).toBe(100);
  });

  it("knows an event only until its day, and nearer ones as more", () => {
    const days = [
      "2026-11-28",
      "2026-11-29",
      "2026-12-06",
      "2026-12-07",
      "2026-12-29",
      "2026-12-30",
    ];
    expect(days.map((mattersBy) => of({ mattersBy }).points)).toEqual([0, 40, 40, 20, 20, 0]);
  });

  it("gives more the nearer the due day is, and most when it has passed", () => {
    const days = [
      "2026-11-28",
      "2026-11-29",
      "2026-12-01",
      "2026-12-02",
      "2026-12-06",
      "2026-12-07",
    ];
    expect(days.map((dueOn) => of({ dueOn }).points)).toEqual([30, 20, 20, 10, 10, 0]);
  });

  it("does not let one signal grow without end", () => {
    expect(of({ tips: 5000 }).points).toBe(of({ tips: 5 }).points);
    expect(of({ articles: 90 }).points).toBe(of({ articles: 5 }).points);
    expect(of({ verdicts: 2 }).points).toBe(0);
    expect(of({ verdicts: 3, watched: true }).points).toBe(of({ watched: true }).points);
  });
});

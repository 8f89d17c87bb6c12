import { describe, expect, it } from "vitest";
import { LONGEST_REST, restAfter, SHORTEST_REST } from "./rest";

/** When a page is read again, of changes that come so many milliseconds apart for so long. */
const readsOf = (apart: number, lasting: number): number[] => {
  const reads = [0];
  let rest = SHORTEST_REST;
  for (let at = rest; at <= lasting; at += rest) {
    const passed = at - (reads.at(-1) ?? 0);
    reads.push(at);
    rest = restAfter(rest, { asked: Math.floor(passed / apart), passed });
  }
  return reads;
};

describe("how long a page rests", () => {
  it("is a second while people work", () => {
    expect(restAfter(SHORTEST_REST, { asked: 1, passed: 60_000 })).toBe(SHORTEST_REST);
    expect(readsOf(500, 60_000)).toHaveLength(61);
  });

  it("doubles while a flood goes on, to ten seconds", () => {
    expect(readsOf(20, 60_000)).toEqual([0, 1, 3, 7, 15, 25, 35, 45, 55].map((s) => s * 1_000));
  });

  it("is a second again once it is over", () => {
    expect(restAfter(LONGEST_REST, { asked: 12, passed: 10_000 })).toBe(SHORTEST_REST);
  });

  it("is no longer for many changes that come at once after a quiet time", () => {
    expect(restAfter(SHORTEST_REST, { asked: 80, passed: 60_000 })).toBe(SHORTEST_REST);
  });
});

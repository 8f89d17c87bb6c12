import { describe, expect, it } from "vitest";
import { waysOf } from "./matching-ways";

const million = { rows: 2000, total: 1_000_000 };

describe("waysOf", () => {
  it("reads on by date where many match, with some to spare", () => {
    const { window, enough } = waysOf({ ...million, exact: 600, loose: 600 }, 1001);
    expect(window).toBeGreaterThan(1001 / 0.3);
    expect(window).toBeLessThan(6000);
    expect(enough).toBe(1001);
  });

  it("makes do with fewer where finding all would take long", () => {
    const ways = waysOf({ ...million, exact: 12, loose: 300 }, 1001);
    expect(ways).toEqual({ window: 15_000, enough: 60 });
  });

  it.each([
    ["few match", { ...million, exact: 1, loose: 1 }],
    ["none of those seen does", { ...million, exact: 0, loose: 0 }],
    ["all there are would have to be read", { rows: 2000, total: 2000, exact: 300, loose: 300 }],
    ["nobody has counted the rows", { rows: 10, total: 0, exact: 5, loose: 5 }],
    ["there are no rows", { rows: 0, total: 0, exact: 0, loose: 0 }],
    ["words stand in many, beside each other in few", { ...million, exact: 2, loose: 300 }],
  ])("asks the indices where %s", (_why, probe) => {
    expect(waysOf(probe, 1001).window).toBe(0);
  });

  it("stops short of that when in haste, unless it is quick", () => {
    const frequent = { ...million, exact: 0, loose: 300 };
    expect(waysOf(frequent, 8, "hasty")).toEqual({ window: 4000, enough: 0 });
    expect(waysOf({ ...frequent, loose: 1 }, 8, "hasty").window).toBe(0);
  });
});

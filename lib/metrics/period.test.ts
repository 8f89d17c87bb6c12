import { describe, expect, it } from "vitest";
import { periodOf, periodQuery } from "./period";

const today = "2026-03-31";
const asked = (period: string, from = "", to = "") => ({ period, from, to });
const spanOf = (period: string, day = today) => {
  const { from, to } = periodOf(asked(period), day);
  return [from, to];
};

describe("a period of figures", () => {
  it("counts back from today, which belongs to it", () => {
    expect(spanOf("month")).toEqual(["2026-03-02", today]);
    expect(spanOf("quarter")).toEqual(["2026-01-01", today]);
    expect(spanOf("year")).toEqual(["2025-04-01", today]);
    expect(spanOf("all")).toEqual([null, null]);
  });

  it("keeps to the months there are", () => {
    expect(spanOf("quarter", "2026-05-31")).toEqual(["2026-03-01", "2026-05-31"]);
    expect(spanOf("year", "2024-02-29")).toEqual(["2023-03-01", "2024-02-29"]);
    expect(spanOf("quarter", "2026-01-15")).toEqual(["2025-10-16", "2026-01-15"]);
  });

  it("takes days of one’s own, and leaves open what is not said", () => {
    expect(periodOf(asked("own", "2026-01-05", "2026-01-05"), today)).toMatchObject({
      ...{ from: "2026-01-05", to: "2026-01-05", wrong: false },
    });
    expect(periodOf(asked("own", "2026-01-05"), today)).toMatchObject({ to: null, wrong: false });
    expect(periodOf(asked("own"), today)).toMatchObject({ from: null, to: null, wrong: false });
  });

  it.each([
    ["2026-02-30", ""],
    ["2026-02", ""],
    ["'; DROP TABLE claim", ""],
    ["2026-02-02", "2026-02-01"],
  ])("says that %s to %s is none, and shows the usual one", (from, to) => {
    expect(periodOf(asked("own", from, to), today)).toEqual({
      ...{ kind: "own", wrong: true, from: "2025-04-01", to: today },
    });
  });

  it("shows the usual one for what is unknown", () => {
    expect(periodOf(asked("century"), today)).toMatchObject({ kind: "year", wrong: false });
  });

  it("goes along in addresses", () => {
    expect(periodQuery(asked(""))).toBe("");
    expect(periodQuery(asked("month", "2026-01-01"))).toBe("?period=month");
    expect(periodQuery(asked("own", "2026-01-01"))).toBe("?period=own&from=2026-01-01");
  });
});

import { describe, expect, it } from "vitest";
import { columnOfDay, dayIn, dayOfColumn, daysLater } from "./desk-day";

describe("the desk's calendar", () => {
  it("turns at midnight of the desk's own time zone", () => {
    const instant = new Date("2026-03-01T04:30:00Z");
    expect(dayIn("UTC", instant)).toBe("2026-03-01");
    expect(dayIn("America/New_York", instant)).toBe("2026-02-28");
    expect(dayIn("Pacific/Kiritimati", instant)).toBe("2026-03-01");
  });

  it("counts over the ends of months and years", () => {
    expect(daysLater("2024-02-28", 2)).toBe("2024-03-01");
    expect(daysLater("2026-01-01", -1)).toBe("2025-12-31");
  });

  it("keeps a day as it is on its way through the database", () => {
    expect(dayOfColumn(columnOfDay("2026-03-01"))).toBe("2026-03-01");
    expect(columnOfDay("")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { columnOfDay, dayIn, dayOfColumn, daysLater, startOfDay } from "./desk-day";

describe("the desk's calendar", () => {
  it("turns at midnight of the desk's own time zone", () => {
    const instant = new Date("2026-03-01T04:30:00Z");
    expect(dayIn("UTC", instant)).toBe("2026-03-01");
    expect(dayIn("America/New_York", instant)).toBe("2026-02-28");
    expect(dayIn("Pacific/Kiritimati", instant)).toBe("2026-03-01");
  });

  it("begins a day where it begins, also when clocks are changed at midnight", () => {
    const begins = (zone: string, day: string) => startOfDay(zone, day).toISOString();
    expect(begins("UTC", "2026-03-01")).toBe("2026-03-01T00:00:00.000Z");
    expect(begins("Europe/Madrid", "2026-07-01")).toBe("2026-06-30T22:00:00.000Z");
    expect(begins("Pacific/Kiritimati", "2026-03-01")).toBe("2026-02-28T10:00:00.000Z");
    // There was no midnight: the clocks went from 23:59 to 01:00.
    expect(begins("America/Asuncion", "2023-10-01")).toBe("2023-10-01T04:00:00.000Z");
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

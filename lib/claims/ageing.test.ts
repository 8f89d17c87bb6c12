import { describe, expect, it } from "vitest";
import { agedStates, ageOf, lateBefore, type Targets, workingDaysBetween } from "./ageing";
import { daysLater, startOfDay } from "./desk-day";

const week = [1, 2, 3, 4, 5];
const targets: Targets = {
  proposed: 2,
  open: 3,
  researching: 5,
  "in-review": 3,
  decided: 1,
  recheck: 5,
};
// A Wednesday.
const clock = { timeZone: "Europe/Madrid", today: "2026-12-02", targets, workingDays: week };
const claim = { status: "in-review" as const, recheckOn: null };

describe("working days", () => {
  it("leave out the days on which the desk does not work", () => {
    expect(workingDaysBetween("2026-11-27", "2026-11-30", week)).toBe(1);
    expect(workingDaysBetween("2026-11-28", "2026-11-29", week)).toBe(0);
    expect(workingDaysBetween("2026-11-25", "2026-12-02", week)).toBe(5);
    expect(workingDaysBetween("2026-11-25", "2026-12-02", [1, 2, 3, 4, 5, 6, 7])).toBe(7);
    expect(workingDaysBetween("2026-12-03", "2026-12-02", week)).toBe(0);
  });

  it("are counted as one would by hand, whatever the span and the days worked", () => {
    for (let span = 0; span < 40; span += 1) {
      const from = daysLater("2026-12-02", -span);
      for (const worked of [[7], [1, 3], week]) {
        const days = Array.from({ length: span }, (_, at) => daysLater(from, at + 1));
        const counted = days.filter((day) => worked.includes(new Date(day).getUTCDay() || 7));
        expect(workingDaysBetween(from, "2026-12-02", worked)).toBe(counted.length);
      }
    }
  });
});

describe("the age of a claim", () => {
  it("is late only once its target has passed, by the desk's own midnight", () => {
    const since = (iso: string) => ageOf({ ...claim, statusSince: new Date(iso) }, clock);
    expect(since("2026-11-27T10:00:00Z")).toMatchObject({ days: 3, target: 3, late: false });
    // Already Friday in Madrid.
    expect(since("2026-11-26T23:30:00Z")).toMatchObject({ days: 3, late: false });
    expect(since("2026-11-26T10:00:00Z")).toMatchObject({ days: 4, late: true });
  });

  it("counts from the day a published claim came back, and not before", () => {
    const published = { status: "published" as const, statusSince: new Date("2020-01-01") };
    expect(ageOf({ ...published, recheckOn: null }, clock)).toBeNull();
    expect(ageOf({ ...published, recheckOn: "2026-12-03" }, clock)).toBeNull();
    expect(ageOf({ ...published, recheckOn: "2026-12-01" }, clock)).toMatchObject({
      state: "recheck",
      days: 1,
    });
    expect(ageOf({ ...published, status: "declined", recheckOn: null }, clock)).toBeNull();
  });

  it("is late exactly when it began before the day that the list asks for", () => {
    for (const state of agedStates) {
      for (let back = 0; back < 30; back += 1) {
        const today = daysLater(clock.today, back);
        const bound = lateBefore(state, { ...clock, today });
        const first = startOfDay(clock.timeZone, bound ?? "");
        const status = state === "recheck" ? ("published" as const) : state;
        const at = (instant: number) =>
          ageOf(
            {
              status,
              statusSince: new Date(instant),
              recheckOn: new Date(instant + 3_600_000).toISOString().slice(0, 10),
            },
            { ...clock, today },
          )?.late;
        expect(at(first.getTime() - 1)).toBe(true);
        expect(at(first.getTime())).toBe(false);
      }
    }
  });

  it("is never late without a target", () => {
    const none = { ...clock, targets: { ...targets, "in-review": null } };
    expect(lateBefore("in-review", none)).toBeNull();
    expect(ageOf({ ...claim, statusSince: new Date("2020-01-01") }, none)).toMatchObject({
      target: null,
      late: false,
    });
  });
});

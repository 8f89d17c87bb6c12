import { expect, it } from "vitest";
import { isAwayOn, isFull, saysTheyRead } from "./at-work";

it("counts both ends of an absence, and knows when there is none", () => {
  const away = { awayFrom: "2026-12-01", awayTo: "2026-12-03" };
  const days = ["2026-11-30", "2026-12-01", "2026-12-03", "2026-12-04"];
  expect(days.map((day) => isAwayOn(away, day))).toEqual([false, true, true, false]);
  expect(isAwayOn({ awayFrom: null, awayTo: null }, "2026-12-01")).toBe(false);
});

it("calls somebody full at the limit, and never without one", () => {
  expect([4, 5, 6].map((writing) => isFull({ writing, limit: 5 }))).toEqual([false, true, true]);
  expect(isFull({ writing: 99, limit: null })).toBe(false);
  expect(isFull({ writing: 0, limit: 0 })).toBe(true);
});

it("takes variants of a language for that language", () => {
  expect(saysTheyRead({ languages: ["en", "fr-CA"] }, "fr")).toBe(true);
  expect(saysTheyRead({ languages: [] }, "fr")).toBe(false);
});

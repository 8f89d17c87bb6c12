import { expect, it } from "vitest";
import { marginRows } from "./margin-rows";

const growing = "minmax(min-content, 0fr)";

it("lets cards reach down to the next block with cards, and gives what is taller a row to grow", () => {
  expect(marginRows([0, 1, 0, 0, 2, 1])).toEqual({
    template: `auto auto auto auto ${growing} auto ${growing} auto ${growing}`,
    places: [
      { row: 1, cardRows: 1 },
      { row: 2, cardRows: 4 },
      { row: 3, cardRows: 1 },
      { row: 4, cardRows: 1 },
      { row: 6, cardRows: 2 },
      { row: 8, cardRows: 2 },
    ],
  });
});

it("has one row for each block of a text without cards", () => {
  expect(marginRows([0, 0]).template).toBe("auto auto");
  expect(marginRows([])).toEqual({ template: "", places: [] });
});

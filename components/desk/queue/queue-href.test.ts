import { expect, it } from "vitest";
import { filterOf, isFiltered, queueHref } from "./queue-href";

it("keeps a filter in the address and reads it back", () => {
  const filter = filterOf({ status: "all", mine: "on", words: "25 %", due: "overdue" });
  expect(queueHref(filter).query).toEqual({
    status: "all",
    mine: "on",
    words: "25 %",
    due: "overdue",
  });
  expect(filterOf(queueHref(filter).query)).toEqual(filter);
});

it("leaves out what it cannot read, and keeps the rest", () => {
  const filter = filterOf({ status: "lost", assignee: "me", words: "x", utm_source: "y" });
  expect(filter).toMatchObject({ status: "at-work", assignee: "", words: "x" });
});

it("does not call a state or an order a filter", () => {
  expect(isFiltered(filterOf({ status: "all", sort: "due" }))).toBe(false);
  expect(isFiltered(filterOf({ language: "fr" }))).toBe(true);
});

import { expect, it } from "vitest";
import { concernsList } from "./rules";

it("looks again at what readers sent once a person is erased from it", () => {
  expect(concernsList("list/tips", "person.erased")).toBe(true);
  expect(concernsList("list/tips", "tip.received")).toBe(true);
  expect(concernsList("list/tips", "article.turned")).toBe(false);
  expect(concernsList("list/articles", "person.erased")).toBe(false);
});

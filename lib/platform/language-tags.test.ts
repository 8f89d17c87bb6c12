import { expect, it } from "vitest";
import { sameLanguage } from "./language-tags";

it("takes two tags of one language for the same, and no others", () => {
  expect(sameLanguage("fr", "fr-CA")).toBe(true);
  expect(sameLanguage("FR", "fr")).toBe(true);
  expect(sameLanguage("fr", "frr")).toBe(false);
});

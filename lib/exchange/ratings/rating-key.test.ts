import { expect, it } from "vitest";
import { knownRatingKey, ratingWords } from "./rating-key";

const keyOf = (site: string, text: string) => knownRatingKey(site, ratingWords(text));

it.each([
  ["fr.africacheck.org", "Non prouvé", "unproven"],
  ["fr.africacheck.org", "TROMPEUR !", "misleading"],
  ["chequeado.com", "Verdadero, pero…", "mostly-true"],
  ["factcheck.ge", "მცდარი", "false"],
  ["elsewhere.example", "Falso", "false"],
  ["elsewhere.example", "Mostly false", "mostly-false"],
  ["elsewhere.example", "Half-true", "missing-context"],
])("knows what %s means by “%s”", (site, text, key) => expect(keyOf(site, text)).toBe(key));

it.each(["Four Pinocchios", "Satire", "", "42"])("leaves “%s” to a person", (text) => {
  expect(keyOf("elsewhere.example", text)).toBeNull();
});

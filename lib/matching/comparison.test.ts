import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareStatements, type Relation } from "./comparison";

type NearMiss = { a: string; b: string; lang: string; relation: string };

const nearMisses = readFileSync(new URL("examples/near-misses.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as NearMiss);

const relationOf = ({ a, b, lang }: NearMiss): Relation => {
  const [first = "", second = first] = lang.split("-");
  return compareStatements({ text: a, language: first }, { text: b, language: second }).relation;
};

describe("near misses", () => {
  it.each(nearMisses.filter(({ relation }) => relation !== "same"))(
    "$relation is never called the same: $b",
    (pair) => {
      expect(relationOf(pair)).not.toBe("same");
      expect(relationOf({ ...pair, a: pair.b, b: pair.a, lang: swapped(pair.lang) })).not.toBe(
        "same",
      );
    },
  );

  const known = nearMisses.filter((pair) => !pair.relation.includes("unrelated"));
  it("are told by their names, all but few", () => {
    const right = known.filter((pair) => relationOf(pair) === pair.relation);
    // Not told: two paraphrases whose words have nothing in common, and gigawatts taken for another number.
    expect(known.length - right.length).toBeLessThanOrEqual(3);
  });
});

const swapped = (languages: string): string => languages.split("-").toReversed().join("-");

const said = (a: string, b: string, language = "en") =>
  compareStatements({ text: a, language }, { text: b, language });

describe("two statements", () => {
  it("are the same in other words, other digits and another language", () => {
    expect(
      said("25 % of children live in poverty.", "One in four kids lives in poverty."),
    ).toMatchObject({
      relation: "same",
      same: ["number"],
    });
    const languages = compareStatements(
      { text: "Wildfires burned 50,000 hectares in Spain in 2022.", language: "en" },
      { text: "Los incendios quemaron 50.000 hectáreas en España en 2022.", language: "es" },
    );
    expect(languages).toMatchObject({ relation: "same", same: ["number", "period", "place"] });
  });

  it.each([
    ["Vaccines cause autism.", "Vaccines cause infertility."],
    ["Cocaine seizures rose 25 % in 2021.", "Heroin seizures rose 25 % in 2021."],
    ["The mayor of Lyon was arrested.", "The mayor of Nice was arrested."],
  ])("that differ in one word are not: %s %s", (a, b) => {
    expect(said(a, b)).toMatchObject({
      relation: expect.not.stringMatching(/^same$/),
      differs: expect.arrayContaining([expect.objectContaining({ aspect: "words" })]),
    });
  });

  it("are told apart with both figures in the words of the statements", () => {
    expect(
      said("The bridge cost 40 million euros.", "The bridge cost 400 million euros."),
    ).toMatchObject({
      relation: "different-number",
      differs: [{ aspect: "number", ours: "40000000 EUR", theirs: "400000000 EUR" }],
    });
  });

  it("by two claimants are not the same, whoever is named where", () => {
    const text = "Crime has doubled.";
    const compared = compareStatements(
      { text, language: "en", claimant: "Ada Moreau" },
      { text, language: "en", claimant: "Karim Idrissi" },
    );
    expect(compared).toMatchObject({ relation: "different-claimant" });
    expect(
      compareStatements({ text, language: "en", claimant: "Ada Moreau" }, { text, language: "en" }),
    ).toMatchObject({ relation: "same" });
  });

  it("in a language whose turns of phrase are not read are compared by their words", () => {
    expect(said("Die Brücke ist alt.", "Die Brücke ist alt.", "de").relation).toBe("same");
    expect(said("Die Brücke ist alt.", "Der Hund ist weg.", "de").relation).not.toBe("same");
  });
});

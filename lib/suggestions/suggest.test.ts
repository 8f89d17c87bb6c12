import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { partialDateSchema } from "@/lib/claims/partial-date";
import { basisOf, suggestionsIn } from "./suggest";

const date = partialDateSchema.parse("2021-06");
const seed = readFileSync("prisma/demonstration/article.fr.txt", "utf8");
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, " ");
const first = (text: string, language: string) => {
  const [best] = suggestionsIn({ text, language, date });
  if (!best) throw new Error("nothing is suggested");
  return best;
};

describe("suggestions for the demonstration's French article", () => {
  const five = suggestionsIn({ text: seed, language: "fr", date }).slice(0, 5);

  it("have the fall of 25 % among the first five, with its measure and its period", () => {
    const found = five.find(({ exact }) => plain(exact).includes("réduire de 25 %"));
    expect(found).toMatchObject({
      measures: [
        {
          comparator: "decrease",
          value: "25",
          unit: "%",
          period: { from: "2021-03", to: "2021-05" },
        },
      ],
    });
    expect(found?.reasons[0]).toEqual({ kind: "change-in-period" });
    expect([...seed].slice(found?.start, found?.end).join("")).toBe(found?.exact);
  });

  it("have the 12 000 agents among the first five", () => {
    const found = five.find(({ exact }) => plain(exact).includes("12 000 agents"));
    expect(found?.measures[0]).toMatchObject({ comparator: "more-than", value: "12000" });
  });
});

describe("suggestions", () => {
  it("rank what can be checked above thanks and wishes, and leave questions out", () => {
    const ranked = suggestionsIn({
      text: "Thank you all for coming here tonight. Should we go on like this? Unemployment fell to 3.5 percent in March.",
      language: "en",
    }).map(({ exact }) => exact);
    expect(ranked[0]).toBe("Unemployment fell to 3.5 percent in March.");
    expect(ranked).not.toContain("Should we go on like this?");
  });

  it.each([
    [
      "en",
      "Unemployment fell to 3.5 percent in March, according to the Labor Department.",
      { name: "Labor Department", kind: "organisation" },
      "Unemployment fell to 3.5 percent in March.",
    ],
    [
      "fr",
      "« Les deux pays partagent une longue histoire », a déclaré la vice-présidente Kamala Harris lundi.",
      { name: "Kamala Harris", kind: "person" },
      "Les deux pays partagent une longue histoire.",
    ],
    [
      "fr",
      "Selon le ministère de l’Intérieur, la délinquance a augmenté de 8 % en 2020.",
      { name: "ministère de l'Intérieur", kind: "organisation" },
      "La délinquance a augmenté de 8 % en 2020.",
    ],
    [
      "es",
      "La ministra Yolanda Díaz afirmó que el paro ha bajado en 200.000 personas.",
      { name: "Yolanda Díaz", kind: "person" },
      "El paro ha bajado en 200.000 personas.",
    ],
  ])("name the claimant and draft what was said (%s: %s)", (language, text, claimant, draft) => {
    expect(first(text, language)).toMatchObject({ claimant, draft, draftChanged: true });
  });

  it("put a name for a pronoun only where one person alone can be meant", () => {
    const draftBehind = (before: string) =>
      suggestionsIn({
        text: `${before} She cut taxes by $4 billion in 2020.`,
        language: "en",
      }).find(({ exact }) => exact.startsWith("She"))?.draft;
    expect(draftBehind("Prime Minister Jane Doe spoke in London.")).toBe(
      "Jane Doe cut taxes by $4 billion in 2020.",
    );
    expect(draftBehind("Jane Doe met Mary Major.")).toBe("She cut taxes by $4 billion in 2020.");
    expect(draftBehind("It rained.")).toBe("She cut taxes by $4 billion in 2020.");
  });

  it("leave “we” to who said it", () => {
    const text = "“We have created 12 million jobs since 2019,” said Joe Biden.";
    expect(first(text, "en")).toMatchObject({
      claimant: { name: "Joe Biden" },
      draft: text,
      draftChanged: false,
    });
  });

  it("take off what only links to the sentence before", () => {
    expect(first("However, the Senate rejected the bill in May 2020.", "en").draft).toBe(
      "The Senate rejected the bill in May 2020.",
    );
  });

  it("rest on rules alone where the language is not read, and say so", () => {
    const text = "Guten Tag, meine Damen und Herren. Die Stadt Berlin hat 3,7 Millionen Einwohner.";
    expect(basisOf("de")).toBe("rules");
    expect(first(text, "de")).toMatchObject({
      exact: "Die Stadt Berlin hat 3,7 Millionen Einwohner.",
      reasons: [{ kind: "figure" }],
      measures: [],
      claimant: null,
      draftChanged: false,
    });
  });

  it("are none for a text without sentences", () => {
    expect(suggestionsIn({ text: "", language: "fr" })).toEqual([]);
    expect(suggestionsIn({ text: "* * *\n\n—", language: "en" })).toEqual([]);
  });
});

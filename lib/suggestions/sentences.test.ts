import { describe, expect, it } from "vitest";
import { sentencesInText } from "./sentences";

const textsOf = (text: string, language: string) =>
  sentencesInText(text, language).map((sentence) => sentence.text);

describe("sentences of an article", () => {
  it("does not end at abbreviations and initials", () => {
    expect(textsOf("Mr. Smith met Sen. Jones. The U.S. Senate voted.", "en")).toEqual([
      "Mr. Smith met Sen. Jones.",
      "The U.S. Senate voted.",
    ]);
    expect(textsOf("M. Dupont et Mme. Durand ont voté. C’est fini.", "fr")).toEqual([
      "M. Dupont et Mme. Durand ont voté.",
      "C’est fini.",
    ]);
    expect(textsOf("La Sra. López viajó a EE. UU. en mayo. Volvió.", "es")).toEqual([
      "La Sra. López viajó a EE. UU. en mayo.",
      "Volvió.",
    ]);
  });

  it("does not end inside a figure, and ends at a line break", () => {
    expect(textsOf("It rose by 3.5 percent\nA heading\nIt fell.", "en")).toEqual([
      "It rose by 3.5 percent",
      "A heading",
      "It fell.",
    ]);
  });

  it("counts places in code points and gives UTF-16 beside them", () => {
    const text = "🌉 A bridge. It cost 4 billion.";
    const [, second] = sentencesInText(text, "en");
    expect(second).toMatchObject({ text: "It cost 4 billion.", start: 12, end: 30 });
    expect([...text].slice(second?.start, second?.end).join("")).toBe(second?.text);
    expect(text.slice(second?.range.start, second?.range.end)).toBe(second?.text);
  });

  it("keeps a closing mark with what it closes and leaves out lines without words", () => {
    expect(textsOf("« Notre sécurité est mutuelle. »\n* * *\nFin.", "fr")).toEqual([
      "« Notre sécurité est mutuelle. »",
      "Fin.",
    ]);
  });
});

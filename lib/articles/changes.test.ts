import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TextChange, textChanges } from "./changes";

const without = (changes: TextChange[], kind: TextChange["kind"]) =>
  changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join("");

describe("what changed between two versions", () => {
  it("names the words, in the paragraph where they stand", () => {
    expect(
      textChanges("Un.\n\nPlus de 12 000 agents.\n\nFin.", "Un.\n\nPlus de 15 500 agents.\n\nFin."),
    ).toEqual([
      { kind: "same", text: "Un.\n\nPlus de " },
      { kind: "removed", text: "12 000" },
      { kind: "added", text: "15 500" },
      { kind: "same", text: " agents.\n\nFin." },
    ]);
  });

  it("shows a paragraph that came or went as a whole", () => {
    expect(textChanges("Un.\nTrois.", "Un.\nDeux.\nTrois.")).toEqual([
      { kind: "same", text: "Un.\n" },
      { kind: "added", text: "Deux.\n" },
      { kind: "same", text: "Trois." },
    ]);
  });

  it("separates words where no spaces do", () => {
    expect(textChanges("警官を南部に配置した。", "警官を北部に配置した。")).toContainEqual({
      kind: "removed",
      text: expect.stringContaining("南"),
    });
    expect(textChanges("警官を南部に配置した。", "警官を北部に配置した。").length).toBeGreaterThan(
      2,
    );
  });

  it("says nothing changed when nothing did, and all of it when all did", () => {
    expect(textChanges("Même texte.", "Même texte.")).toEqual([
      { kind: "same", text: "Même texte." },
    ]);
    expect(textChanges("", "")).toEqual([]);
    expect(textChanges("", "Neuf.")).toEqual([{ kind: "added", text: "Neuf." }]);
    expect(textChanges("Vieux.", "")).toEqual([{ kind: "removed", text: "Vieux." }]);
  });

  it("keeps every letter of both versions", () => {
    const piece = fc.constantFrom(
      "mot ",
      "autre ",
      "25 %",
      "\n",
      "\n\n",
      "e\u0301",
      "👩🏽‍🚒",
      "שלום ",
      ". ",
    );
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
        const changes = textChanges(before, after);
        expect(without(changes, "added")).toBe(before);
        expect(without(changes, "removed")).toBe(after);
        expect(changes.every(({ text: words }) => words !== "")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("gives up on what differs everywhere instead of comparing for minutes", () => {
    const before = Array.from({ length: 20_000 }, (_, at) => `mot${at}`).join(" ");
    const after = Array.from({ length: 20_000 }, (_, at) => `wort${at}`).join(" ");
    expect(textChanges(before, after)).toEqual([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  });
});

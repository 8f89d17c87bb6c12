import fc from "fast-check";
import { expect, it } from "vitest";
import { wordPieces } from "./words";

const words = (text: string) =>
  wordPieces(text)
    .filter(({ isWord }) => isWord)
    .map((piece) => piece.text);

it("finds words and figures in any script", () => {
  expect(words("« 25 % », l’État a dit 12,5.")).toEqual(["25", "l’État", "a", "dit", "12,5"]);
  expect(words("警官を配置した").length).toBeGreaterThan(2);
});

it("loses no letter and says where each piece stands", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const pieces = wordPieces(text);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      expect(pieces.every((piece) => text.startsWith(piece.text, piece.at))).toBe(true);
    }),
  );
});

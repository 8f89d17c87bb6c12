import { expect, it } from "vitest";
import { fromWholeWord, toWholeWord } from "./whole-words";

it("leaves out the part of a word at the outer end", () => {
  expect(fromWholeWord("amala Harris (@VP) ")).toBe("Harris (@VP) ");
  expect(fromWholeWord(" progrès ont été réalisés. ")).toBe("progrès ont été réalisés. ");
  expect(toWholeWord(" Le gouvernement é")).toBe(" Le gouvernement");
  expect(toWholeWord(", notamment le manque d’op")).toBe(", notamment le manque");
});

it("keeps what there is when it is one word, or none", () => {
  expect(fromWholeWord("« ")).toBe("« ");
  expect(toWholeWord(".")).toBe(".");
  expect([fromWholeWord(""), toWholeWord("")]).toEqual(["", ""]);
});

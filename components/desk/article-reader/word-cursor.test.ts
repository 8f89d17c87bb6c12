import { describe, expect, it } from "vitest";
import { moveByKey, rangeOfWords, wordsOf } from "./word-cursor";

const text = "Une première phrase.\nLe 25 % d’enfants.";
const words = wordsOf(text);
const blocks = [0, 21];
const at = (head: number, anchor = head) => ({ anchor, head });

describe("the word cursor", () => {
  it("moves by word and stays within the text", () => {
    expect(moveByKey("ArrowRight", false, at(0), words, blocks)).toEqual(at(1));
    expect(moveByKey("ArrowLeft", false, at(0), words, blocks)).toEqual(at(0));
    expect(moveByKey("End", false, at(0), words, blocks)).toEqual(at(words.length - 1));
  });

  it("moves by block", () => {
    const down = moveByKey("ArrowDown", false, at(1), words, blocks);
    expect(words[down?.head ?? -1]?.start).toBe(21);
    expect(moveByKey("ArrowUp", false, down ?? at(0), words, blocks)).toEqual(at(0));
  });

  it("extends from where it began", () => {
    const selection = moveByKey("ArrowRight", true, at(1), words, blocks);
    const range = rangeOfWords(selection ?? at(0), words);
    expect(text.slice(range?.start, range?.end)).toBe("première phrase");
  });

  it("covers what stands between the words when extended backwards", () => {
    const range = rangeOfWords({ anchor: 4, head: 3 }, words);
    expect(text.slice(range?.start, range?.end)).toBe("Le 25");
  });

  it("leaves other keys alone", () => {
    expect(moveByKey("a", false, at(0), words, blocks)).toBeNull();
  });
});

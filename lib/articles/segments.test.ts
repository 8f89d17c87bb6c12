import { describe, expect, it } from "vitest";
import { readerBlocks } from "./segments";

const paragraph = (start: number, end: number) => ({ kind: "paragraph" as const, start, end });

describe("readerBlocks", () => {
  it("draws overlapping passages as runs that each know all who cover them", () => {
    const [block] = readerBlocks(
      "one two three",
      [paragraph(0, 13)],
      [
        { id: "a", start: 0, end: 7 },
        { id: "b", start: 4, end: 13 },
      ],
    );
    expect(block?.segments).toEqual([
      { text: "one ", offset: 0, passages: ["a"] },
      { text: "two", offset: 4, passages: ["a", "b"] },
      { text: " three", offset: 7, passages: ["b"] },
    ]);
  });

  it("counts offsets in UTF-16 units where the passage counts code points", () => {
    const [first, second] = readerBlocks(
      "😀 a\nb 😀",
      [paragraph(0, 3), paragraph(4, 7)],
      [{ id: "a", start: 6, end: 7 }],
    );
    expect(first?.segments).toEqual([{ text: "😀 a", offset: 0, passages: [] }]);
    expect(second?.segments).toEqual([
      { text: "b ", offset: 5, passages: [] },
      { text: "😀", offset: 7, passages: ["a"] },
    ]);
  });

  it("carries a passage over the edge of a block and begins it once", () => {
    const blocks = readerBlocks(
      "one\ntwo",
      [paragraph(0, 3), paragraph(4, 7)],
      [{ id: "a", start: 1, end: 6 }],
    );
    expect(blocks.map(({ begins }) => begins)).toEqual([["a"], []]);
    expect(blocks.flatMap(({ segments }) => segments.map((one) => one.text))).toEqual([
      "o",
      "ne",
      "tw",
      "o",
    ]);
  });

  it("gives back the whole text of every block", () => {
    const text = "Aé\u0301 👩‍👩‍👧 tail";
    const end = [...text].length;
    const [block] = readerBlocks(
      text,
      [paragraph(0, end)],
      [
        { id: "a", start: 2, end: 5 },
        { id: "b", start: 3, end },
      ],
    );
    expect(block?.segments.map((one) => one.text).join("")).toBe(text);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointIndex, graphemeAt, normaliseText, snapToGraphemes } from "./code-points";

const FAMILY = "👨‍👩‍👧‍👦";
const pieces = fc.constantFrom(
  "a",
  "é",
  "e\u0301",
  " ",
  "\n",
  "👍🏽",
  FAMILY,
  "🇫🇷",
  "שלום",
  "\u200f",
  "한",
  "𝔘",
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));

describe("code point offsets", () => {
  it("counts a surrogate pair as one", () => {
    const index = codePointIndex("a𝔘b");
    expect(index.length).toBe(3);
    expect([0, 1, 3, 4].map(index.fromUtf16)).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map(index.toUtf16)).toEqual([0, 1, 3, 4]);
  });

  it("takes the middle of a pair as its beginning and what is outside as the nearest end", () => {
    const index = codePointIndex("a𝔘b");
    expect(index.fromUtf16(2)).toBe(1);
    expect([-5, 99, Number.NaN].map(index.fromUtf16)).toEqual([0, 3, 0]);
    expect([-5, 99].map(index.toUtf16)).toEqual([0, 4]);
  });

  it("agrees with spreading the text, at every code point", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const index = codePointIndex(text);
        const points = [...text];
        expect(index.length).toBe(points.length);
        for (let at = 0; at <= points.length; at += 1) {
          const unit = points.slice(0, at).join("").length;
          expect(index.toUtf16(at)).toBe(unit);
          expect(index.fromUtf16(unit)).toBe(at);
        }
      }),
    );
  });
});

describe("grapheme clusters", () => {
  it.each([
    ["a flag", "🇫🇷"],
    ["a family joined by zero-width joiners", FAMILY],
    ["a skin tone", "👍🏽"],
    ["a combining mark that has no composed form", "x\u0301"],
    ["a syllable of Devanagari", "क्षि"],
  ])("widens a range that cuts %s", (_, cluster) => {
    const text = `Vor ${cluster} nach`;
    const whole = { start: 4, end: 4 + cluster.length };
    expect(snapToGraphemes(text, { start: 5, end: 6 })).toEqual(whole);
    expect(snapToGraphemes(text, whole)).toEqual(whole);
  });

  it("finds the same clusters as segmenting the whole text", () => {
    const whole = new Intl.Segmenter("und", { granularity: "grapheme" });
    fc.assert(
      fc.property(texts, (text) => {
        for (const { index, segment } of whole.segment(text)) {
          for (let at = index; at < index + segment.length; at += 1) {
            expect(graphemeAt(text, at)).toEqual({ start: index, end: index + segment.length });
          }
        }
        expect(graphemeAt(text, text.length)).toEqual({ start: text.length, end: text.length });
      }),
    );
  });
});

describe("normalising text", () => {
  it("composes letters, unifies line ends and drops what nobody can see", () => {
    expect(normaliseText("\ufeffe\u0301t\u00e9 \r\nein\tTab\rx\u0000\u0007\u009fy\u2028z  ")).toBe(
      "été\nein Tab\nxy\nz",
    );
  });

  it("keeps direction marks and joiners, which are part of the words", () => {
    const text = `\u200fשלום\u200e ${FAMILY} \u2067نص\u2069`;
    expect(normaliseText(text)).toBe(text);
  });

  it("replaces what PostgreSQL could not store", () => {
    expect(normaliseText("a\ud800b\u0000")).toBe("a\ufffdb");
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once.normalize("NFC")).toBe(once);
        expect(once).not.toMatch(/[^\S\n]$|\r/mu);
      }),
      { numRuns: 500 },
    );
  });
});

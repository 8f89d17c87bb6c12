import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTEXT_LENGTH, type Passage, passageFromUtf16Range, toWebAnnotation } from "./passage";

const FAMILY = "👨‍👩‍👧‍👦";
const clusters = new Intl.Segmenter("und", { granularity: "grapheme" });

const selected = (text: string, start: number, end: number): Passage => {
  const found = passageFromUtf16Range(text, start, end);
  if (!found.ok) throw new Error("the selection was refused");
  return found.passage;
};

describe("selecting a passage", () => {
  it("counts in code points and keeps the words on both sides", () => {
    const text = `${"𝔘".repeat(40)} douze 🇲🇽 agents ${"é".repeat(40)}`;
    const start = text.indexOf("douze");
    expect(selected(text, start, start + "douze 🇲🇽 agents".length)).toEqual({
      exact: "douze 🇲🇽 agents",
      prefix: `${"𝔘".repeat(31)} `,
      suffix: ` ${"é".repeat(31)}`,
      start: 41,
      end: 56,
    });
  });

  it.each([
    ["spaces, no-break spaces and line ends", "a \u00a0\n mot \u202f\nb", 1, 10, "mot"],
    ["a range that cuts a surrogate pair", "a 𝔘𝔙 b", 3, 5, "𝔘𝔙"],
    ["a range that cuts a family", `a ${FAMILY} b`, 4, 5, FAMILY],
    ["a range that cuts a combining mark off", "cafe\u0323s", 0, 4, "cafe\u0323"],
    [
      "text from right to left with its marks",
      "אמר \u200fשלום\u200f לכולם",
      4,
      10,
      "\u200fשלום\u200f",
    ],
  ])("trims or widens %s", (_, text, start, end, exact) => {
    expect(selected(text, start, end).exact).toBe(exact);
  });

  it("does not take a space that carries a combining mark for white space", () => {
    expect(selected("a  \u0301 b", 1, 4).exact).toBe(" \u0301");
  });

  it("takes offsets outside the text as its ends", () => {
    expect(selected("mot", -3, 99)).toEqual({
      exact: "mot",
      prefix: "",
      suffix: "",
      start: 0,
      end: 3,
    });
  });

  it.each([
    ["nothing", 3, 3],
    ["a range backwards", 4, 1],
    ["white space", 3, 5],
    ["what nobody can see", 6, 8],
    ["nothing after the text", 20, 30],
    ["no number", Number.NaN, 4],
  ])("refuses %s", (_, start, end) => {
    expect(passageFromUtf16Range("mot  a\u200f\u200eb", start, end)).toEqual({
      ok: false,
      reason: "empty",
    });
  });

  it("is always the words at its place, whole clusters, without outer white space", () => {
    const piece = fc.constantFrom(
      "a",
      "mot",
      " ",
      "\n",
      "e\u0323",
      "👍🏽",
      FAMILY,
      "🇫🇷",
      "שלום",
      "한",
      "𝔘",
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.nat(90), fc.nat(90), (given, start, length) => {
        const found = passageFromUtf16Range(given, start, start + length);
        if (!found.ok) return;
        const { exact, prefix, suffix, start: from, end } = found.passage;
        const points = [...given];
        expect(points.slice(from, end).join("")).toBe(exact);
        expect(exact).toBe(exact.trim());
        const before = points.slice(0, from).join("");
        const after = points.slice(end).join("");
        expect(before.endsWith(prefix) && after.startsWith(suffix)).toBe(true);
        expect(Math.max([...prefix].length, [...suffix].length)).toBeLessThanOrEqual(
          CONTEXT_LENGTH,
        );
        const edges = new Set([...clusters.segment(given)].map(({ index }) => index));
        edges.add(given.length);
        const cuts = [before.length - prefix.length, before.length, before.length + exact.length];
        expect(
          [...cuts, given.length - after.length + suffix.length].every((at) => edges.has(at)),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a passage as a Web Annotation", () => {
  it("has both selectors in code points and the time of its version", () => {
    const passage = selected("Déjà plus de 12 000 agents.", 5, 19);
    expect(
      toWebAnnotation({
        id: "0190f3b0-0000-7000-8000-000000000000",
        source: "https://example.org/article",
        sourceDate: new Date("2021-06-12T08:00:00Z"),
        cached: "https://desk.example/versions/1",
        passage,
        body: "Mexico has deployed more than 12,000 agents.",
        language: "en",
      }),
    ).toEqual({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: "urn:uuid:0190f3b0-0000-7000-8000-000000000000",
      type: "Annotation",
      motivation: "describing",
      body: {
        type: "TextualBody",
        value: "Mexico has deployed more than 12,000 agents.",
        format: "text/plain",
        language: "en",
      },
      target: {
        source: "https://example.org/article",
        selector: [
          {
            type: "TextQuoteSelector",
            exact: "plus de 12 000",
            prefix: "Déjà ",
            suffix: " agents.",
          },
          { type: "TextPositionSelector", start: 5, end: 19 },
        ],
        state: {
          type: "TimeState",
          sourceDate: "2021-06-12T08:00:00.000Z",
          cached: "https://desk.example/versions/1",
        },
      },
    });
  });
});

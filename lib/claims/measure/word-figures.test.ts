import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inEnglish, inFrench, inSpanish } from "@/lib/testing/number-writers";
import type { ReadLanguage } from "../claim-language";
import { findFigures } from "./numbers";

const writers: [ReadLanguage, (n: number) => string][] = [
  ["en", inEnglish],
  ["fr", inFrench],
  ["es", inSpanish],
];

// Small and round numbers are where the grammar bends, so they come up often.
const anyCount = fc
  .oneof(
    fc.integer({ min: 2, max: 120 }),
    fc.integer({ min: 2, max: 1_100_000 }),
    fc.integer({ min: 2, max: 999_999_999 }),
    fc
      .tuple(fc.integer({ min: 2, max: 999 }), fc.constantFrom(1e3, 1e4, 1e6))
      .map(([n, by]) => n * by),
  )
  .filter((n) => n < 1e9);

describe.each(writers)("number words in %s", (language, write) => {
  it("are read as what was written", () => {
    fc.assert(
      fc.property(anyCount, (n) => {
        const text = write(n);
        const figures = findFigures(text, language);
        expect([text, figures.map(({ start, end, value }) => [start, end, value])]).toEqual([
          text,
          [[0, text.length, String(n)]],
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it("are read up to two hundred without a gap", () => {
    for (let n = 2; n <= 200; n += 1) {
      expect([n, findFigures(write(n), language)[0]?.value]).toEqual([n, String(n)]);
    }
  });

  it("may be written in capitals and with decomposed accents", () => {
    const text = write(23_016).toUpperCase().normalize("NFD");
    expect(findFigures(text, language)[0]).toMatchObject({ value: "23016", end: text.length });
  });
});

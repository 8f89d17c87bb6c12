import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alphaInterval, ordinalAlpha } from "./agreement";

/** Rows are observers, columns units; null where an observer did not rate. */
const unitsOf = (observers: readonly (readonly (number | null)[])[]) =>
  (observers[0] ?? []).map((_, unit) =>
    observers.flatMap((observer) => {
      const rating = observer[unit];
      return rating === null || rating === undefined ? [] : [rating - 1];
    }),
  );

// Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four observers, twelve units.
const published = unitsOf([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
]);

describe("Krippendorff’s α for ordinal ratings", () => {
  it("is that of the published example, to three decimals", () => {
    expect(ordinalAlpha(published)?.toFixed(3)).toBe("0.815");
  });

  it("is that of a published binary example, where all metrics agree", () => {
    // The same paper, section A: two observers, ten units, α = 0.095.
    const two = unitsOf([
      [1, 2, 1, 1, 1, 1, 1, 1, 2, 1],
      [2, 2, 2, 1, 1, 2, 1, 1, 1, 1],
    ]);
    expect(ordinalAlpha(two)?.toFixed(3)).toBe("0.095");
  });

  it("is 1 where all agree, and nothing where nothing can be compared", () => {
    expect(
      ordinalAlpha([
        [0, 0],
        [3, 3, 3],
        [5, 5],
      ]),
    ).toBe(1);
    expect(ordinalAlpha([])).toBeNull();
    expect(ordinalAlpha([[1], [2]])).toBeNull();
    expect(
      ordinalAlpha([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
  });

  it("depends neither on the order of raters nor on that of units, and never exceeds 1", () => {
    const units = fc.array(fc.array(fc.nat(6), { minLength: 1, maxLength: 5 }), { maxLength: 20 });
    fc.assert(
      fc.property(units, (given) => {
        const alpha = ordinalAlpha(given);
        const turned = ordinalAlpha(given.map((unit) => unit.toReversed()).toReversed());
        if (alpha === null) expect(turned).toBeNull();
        else {
          expect(alpha).toBeLessThanOrEqual(1);
          expect(turned).toBeCloseTo(alpha, 10);
        }
      }),
    );
  });

  it("has an interval around it, the same each time, and none for a handful of units", () => {
    const interval = alphaInterval(published);
    const [low = 1, high = 0] = interval ?? [];
    expect(low).toBeLessThan(0.815);
    expect(high).toBeGreaterThan(0.815);
    expect(alphaInterval(published)).toEqual(interval);
    expect(alphaInterval(published.slice(0, 4))).toBeNull();
  });
});

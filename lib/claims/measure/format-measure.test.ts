import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDecimals, decimal, isDecimal, timesTenTo } from "./decimal";
import { formatDecimal, formatMeasure, formatPeriod } from "./format-measure";
import { findFigures } from "./numbers";
import { measureSchema } from "./schema";

const measure = (fields: object) =>
  measureSchema.parse({ comparator: "equal", value: "1", ...fields });

const anyDecimal = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n }),
    fc.bigInt({ min: 0n, max: 999_999_999_999n }),
  )
  .map(([minus, whole, part]) => decimal(`${minus ? "-" : ""}${whole}.${part}`))
  .filter((value) => value !== null);

describe("decimals", () => {
  it.each([
    ["0012.500", "12.5"],
    ["-0.0", "0"],
    ["+7", "7"],
    [".5", "0.5"],
    ["−3", "-3"],
    ["", null],
    ["1e3", null],
    ["1".repeat(19), null],
  ])("%j is kept as %j", (text, expected) => {
    expect(decimal(text)).toBe(expected);
  });

  it.each(["01", "1.0", "-0", "1,5", ""])("%j is not the one form", (text) => {
    expect(isDecimal(text)).toBe(false);
  });

  it("move their point", () => {
    expect(timesTenTo("1.2", 6)).toBe("1200000");
    expect(timesTenTo("-1.2345", 3)).toBe("-1234.5");
    expect(timesTenTo("1", 18)).toBeNull();
  });

  it("compare exactly where numbers round", () => {
    expect(compareDecimals("100000000000000001", "100000000000000002")).toBeLessThan(0);
    expect(compareDecimals("-0.2", "-0.1")).toBeLessThan(0);
    expect(compareDecimals("2", "2")).toBe(0);
  });
});

describe("a formatted decimal", () => {
  it.each(["en", "fr", "es", "es-MX", "en-IN", "fr-CH"])(
    "is read back exactly in %s",
    (language) => {
      fc.assert(
        fc.property(anyDecimal, (value) => {
          const text = formatDecimal(value, language);
          expect([text, findFigures(text, language)[0]?.value]).toEqual([text, value]);
        }),
        { numRuns: 1000 },
      );
    },
  );
});

describe("a measure on one line", () => {
  const first = measure({
    comparator: "decrease",
    value: "25",
    unit: "%",
    counted: "enfants non accompagnés",
    place: "frontière sud des États-Unis",
    period: { from: "2021-03", to: "2021-05" },
  });

  it("reads as in the domain", () => {
    expect(formatMeasure(first, "fr")).toBe(
      "decrease · 25 · % · enfants non accompagnés · frontière sud des États-Unis · 2021-03 → 2021-05",
    );
  });

  it("takes the reader's words and figures", () => {
    const second = measure({ comparator: "more-than", value: "12000", counted: "agents" });
    expect(formatMeasure(second, "fr", () => "plus de")).toBe("plus de · 12\u202f000 · agents");
    expect(formatMeasure(second, "en")).toBe("more-than · 12,000 · agents");
  });

  it("shows ranges and baselines", () => {
    const between = measure({ comparator: "between", value: "3", upperValue: "5.5", unit: "%" });
    expect(formatMeasure({ ...between, baseline: "2 %" }, "es")).toBe(
      "between · 3 – 5,5 · % · ← 2 %",
    );
  });

  it.each([
    [{ from: "2019" }, "2019 →"],
    [{ to: "2021-05" }, "→ 2021-05"],
    [{ from: "2021", to: "2021" }, "2021"],
    [{}, ""],
  ])("writes the period %j as %j", (period, expected) => {
    expect(formatPeriod(measure({ period }).period ?? {})).toBe(expected);
  });
});

describe("the schema of a measure", () => {
  it.each([
    [{ comparator: "between" }, "two-values-needed"],
    [{ comparator: "equal", upperValue: "2" }, "one-value-only"],
    [{ comparator: "between", value: "5", upperValue: "3" }, "upper-below-lower"],
    [{ period: { from: "2021-05", to: "2021-03" } }, "ends-before-it-begins"],
    [{ value: "12,000" }, "not-a-figure"],
    [{ period: { from: "mai 2021" } }, "not-a-date"],
  ])("refuses %j", (fields, because) => {
    const parsed = measureSchema.safeParse({ comparator: "equal", value: "1", ...fields });
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([because]);
  });

  it("refuses what it does not know", () => {
    expect(
      measureSchema.safeParse({ comparator: "equal", value: "1", colour: "red" }).success,
    ).toBe(false);
  });

  it("takes a period that ends in a year that has not ended", () => {
    expect(measure({ period: { from: "2021-05", to: "2021" } }).period?.to).toBe("2021");
  });
});

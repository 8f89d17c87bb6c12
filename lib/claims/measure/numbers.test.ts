import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFigures } from "./numbers";

/** "text=value" or "text=value..upper", with % where it is a percentage. */
const read = (language: string, text: string): string[] =>
  findFigures(text, language).map(({ start, end, value, upperValue, percent }) => {
    const upper = upperValue === undefined ? "" : `..${upperValue}`;
    return `${text.slice(start, end)}=${value}${upper}${percent ? "%" : ""}`;
  });

describe("figures in digits", () => {
  it.each([
    ["fr", "12 000 agents", ["12 000=12000"]],
    ["fr", "12\u00a0000 agents", ["12\u00a0000=12000"]],
    ["fr", "12\u202f000 agents", ["12\u202f000=12000"]],
    ["fr", "12.000 agents", ["12.000=12000"]],
    ["fr", "1 234,56 euros", ["1 234,56=1234.56"]],
    ["fr", "une hausse de 12.5 points", ["12.5=12.5"]],
    ["fr", "25 %, 25% et 25\u202f%", ["25 %=25%", "25%=25%", "25\u202f%=25%"]],
    ["fr", "l'année 2021", ["2021=2021"]],
    ["en", "12,000 officials", ["12,000=12000"]],
    ["en", "1,234.56 dollars", ["1,234.56=1234.56"]],
    ["en", "12 000 officials", ["12 000=12000"]],
    ["en", "12.000 officials", ["12.000=12000"]],
    ["en", "12.345 seconds", ["12.345=12.345"]],
    ["en", "25 percent or 25 per cent", ["25 percent=25%", "25 per cent=25%"]],
    ["en", "25 percentage points", ["25=25"]],
    ["en-IN", "12,34,567 people", ["12,34,567=1234567"]],
    ["en", "a fall of -5 degrees, −5 %", ["-5=-5", "−5 %=-5%"]],
    ["es", "12.000 agentes", ["12.000=12000"]],
    ["es", "12,000 agentes", ["12,000=12000"]],
    ["es", "12,345 segundos", ["12,345=12.345"]],
    ["es-MX", "12,345 agentes", ["12,345=12345"]],
    ["es", "1.234.567,8 euros", ["1.234.567,8=1234567.8"]],
    ["es", "1,234,567.8 dólares", ["1,234,567.8=1234567.8"]],
    ["es", "el 25 por ciento", ["25 por ciento=25%"]],
    ["fr-CH", "12’000 francs", ["12’000=12000"]],
  ])("%s: %j", (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });

  it.each([
    ["en", "1.2 million people", ["1.2 million=1200000"]],
    ["en", "$5m, £2bn and 12k", ["5m=5000000", "2bn=2000000000", "12k=12000"]],
    ["en", "a 5 m wall", ["5=5"]],
    ["en", "200 thousand", ["200 thousand=200000"]],
    ["fr", "2 Md€ et 1,5 M€", ["2 Md=2000000000", "1,5 M=1500000"]],
    ["fr", "2,5 milliards", ["2,5 milliards=2500000000"]],
    ["fr", "un billion", ["un billion=1000000000000"]],
    ["es", "3 mil millones", ["3 mil millones=3000000000"]],
    ["es", "12 mil agentes", ["12 mil=12000"]],
    ["es", "2 billones", ["2 billones=2000000000000"]],
    ["en", "2 billion", ["2 billion=2000000000"]],
  ])("%s, with a scale: %j", (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });

  it.each([
    ["en", "COVID-19, G7, F-16, the 3rd, 4x4, 10:30, 1/2, 1.2.3, U+0031a"],
    ["fr", "le 1er, la 2e, 18h30, B52"],
    ["es", "el 1º y la 3ª"],
    ["de", "12.000 Menschen"],
  ])("%s: there are none in %j", (language, text) => {
    expect(read(language, text)).toEqual([]);
  });
});

describe("figures in words", () => {
  it.each([
    ["en", "twenty-five percent", ["twenty-five percent=25%"]],
    ["en", "a hundred and five people", ["a hundred and five=105"]],
    ["en", "one of them, one percent", ["one percent=1%"]],
    ["fr", "vingt-cinq pour cent", ["vingt-cinq pour cent=25%"]],
    ["fr", "cent pour cent", ["cent pour cent=100%"]],
    ["fr", "un homme et une femme", []],
    ["fr", "nonante-sept et septante et un", ["nonante-sept=97", "septante et un=71"]],
    ["es", "veinticinco por ciento", ["veinticinco por ciento=25%"]],
    ["es", "cien por cien", ["cien por cien=100%"]],
    ["es", "mil personas", ["mil=1000"]],
  ])("%s: %j", (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });
});

describe("ranges", () => {
  it.each([
    ["en", "from 3 to 5 percent", ["3 to 5 percent=3..5%"]],
    ["en", "between two and four million", ["two and four million=2..4000000"]],
    ["en", "between 2 and 4 million", ["2 and 4 million=2000000..4000000"]],
    ["en", "5–7 people", ["5–7=5..7"]],
    ["en", "from 5 to 3", ["5 to 3=5..3"]],
    ["en", "5 and 7", ["5=5", "7=7"]],
    ["fr", "de 3 à 5 millions", ["3 à 5 millions=3000000..5000000"]],
    ["fr", "entre 500 et 600 euros", ["500 et 600=500..600"]],
    ["es", "entre 3 y 5 mil", ["3 y 5 mil=3000..5000"]],
    ["es", "de 3 a 5 por ciento", ["3 a 5 por ciento=3..5%"]],
  ])("%s: %j", (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });
});

describe.each(["en", "fr", "es", "es-MX", "fr-CH", "en-IN", "fr-BE", "es-AR"])(
  "what Intl writes in %s",
  (language) => {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 8 });
    const anyDecimal = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 8 }))
      .map(([digits, places]) => digits / 10 ** places);

    it("is read back as the same figure", () => {
      fc.assert(
        fc.property(anyDecimal, (number) => {
          const text = format.format(number);
          const [figure] = findFigures(text, language);
          expect([text, Number(figure?.value)]).toEqual([text, number === 0 ? 0 : number]);
          expect(figure).toMatchObject({ start: 0, end: text.length });
        }),
        { numRuns: 1000 },
      );
    });

    it("is read back inside a sentence, where it stands", () => {
      fc.assert(
        fc.property(anyDecimal, fc.string({ unit: "grapheme", maxLength: 20 }), (number, lead) => {
          const before = `${lead.replace(/[\p{L}\p{N}\p{M}]/gu, "")} « `;
          const text = `${before}${format.format(number)} »`;
          expect(findFigures(text, language)).toMatchObject([
            { start: before.length, end: text.length - 2, value: expect.any(String) },
          ]);
        }),
      );
    });
  },
);

describe("findFigures on any text", () => {
  const shreds = fc.constantFrom(
    ...[
      "1",
      "12",
      "000",
      " ",
      "\u202f",
      ".",
      ",",
      "-",
      "%",
      "million",
      "mil",
      "cent",
      "vingt",
      "et",
    ],
    ...["to", "from", "à", "de", "€", "hundred", "and", "two", "k", "/", "’", "\ud800", "e\u0301"],
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(shreds, { maxLength: 30 }).map((parts) => parts.join("")),
    fc.array(shreds, { maxLength: 30 }).map((parts) => parts.join(" ")),
  );

  it("never throws, and its figures lie in order inside the text", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("en", "fr", "es", "xx", ""), (text, language) => {
        let last = 0;
        for (const { start, end, value } of findFigures(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(value).toMatch(/^-?\d+(?:\.\d+)?$/);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLanguages } from "./claim-language";
import {
  comparePartialDates,
  daysOf,
  formatPartialDate,
  isPartialDate,
  type PartialDate,
  parsePartialDate,
  partialDate,
  partialDateSchema,
} from "./partial-date";

const anyDate = fc
  .record({
    year: fc.integer({ min: 1000, max: 9999 }),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
  })
  .map(({ year, month, day }) => partialDate(year, month, month && day))
  .filter((date) => date !== null);

const date = (text: string): PartialDate => partialDateSchema.parse(text);

describe("a partial date", () => {
  it.each(["2021", "2021-05", "2021-05-09", "2020-02-29"])("can be %s", (text) => {
    expect(isPartialDate(text)).toBe(true);
  });

  it.each(["", "21", "2021-13", "2021-5", "2021-02-29", "2021-04-31", "0000", "2021-05-09T00:00Z"])(
    "cannot be %j",
    (text) => {
      expect(isPartialDate(text)).toBe(false);
      expect(partialDateSchema.safeParse(text).success).toBe(false);
    },
  );
});

describe("what a person types", () => {
  it.each([
    ["en", "2021-05", "2021-05"],
    ["en", " 2021 ", "2021"],
    ["en", "May 2021", "2021-05"],
    ["en", "May 9, 2021", "2021-05-09"],
    ["en", "may 9th 2021", "2021-05-09"],
    ["en", "9 May 2021", "2021-05-09"],
    ["en", "the 9th of May 2021", "2021-05-09"],
    ["en", "Sunday, May 9, 2021", "2021-05-09"],
    ["en", "Sept. 2021", "2021-09"],
    ["en", "05/2021", "2021-05"],
    ["en", "5/31/2021", "2021-05-31"],
    ["en", "31/5/2021", "2021-05-31"],
    ["en", "5/5/2021", "2021-05-05"],
    ["en-US", "5/9/2021", "2021-05-09"],
    ["en-GB", "5/9/2021", "2021-09-05"],
    ["fr", "mai 2021", "2021-05"],
    ["fr", "9 mai 2021", "2021-05-09"],
    ["fr", "1er août 2021", "2021-08-01"],
    ["fr", "le dimanche 9 mai 2021", "2021-05-09"],
    ["fr", "dimanche 9 mai 2021", "2021-05-09"],
    ["fr", "Le 7 juin 2021", "2021-06-07"],
    ["fr", "09/05/2021", "2021-05-09"],
    ["fr", "déc. 2020", "2020-12"],
    ["fr", "fe\u0301vrier 2021", "2021-02"],
    ["es", "mayo de 2021", "2021-05"],
    ["es", "9 de mayo de 2021", "2021-05-09"],
    ["es", "el 9 de mayo del 2021", "2021-05-09"],
    ["es", "domingo, 9 de mayo de 2021", "2021-05-09"],
    ["es", "9-5-2021", "2021-05-09"],
    ["de", "9.5.2021", "2021-05-09"],
    ["de", "9. Mai 2021", null],
    ["en", "5/9/2021", null],
    ["en", "mai 2021", null],
    ["en", "yesterday", null],
    ["fr", "31 avril 2021", null],
    ["es", "9 de mayo", null],
    ["en", "", null],
  ])("%s: %j is %s", (language, text, expected) => {
    expect(parsePartialDate(text, language)).toBe(expected);
  });

  it("is understood in every form that the desk itself writes", () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...readLanguages), (one, language) => {
        expect(parsePartialDate(formatPartialDate(one, language), language)).toBe(one);
      }),
    );
  });

  it("is understood with the months as Intl abbreviates them", () => {
    for (const language of readLanguages) {
      for (let month = 1; month <= 12; month += 1) {
        const short = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
        const text = `${short.format(Date.UTC(2021, month - 1, 1))} 2021`;
        expect([text, parsePartialDate(text, language)]).toEqual([text, partialDate(2021, month)]);
      }
    }
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, language) => {
        const parsed = parsePartialDate(text, language);
        expect(parsed === null || isPartialDate(parsed)).toBe(true);
      }),
    );
  });
});

describe("partial dates in time", () => {
  it("are ordered, the less precise first", () => {
    const texts = ["2021-05-09", "2022", "2021-05", "2021", "2020-12-31"];
    expect(texts.map(date).sort(comparePartialDates)).toEqual([
      "2020-12-31",
      "2021",
      "2021-05",
      "2021-05-09",
      "2022",
    ]);
  });

  it("span days", () => {
    expect(daysOf(date("2020-02"))).toEqual({ first: "2020-02-01", last: "2020-02-29" });
    expect(daysOf(date("2021"))).toEqual({ first: "2021-01-01", last: "2021-12-31" });
    expect(daysOf(date("2021-05-09"))).toEqual({ first: "2021-05-09", last: "2021-05-09" });
  });

  it.each([
    ["fr", "2021-05-09", "9 mai 2021"],
    ["en", "2021-05", "May 2021"],
    ["es", "2021-05-09", "9 de mayo de 2021"],
    ["fr", "2021", "2021"],
  ])("are written in %s: %s as %s", (language, text, expected) => {
    expect(formatPartialDate(date(text), language)).toBe(expected);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchAsked, searchHref, searchInput } from "./search-address";
import { readCursor, writeCursor } from "./search-cursor";

const asked = (address: string) =>
  searchInput.parse(searchAsked(new URL(address, "https://desk.example").searchParams));

describe("the address of a search", () => {
  it("holds everything it was asked with", () => {
    const address =
      "/search?q=12+000+agents&rating=false&topic=roads&claimant=ada&outlet=courier&language=fr&year=2026&order=date&after=x";
    expect(searchHref(asked(address), { after: "x" })).toBe(address);
  });

  it("begins anew when it is narrowed down", () => {
    expect(searchHref(asked("/search?q=bridge&after=x"), { topic: "roads" })).toBe(
      "/search?q=bridge&topic=roads",
    );
  });

  it("is the plain one where nothing is asked", () => {
    expect(searchHref(asked("/search?order=backwards&page=2"))).toBe("/search");
  });

  it("can be read whatever stands in it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "é", "😀", "\ud83d", "\u0000", " ", "&") }),
        (text) => {
          const parameters = new URLSearchParams({ q: text, year: text, order: text, after: text });
          const input = searchInput.parse(searchAsked(parameters));
          expect(input.words.includes("\u0000")).toBe(false);
          expect(searchInput.parse(input)).toEqual(input);
        },
      ),
    );
  });
});

describe("a cursor", () => {
  const moment = fc.date({ min: new Date(0), max: new Date("2200-01-01"), noInvalidDate: true });

  it("is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.record({
          at: moment,
          shown: fc.nat(1_000_000),
          rank: fc.float({ min: 0, max: 1000, noNaN: true }).map(Math.abs),
          publishedAt: moment,
          claimId: fc.uuid(),
          found: fc.nat(9_999_999),
          capped: fc.boolean(),
        }),
        (cursor) => {
          expect(readCursor(writeCursor(cursor))).toEqual(cursor);
        },
      ),
    );
  });

  it.each([
    "",
    "1_2_3",
    "x_0_0_1_018f",
    `1_2_0_1_${"0".repeat(36)}`,
    "1_2_-3_1_01900000-0000-7000-8000-000000000000",
  ])("is none in %j", (text) => {
    expect(readCursor(text)).toBeNull();
  });
});

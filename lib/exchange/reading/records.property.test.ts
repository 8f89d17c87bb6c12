import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/platform/events/chain";
import { recordsOf } from "./records";
import { writtenClaimReview, writtenFeedItem } from "./written";

const place = { today: "2026-11-23" };

/** Texts as they come: any Unicode, halves of characters, entities, nothing. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    " ",
    "&amp;amp;lt;",
    "\ud83d",
    "a\u0000b\u202e",
    "07/10/2020",
    "2020-10-07 20:05",
  ),
  fc.constantFrom(
    "False",
    "Mostly false. Because it is so.",
    "3",
    "4,5",
    "10 octobre 2020",
    "2099-01-01",
  ),
);
const anything = fc.jsonValue({ maxDepth: 3 });
const orAnything = (wanted: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 4, arbitrary: wanted }, { weight: 1, arbitrary: anything });

const party = orAnything(
  fc.record({ "@type": fc.constantFrom("Person", "Organization"), name: text, sameAs: anything }),
);
const number = fc.oneof(fc.integer({ min: -2, max: 12 }), text, fc.double({ noNaN: true }));

/** Something like a ClaimReview, with anything in any place. */
const review = fc.record(
  {
    "@type": fc.constant("ClaimReview"),
    url: orAnything(fc.webUrl({ withFragments: true, withQueryParameters: true })),
    claimReviewed: orAnything(fc.oneof(text, fc.array(text, { maxLength: 3 }))),
    author: party,
    datePublished: orAnything(text),
    dateModified: orAnything(text),
    inLanguage: orAnything(fc.constantFrom("fr", "pt-BR", "x", "")),
    mediaAuthenticityCategory: orAnything(text),
    itemReviewed: orAnything(
      fc.record({
        author: party,
        datePublished: text,
        appearance: anything,
        firstAppearance: anything,
      }),
    ),
    reviewRating: orAnything(
      fc.record({
        alternateName: text,
        ratingValue: number,
        bestRating: number,
        worstRating: number,
        ratingExplanation: text,
      }),
    ),
  },
  { requiredKeys: ["@type"] },
);

const knownIn = (document: unknown) =>
  recordsOf(document, place).flatMap((record) => (record.ok ? [record.known] : []));

describe("any JSON", () => {
  it("is read or refused, and never breaks what reads it", () => {
    fc.assert(
      fc.property(fc.oneof(anything, review, fc.array(review)), (document) => {
        for (const record of recordsOf(document, place)) {
          if (record.ok) expect(record.source).toBe(canonicalJson(JSON.parse(record.source)));
          else expect(record.found.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it("that came in goes out and comes back as the same record", () => {
    fc.assert(
      fc.property(review, (document) => {
        for (const known of knownIn(document)) {
          expect(knownIn(writtenFeedItem(known))).toEqual([known]);
          expect(knownIn(writtenClaimReview(known))).toEqual([{ ...known, withdrawnOn: null }]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

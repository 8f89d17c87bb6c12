import { describe, expect, it } from "vitest";
import { publicationExample } from "@/lib/testing/publication-example";
import { claimReview, scriptJson } from "./claim-review";

const where = {
  origin: "https://desk.example",
  firstPublishedAt: "2026-11-22T23:30:00.000Z",
  timeZone: "Europe/Paris",
};

const review = (over: Parameters<typeof publicationExample>[0] = {}) =>
  claimReview(publicationExample(over), where);

describe("claimReview", () => {
  it("says what the page says, property by property", () => {
    expect(review()).toEqual({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      url: "https://desk.example/claims/the-bridge-1",
      inLanguage: "en",
      claimReviewed: "The bridge cost 4 billion euros.",
      datePublished: "2026-11-23",
      author: {
        "@type": "NewsMediaOrganization",
        "@id": "https://desk.example/#desk",
        name: "The Desk",
        url: "https://desk.example/",
        logo: "https://desk.example/logo.png",
        publishingPrinciples: "https://desk.example/method",
        verificationFactCheckingPolicy: "https://desk.example/method",
        correctionsPolicy: "https://desk.example/corrections",
      },
      itemReviewed: {
        "@type": "Claim",
        author: {
          "@type": "Person",
          name: "A. Minister",
          sameAs: ["https://www.wikidata.org/wiki/Q1"],
        },
        datePublished: "2021-06",
        appearance: [
          {
            "@type": "CreativeWork",
            url: "https://courier.example/bridge",
            headline: "The bridge",
            publisher: { "@type": "Organization", name: "The Courier" },
            datePublished: "2021-06-08",
          },
        ],
      },
      // What is withheld stands on the page without its source, and is no citation.
      citation: [
        {
          "@type": "CreativeWork",
          url: "https://auditors.example/2021",
          headline: "Accounts of 2021",
          publisher: { "@type": "Organization", name: "Court of Auditors" },
          datePublished: "2022-03",
          archivedAt: "https://archive.example/20261119100000/https://auditors.example/2021",
        },
      ],
      reviewRating: {
        "@type": "Rating",
        alternateName: "False",
        ratingValue: 1,
        bestRating: 6,
        worstRating: 1,
        ratingExplanation: "It cost 3 billion.",
      },
    });
  });

  it("names no author where none is known, and no profile where there is none", () => {
    expect(review({ claimant: null })?.itemReviewed).not.toHaveProperty("author");
    const claimant = { name: "The Ministry", kind: "organisation", sameAs: [] } as const;
    expect(review({ claimant: { ...claimant, sameAs: [] } })?.itemReviewed).toMatchObject({
      author: { "@type": "Organization", name: "The Ministry" },
    });
  });

  it.each([
    ["no place on the scale", { value: null, best: null, worst: null }],
    ["a scale that begins at nought", { value: 3, best: 6, worst: 0 }],
    ["a scale of one value", { value: 3, best: 3, worst: 3 }],
  ])("leaves all three numbers out with %s", (_, numbers) => {
    const { rating } = publicationExample();
    expect(review({ rating: { ...rating, ...numbers } })?.reviewRating).toEqual({
      "@type": "Rating",
      alternateName: "False",
      ratingExplanation: "It cost 3 billion.",
    });
  });

  it("tells of a change and its day, and nothing of a verdict that was retracted", () => {
    const corrected = { number: 2, kind: "correction", note: "A figure." } as const;
    expect(review(corrected)).toMatchObject({ dateModified: "2026-11-24" });
    expect(review({ ...corrected, kind: "retraction" })).toBeNull();
  });

  it("encodes an address in another script", () => {
    expect(review({ slug: "मेला-1" })?.url).toMatch(
      /^https:\/\/desk\.example\/claims\/[\x21-\x7e]+$/,
    );
  });
});

describe("scriptJson", () => {
  it.each(["</script><script>alert(1)</script>", "<!--", "]]>", "\u2028", "a & b"])(
    "lets %j end no script element, and changes nothing of it",
    (text) => {
      const json = scriptJson({ text });
      expect(json).not.toMatch(/[<>&\u2028]/u);
      expect(JSON.parse(json)).toEqual({ text });
    },
  );
});

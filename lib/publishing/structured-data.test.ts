import { describe, expect, it } from "vitest";
import { HomePage } from "@/components/published/home-page";
import type { PublishedFrame } from "@/components/published/layout";
import { MethodPage } from "@/components/published/method-page";
import { inLocale } from "@/lib/platform/locale";
import { schemaOrgTypeErrors } from "@/lib/testing/foreign/schema-org-types";
import {
  markupIn,
  NUMBER_WANTED,
  structuredDataErrors,
} from "@/lib/testing/foreign/structured-data";
import { variedHistories } from "@/lib/testing/varied-publications";
import { scriptJson } from "./claim-review";
import { claimHtml } from "./files/claim-page";
import { markupOf } from "./markup";
import { organizationMarkup } from "./organization";

const frame: PublishedFrame = {
  deskName: "The Desk & <Friends>",
  origin: "https://desk.example",
  timeZone: "Europe/Paris",
  demonstration: false,
  hub: null,
  locales: ["en"],
};

const pages = await Promise.all(
  variedHistories(200).map(async (history) => {
    const newest = history.at(-1);
    if (!newest) throw new Error("a claim without a publication");
    const publications = history.map((snapshot) => ({ snapshot, sha256: "0".repeat(64) }));
    const html = await claimHtml(frame, publications);
    return { name: newest.slug, newest, html, pieces: markupIn(newest.slug, html) };
  }),
);

describe("the structured data of 200 varied publications", () => {
  it("is one ClaimReview per page, a MediaReview where media were judged, nothing where retracted", () => {
    for (const { name, newest, pieces } of pages) {
      const types = pieces.map(({ markup }) => markup["@type"]).toSorted();
      const about = newest.media?.category ? ["ClaimReview", "MediaReview"] : ["ClaimReview"];
      expect([name, types]).toEqual([name, newest.kind === "retraction" ? [] : about]);
    }
  });

  it("stands on the page its address names and not once more on that in another language", async () => {
    const [page] = pages;
    if (!page) throw new Error("no page was drawn");
    const published = { snapshot: page.newest, sha256: "0".repeat(64) };
    const french = await inLocale("fr", () => claimHtml(frame, [published]), "/fr");
    expect(french).toContain('<html lang="fr"');
    expect(markupIn("french", french)).toEqual([]);
    expect(page.pieces[0]?.markup).toMatchObject({ url: `${frame.origin}/claims/${page.name}` });
  });

  it("has every kind of publication, rating, media and category in it", () => {
    const newest = pages.map((page) => page.newest);
    expect(new Set(newest.map(({ kind }) => kind)).size).toBe(5);
    expect(new Set(newest.map(({ rating }) => rating.key)).size).toBe(8);
    expect(new Set(newest.map(({ media }) => `${media?.kind} ${media?.category}`)).size).toBe(22);
  });

  it("has no error for Adobe's validator and schema.org's vocabulary", async () => {
    for (const { name, newest, html } of pages) {
      const unnumbered = newest.kind !== "retraction" && newest.rating.value === null;
      const errors = await structuredDataErrors(html);
      expect([name, errors]).toEqual([name, unnumbered ? [NUMBER_WANTED] : []]);
    }
  }, 60_000);

  it("has no error for the TypeScript compiler and Google's types of schema.org", () => {
    expect(schemaOrgTypeErrors(pages.flatMap(({ pieces }) => pieces))).toEqual([]);
  }, 60_000);
});

describe("the desk's own structured data", () => {
  it("names its policies on the home and the method page, and both validators agree", async () => {
    const rules = { quorum: 2, independentSources: 2, primarySources: 1 };
    const drawn = await Promise.all([
      markupOf(HomePage({ frame, claims: [] })),
      markupOf(MethodPage({ frame, ratings: [], rules, versions: [] })),
    ]);
    for (const html of drawn) {
      const pieces = markupIn("desk", html);
      expect(pieces.map(({ markup }) => markup)).toEqual([
        organizationMarkup(frame.deskName, frame.origin),
      ]);
      expect(await structuredDataErrors(html)).toEqual([]);
      expect(schemaOrgTypeErrors(pieces)).toEqual([]);
    }
  }, 60_000);
});

describe("the validators", () => {
  const review = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    claimReviewed: "It is.",
  };
  const page = (markup: object) =>
    `<html><head><script type="application/ld+json">${scriptJson(markup)}</script></head></html>`;

  it.each([
    ["a property nobody has", { ...review, claimsReviewed: "It is." }],
    ["a type nobody has", { ...review, author: { "@type": "Desk", name: "The Desk" } }],
    [
      "a property of another type",
      { ...review, itemReviewed: { "@type": "Claim", ratingValue: 1 } },
    ],
  ])(
    "both find %s",
    async (_, markup) => {
      expect(await structuredDataErrors(page(markup))).not.toEqual([]);
      expect(schemaOrgTypeErrors([{ name: "wrong", markup }])).not.toEqual([]);
    },
    60_000,
  );

  it("find an organisation without a name, and a text where a thing must be", async () => {
    const nameless = {
      ...review,
      author: { "@type": "Organization", url: "https://desk.example" },
    };
    expect(await structuredDataErrors(page(nameless))).not.toEqual([]);
    const texts = { ...review, reviewRating: "False" };
    expect(schemaOrgTypeErrors([{ name: "wrong", markup: texts }])).not.toEqual([]);
  }, 60_000);
});

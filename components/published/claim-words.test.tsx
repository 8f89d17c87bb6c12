import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { inLocale, type Locale } from "@/lib/platform/locale";
import { markupOf } from "@/lib/publishing/markup";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import type { GivenWords } from "@/lib/publishing/translated";
import { aSnapshot } from "@/lib/testing/snapshots";
import { ClaimPage } from "./claim-page";
import type { PublishedFrame } from "./layout";

const frame: PublishedFrame = {
  deskName: "The Desk",
  locales: ["en", "fr", "ar"],
  hub: null,
  origin: "https://desk.example",
  timeZone: "Europe/Paris",
  demonstration: false,
};

const french = aSnapshot({
  slug: "le-pont",
  language: "fr",
  statement: "Le pont a coûté 4 milliards d’euros.",
  summary: "Il en a coûté 3.",
  explanation: "Les comptes disent **3 milliards**.",
});

const translated: GivenWords = {
  kind: "translated",
  words: {
    statement: "The bridge cost 4 billion euros.",
    summary: "It cost 3.",
    explanation: "The accounts say **3 billion**.",
  },
};

const draw = async (
  given?: GivenWords,
  { snapshot = french, locale = "en" as Locale, over = {} as Partial<PublishedFrame> } = {},
) => {
  const publications = [{ snapshot, sha256: "c".repeat(64) }];
  const html = await inLocale(
    locale,
    () =>
      markupOf(
        <ClaimPage
          subjects={[]}
          frame={{ ...frame, ...over }}
          publications={publications}
          {...(given ? { given } : {})}
        />,
      ),
    locale === "en" ? "" : `/${locale}`,
  );
  return new JSDOM(html).window.document;
};

const textOf = (page: Document, selector: string) =>
  page.querySelector(selector)?.textContent?.trim() ?? "";

const review = (page: Document): Record<string, unknown> =>
  JSON.parse(textOf(page, 'script[type="application/ld+json"]') || "null");

const head = (page: Document) => textOf(page, ".head");

describe("a page in another language than its claim", () => {
  it("gives the approved translation, says so and leads to the original", async () => {
    const page = await draw(translated);
    expect(textOf(page, "h1")).toBe("The bridge cost 4 billion euros.");
    expect(page.querySelector("h1")?.lang).toBe("en");
    expect(textOf(page, ".summary")).toBe("It cost 3.");
    expect(textOf(page, ".prose strong")).toBe("3 billion");
    expect(page.title).toContain("The bridge cost 4 billion");
    expect(head(page)).toContain("Translated from French by the desk.");
    const link = page.querySelector<HTMLAnchorElement>(".head a");
    expect(link?.getAttribute("href")).toBe("/fr/claims/le-pont");
    expect(textOf(page, ".verdict")).not.toContain("Il en a");
  });

  it("says to machines what it shows, and in which language", async () => {
    expect(review(await draw(translated))).toMatchObject({
      inLanguage: "en",
      claimReviewed: "The bridge cost 4 billion euros.",
      reviewRating: { ratingExplanation: "It cost 3." },
    });
    expect(review(await draw())).toMatchObject({
      inLanguage: "fr",
      claimReviewed: french.statement,
    });
  });

  it("shows the original words below where no page is in their language", async () => {
    const page = await draw(translated, { over: { locales: ["en"] } });
    expect(page.querySelector(".head a")).toBeNull();
    const original = page.querySelector(".head details");
    expect(original?.textContent).toContain(french.statement);
    expect(original?.textContent).toContain("3 milliards");
  });

  it("says in which language it was written where there is no translation", async () => {
    const page = await draw();
    expect(page.querySelector("h1")?.lang).toBe("fr");
    expect(page.querySelector<HTMLElement>(".summary")?.lang).toBe("fr");
    expect(head(page)).toContain("This verdict was written in French; it has not been translated.");
  });

  it("shows no words of an older verdict, and says that they are being brought up to date", async () => {
    const page = await draw({ kind: "out-of-date" });
    expect(textOf(page, "h1")).toBe(french.statement);
    expect(head(page)).toContain("the translation is being brought up to date");
  });

  it("makes no more of a hostile translation than of any other words", async () => {
    const words = `"'></title><script>alert(1)</script>`;
    const page = await draw({
      kind: "translated",
      words: { statement: words, summary: words, explanation: `${words} [a](javascript:alert(1))` },
    });
    const scripts = [...page.querySelectorAll("script")].map(({ type }) => type);
    expect(new Set(scripts)).toEqual(new Set(["application/ld+json"]));
    expect(page.querySelector('[href^="javascript"]')).toBeNull();
  });
});

describe("a verdict in another language than its claim", () => {
  const english = {
    ...french,
    summary: "The bridge cost three billion euros and not four, as the accounts of 2021 say.",
  };

  it("tells who reads the verdict's language that the claim was made in another", async () => {
    const page = await draw(undefined, { snapshot: english });
    expect(head(page)).toContain("The claim was made in French; it has not been translated.");
    expect(page.querySelector<HTMLElement>(".summary")?.lang).toBe("en");
    expect(review(page)).toMatchObject({ inLanguage: "en", claimReviewed: french.statement });
  });

  it("tells who reads the claim's language that the verdict was written in another", async () => {
    const page = await draw(undefined, { snapshot: english, locale: "fr" });
    expect(head(page)).toContain("Ce verdict n’a pas été traduit");
    expect(page.querySelector<HTMLElement>(".summary")?.lang).toBe("en");
  });
});

describe("a page in its claim's language", () => {
  const inFrench = (snapshot: PublicationSnapshot) => draw(undefined, { snapshot, locale: "fr" });

  it("says nothing of languages, whatever country the tag names", async () => {
    for (const language of ["fr", "fr-CA"]) {
      const page = await inFrench({ ...french, language });
      expect(textOf(page, "h1")).toBe(french.statement);
      expect(page.querySelectorAll(".head .by")).toHaveLength(1);
    }
  });
});

import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { markupOf } from "@/lib/publishing/markup";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { anAppearance, anEvidence, aSnapshot } from "@/lib/testing/snapshots";
import { unaccompaniedChildren } from "@/prisma/demonstration/unaccompanied-children";
import { ArticlePage } from "./article-page";
import { ClaimPage } from "./claim-page";
import { CorrectionsPage } from "./corrections-page";
import { HomePage } from "./home-page";
import { MethodPage } from "./method-page";
import { NotFoundPage } from "./not-found-page";

const frame = {
  deskName: "The Desk",
  locales: ["en"] as const,
  hub: null,
  origin: "https://desk.example",
  timeZone: "Europe/Paris",
  demonstration: false,
};

const versions = (...snapshots: PublicationSnapshot[]) =>
  snapshots.map((snapshot) => ({ snapshot, sha256: "c".repeat(64) }));

const claimPage = (...snapshots: PublicationSnapshot[]) =>
  markupOf(<ClaimPage subjects={[]} frame={frame} publications={versions(...snapshots)} />);

const linkedData = (html: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? "null");

/** What a reader sees: the text of the page's body. */
const visible = (html: string): string =>
  html
    .replace(/^.*<body>/su, "")
    .replace(/<[^>]+>/gu, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const hostile = `"'></title></script><script>alert(1)</script><img src=x onerror=alert(1)>`;

/** A snapshot every text of which attacks. */
const attacking = (() => {
  const base = aSnapshot();
  return aSnapshot({
    statement: hostile,
    summary: hostile,
    explanation: `${hostile}\n\n[a](javascript:alert(1)) ![b](https://evil.example/x.png)`,
    note: hostile,
    kind: "correction",
    number: 2,
    difference: hostile,
    overrideReason: hostile,
    topics: [hostile],
    measures: [hostile],
    claimant: { name: hostile, kind: "person", sameAs: [] },
    appearances: [
      anAppearance({ title: hostile, exact: hostile, prefix: hostile, outlet: hostile }),
    ],
    evidence: [
      anEvidence(1, { excerpt: hostile, note: hostile, locator: hostile }),
      { id: base.claimId, protected: true, stance: "context", reason: hostile },
    ],
    desk: { name: hostile, demonstration: false },
  });
})();

const everyPage: [string, () => ReactElement][] = [
  [
    "claim",
    () => <ClaimPage subjects={[]} frame={frame} publications={versions(aSnapshot(), attacking)} />,
  ],
  ["home", () => <HomePage frame={frame} claims={[{ snapshot: attacking }]} />],
  [
    "corrections",
    () => <CorrectionsPage frame={frame} publications={[{ snapshot: attacking }]} requests={[]} />,
  ],
  ["not found", () => <NotFoundPage frame={frame} />],
  [
    "article",
    () => (
      <ArticlePage
        frame={frame}
        article={{ ...anAppearance({ title: hostile }), id: aSnapshot().claimId }}
        text={hostile}
        blocks={[{ kind: "paragraph", start: 0, end: hostile.length }]}
        claims={[{ snapshot: attacking, appearance: anAppearance({ exact: hostile }) }]}
      />
    ),
  ],
  [
    "method",
    () => (
      <MethodPage
        frame={frame}
        ratings={[]}
        rules={{ quorum: 2, independentSources: 2, primarySources: 1 }}
        versions={[{ number: 1, body: hostile, writtenAt: "2026-11-20T10:00:00.000Z" }]}
      />
    ),
  ],
];

describe.each(everyPage)("the %s page", (_name, page) => {
  it("lets no text of a record become markup", async () => {
    const { document } = new JSDOM(await markupOf(page())).window;
    const elements = [...document.querySelectorAll("*")];
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(
      document.querySelector(
        "img, iframe, object, form, link:not([rel=canonical], [rel=alternate], [rel$=icon])",
      ),
    ).toBeNull();
    expect(document.querySelector("script:not([type='application/ld+json'])")).toBeNull();
    expect(attributes.filter(({ name }) => /^(?:on|src|style$)/u.test(name))).toEqual([]);
    for (const { name, value } of attributes) {
      if (name === "href") expect(value).toMatch(/^(?:https:\/\/|\/|#)/u);
    }
  });

  it("says its language, its address and where its text begins", async () => {
    const html = await markupOf(page());
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/u);
    expect(html).toContain('<link rel="canonical" href="https://desk.example/');
    expect(html.match(/<h1/gu)).toHaveLength(1);
    expect(html).toContain('<main class="page" id="text">');
  });
});

describe("a claim's page", () => {
  it("keeps its words' language and direction", async () => {
    const html = await claimPage(aSnapshot({ statement: "كلفة الجسر", language: "ar" }));
    expect(html).toContain('<h1 class="statement" lang="ar" dir="auto">كلفة الجسر</h1>');
  });

  it("tells machines nothing that it does not tell people", async () => {
    const html = await claimPage(aSnapshot());
    const seen = visible(html);
    const { claimReviewed, reviewRating, itemReviewed, citation } = linkedData(html) as {
      claimReviewed: string;
      reviewRating: Record<string, string | number>;
      itemReviewed: { author: { name: string }; appearance: { headline: string }[] };
      citation: { headline: string; publisher: { name: string } }[];
    };
    for (const text of [
      claimReviewed,
      reviewRating.alternateName,
      reviewRating.ratingExplanation,
      itemReviewed.author.name,
      itemReviewed.appearance[0]?.headline,
      citation[0]?.headline,
      citation[0]?.publisher.name,
      `${reviewRating.ratingValue} on a scale from ${reviewRating.worstRating} (false) to ${reviewRating.bestRating} (true)`,
    ]) {
      expect(seen).toContain(text);
    }
  });

  it("says of a protected source that it is there and why it is withheld", async () => {
    const html = await claimPage(
      aSnapshot({
        evidence: [
          {
            id: aSnapshot().claimId,
            protected: true,
            stance: "refutes",
            reason: "They would lose their work.",
          },
        ],
      }),
    );
    expect(visible(html)).toContain("A source is withheld here. They would lose their work.");
  });

  it("puts the notice of a correction before the claim and shows what changed", async () => {
    const html = await claimPage(
      aSnapshot(),
      aSnapshot({
        number: 2,
        kind: "correction",
        note: "The figure was wrong.",
        summary: "It cost 3.1 billion.",
        publishedAt: "2026-11-22T23:30:00.000Z",
      }),
    );
    const seen = visible(html);
    expect(seen.indexOf("The figure was wrong.")).toBeLessThan(seen.indexOf("The bridge cost"));
    // In Paris it was the next day already.
    expect(seen).toContain("Corrected on 23 November 2026");
    expect(html).toContain("<del>3</del><ins>3.1</ins>");
  });

  it("stays when it is retracted, and is no review to machines any more", async () => {
    const html = await claimPage(
      aSnapshot(),
      aSnapshot({ number: 2, kind: "retraction", note: "We were wrong." }),
    );
    expect(visible(html)).toContain("Retracted on 21 November 2026We were wrong.");
    expect(linkedData(html)).toBeNull();
    expect(visible(html)).toContain("The verdict that was withdrawn");
  });

  it("names reviewers only where the desk does", async () => {
    const [rating] = aSnapshot().reviews.ratings;
    if (!rating) throw new Error("no rating");
    const named = aSnapshot({
      reviews: { count: 2, ratings: [{ ...rating, reviewers: ["Ana", "Bo"] }] },
    });
    expect(visible(await claimPage(named))).toContain("2 reviews: Ana, Bo");
    expect(visible(await claimPage(aSnapshot()))).not.toContain("Ana");
  });

  it("keeps HTML and CSS of the first case within 14 kB compressed", async () => {
    const { exact, evidence, verdict, publications } = unaccompaniedChildren;
    const brought = (more: typeof evidence = []) =>
      [...evidence, ...more].map(({ title, publisher, publishedOn, url, kind, ...one }, at) =>
        anEvidence(at, {
          ...one,
          source: { title, publisher, author: "", publishedOn, url, kind },
          // Hashes do not compress; each is another.
          capture: {
            sha256: Buffer.from(url).toString("hex").padEnd(64, "0").slice(-64),
            capturedAt: "2026-11-20T10:00:00.000Z",
          },
        }),
      );
    const first = aSnapshot({
      statement: exact,
      language: "fr",
      summary: verdict?.summary ?? "",
      explanation: verdict?.explanation ?? "",
      evidence: brought(),
    });
    const [update] = publications ?? [];
    const html = await claimPage(first, {
      ...first,
      number: 2,
      kind: "update",
      note: update?.note ?? "",
      explanation: update?.explanation ?? "",
      evidence: brought(update?.evidence),
    });
    expect(html.length).toBeGreaterThan(20_000);
    expect(gzipSync(html, { level: 9 }).length).toBeLessThan(14_000);
  });
});

describe("an article's page", () => {
  const text = "The bridge cost 4 billion euros. It opened in 2021.";
  const page = (shown: string | null, ...exact: string[]) =>
    markupOf(
      <ArticlePage
        frame={frame}
        article={{ ...anAppearance(), id: aSnapshot().claimId }}
        text={shown}
        blocks={[{ kind: "paragraph", start: 0, end: text.length }]}
        claims={exact.map((words, at) => ({
          snapshot: aSnapshot({ slug: `claim-${at}` }),
          appearance: anAppearance({ exact: words, start: at === 0 ? 0 : null, end: null }),
        }))}
      />,
    );

  it("marks the published claims in the text, each with its way to the verdict", async () => {
    const html = await page(text, "4 billion euros");
    expect(html).toContain('<a class="hl ochre" href="/claims/claim-0">4 billion euros</a>');
    expect(html).toContain('<a class="card ochre" href="/claims/claim-0">');
  });

  it("tells apart where two claims overlap", async () => {
    const html = await page(text, "cost 4 billion", "4 billion euros");
    expect(html).toContain('<a class="hl hl2 ochre" href="/claims/claim-0">4 billion</a>');
    expect(html).toContain('<a class="hl ochre" href="/claims/claim-1"> euros</a>');
  });

  it("shows passages that are not in this version apart from it", async () => {
    const seen = visible(await page(text, "It was never built."));
    expect(seen).toContain("In another version of the text");
    expect(seen).toContain("It was never built.");
  });

  it("shows the passages alone where the text is not the desk's to show", async () => {
    const html = await page(null, "The bridge cost 4 billion euros.");
    expect(html.replaceAll(/<\/?span[^>]*>/g, "")).toContain(
      "<mark>The bridge cost 4 billion euros.</mark>",
    );
    expect(visible(html)).not.toContain("billion euros. It opened in 2021. It");
  });
});

it("says on every page that a demonstration is one", async () => {
  const html = await markupOf(<NotFoundPage frame={{ ...frame, demonstration: true }} />);
  expect(visible(html)).toContain("Demonstration.");
});

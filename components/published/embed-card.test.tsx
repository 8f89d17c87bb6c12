import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { inLocale } from "@/lib/platform/locale";
import { markColours } from "@/lib/platform/marks";
import { markupOf } from "@/lib/publishing/markup";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { aSnapshot } from "@/lib/testing/snapshots";
import { EmbedCard } from "./embed-card";
import { embedScript } from "./embed-script";
import { embedStyle } from "./embed-style";

/** "All told under 15 kB", as it leaves the server and as it lies in memory. */
const BUDGET = 15_000;

const frame = {
  deskName: "The Desk",
  locales: ["en", "ar"] as const,
  hub: null,
  origin: "https://desk.example",
  timeZone: "Europe/Paris",
  demonstration: false,
};

const card = (...snapshots: PublicationSnapshot[]) =>
  markupOf(
    <EmbedCard
      frame={frame}
      publications={snapshots.map((snapshot) => ({ snapshot, sha256: "c".repeat(64) }))}
    />,
  );

const documentOf = (html: string) => new JSDOM(html).window.document;
const textOf = (html: string) => documentOf(html).querySelector("main")?.textContent ?? "";

const corrected = aSnapshot({
  number: 2,
  kind: "correction",
  note: "A figure was wrong.",
  publishedAt: "2026-11-22T23:30:00.000Z",
});

describe("a claim's card for other pages", () => {
  it("says what was claimed, by whom and when, what the desk found, and where to read on", async () => {
    const html = await card(aSnapshot());
    for (const words of [
      "The Desk",
      "The bridge cost 4 billion euros.",
      "Ada Minister, June 2021",
      "Misleading",
      "It cost 3 billion.",
    ]) {
      expect(textOf(html)).toContain(words);
    }
    const link = documentOf(html).querySelector("a");
    expect(link?.getAttribute("href")).toBe("/claims/the-bridge-cost-4-billion-euros-12");
    expect(link?.target).toBe("_blank");
    expect(link?.rel).toBe("noopener");
  });

  it("tells of a correction, and goes on telling of it after what came later", async () => {
    expect(textOf(await card(aSnapshot()))).not.toContain("Corrected");
    // In Paris it was the next day already.
    expect(textOf(await card(aSnapshot(), corrected))).toContain("Corrected on 23 November 2026");
    const updated = aSnapshot({
      number: 3,
      kind: "update",
      publishedAt: "2026-12-01T12:00:00.000Z",
    });
    const later = textOf(await card(aSnapshot(), corrected, updated));
    expect(later).toContain("Corrected on 23 November 2026");
    expect(later).toContain("Updated on 1 December 2026");
  });

  it("gives no verdict once it was retracted", async () => {
    const retracted = aSnapshot({ number: 3, kind: "retraction", note: "We were wrong." });
    const html = await card(aSnapshot(), corrected, retracted);
    expect(textOf(html)).toContain("Retracted on 21 November 2026");
    expect(html).not.toContain("Misleading");
    expect(html).not.toContain("It cost 3 billion.");
  });

  it("keeps the claim's language and direction, whatever the card is written in", async () => {
    const arabic = aSnapshot({ statement: "كلفة الجسر 4 مليارات", language: "ar" });
    const inEnglish = documentOf(await card(arabic));
    const statement = inEnglish.querySelector(".statement");
    expect([statement?.getAttribute("lang"), statement?.getAttribute("dir")]).toEqual([
      "ar",
      "auto",
    ]);
    expect(inEnglish.documentElement.dir).toBe("ltr");
    const inArabic = documentOf(await inLocale("ar", () => card(arabic), "/ar"));
    expect(inArabic.documentElement.dir).toBe("rtl");
    expect(inArabic.querySelector("a")?.getAttribute("href")).toMatch(/^\/ar\/claims\//u);
  });

  it("lets no text of a record become markup, nor reach another server", async () => {
    const hostile = `"'></p></main><script>alert(1)</script><img src=x onerror=alert(1)></style>`;
    const document = documentOf(
      await card(
        aSnapshot({
          statement: hostile,
          summary: hostile,
          claimant: { name: hostile, kind: "person", sameAs: [] },
        }),
      ),
    );
    expect([...document.scripts].map(({ textContent }) => textContent)).toEqual([embedScript]);
    expect(document.querySelectorAll("style")).toHaveLength(1);
    expect(document.querySelector("img, iframe, form, [src], [style], [onerror]")).toBeNull();
    expect(document.querySelectorAll("link:not([rel=canonical])")).toHaveLength(0);
    expect(document.querySelector(".statement")?.textContent).toBe(hostile);
    expect(embedStyle("crimson")).not.toMatch(/url\(|@import|@font-face/u);
  });

  it("is under 15 kB all told, with the longest texts there can be", async () => {
    const longest = aSnapshot({
      statement: "“بنى الجسر” ".repeat(200).slice(0, 2_000),
      summary: "كلّف الجسر ".repeat(50).slice(0, 400),
      claimant: { name: "م".repeat(200), kind: "person", sameAs: [] },
      kind: "correction",
      number: 2,
    });
    const html = await inLocale("ar", () => card(longest), "/ar");
    expect(Buffer.byteLength(html)).toBeLessThan(BUDGET);
    expect(gzipSync(await card(aSnapshot())).length).toBeLessThan(BUDGET / 5);
    expect(embedScript.length).toBeLessThan(1_000);
  });

  it("has every colour a mark may have, light and dark", () => {
    for (const colour of markColours) {
      expect(embedStyle(colour)).toMatch(
        new RegExp(`\\.${colour}\\{color:light-dark\\(#[0-9a-f]{6},\\s?#[0-9a-f]{6}\\)\\}`, "u"),
      );
    }
  });
});

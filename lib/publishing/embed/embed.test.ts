import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { inLocale } from "@/lib/platform/locale";
import { aSnapshot } from "@/lib/testing/snapshots";
import type { PublicationSnapshot } from "../snapshot";
import { CARD_WIDTH, cardHeight } from "./card-size";
import { claimAtAddress } from "./claim-address";
import { oembedOf, oembedXml } from "./oembed";
import { oembedInput } from "./oembed-schema";
import { embedSnippet } from "./snippet";
import { embedWords } from "./words";

const frame = {
  deskName: "The Desk",
  locales: ["en", "fr", "ar"] as const,
  hub: null,
  origin: "https://desk.example",
  timeZone: "Europe/Paris",
  demonstration: false,
};

const versions = (...snapshots: PublicationSnapshot[]) =>
  snapshots.map((snapshot) => ({ snapshot, sha256: "c".repeat(64) }));

const snippet = (...snapshots: PublicationSnapshot[]) =>
  embedSnippet(versions(...snapshots), frame);

const pageWith = (html: string) => new JSDOM(`<body>${html}</body>`).window.document;

const unlimited = { maxwidth: null, maxheight: null };

const hostile = `"'></iframe></blockquote></textarea><script>alert(1)</script><img src=x onerror=alert(1)> &amp;`;

describe("the snippet", () => {
  it("is the card in a frame and the verdict as text, and nothing that runs or is styled", () => {
    const document = pageWith(snippet(aSnapshot()));
    const iframe = document.querySelector("iframe");
    const address = "https://desk.example/claims/the-bridge-cost-4-billion-euros-12";
    expect(iframe?.getAttribute("src")).toBe(`${address}/embed`);
    expect(iframe?.title).toBe("Misleading: “The bridge cost 4 billion euros.”");
    expect(iframe?.getAttribute("loading")).toBe("lazy");
    expect(iframe?.getAttribute("sandbox")).toBe(
      "allow-scripts allow-popups allow-popups-to-escape-sandbox",
    );
    expect(Number(iframe?.height)).toBeGreaterThan(150);
    const quote = document.querySelector("blockquote.claimdesk");
    expect(quote?.getAttribute("cite")).toBe(address);
    expect([...(quote?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      "The bridge cost 4 billion euros.",
      "On 21 November 2026: Misleading",
      "As it stands now, at The Desk",
    ]);
    expect(quote?.querySelector("a")?.href).toBe(address);
    expect(document.querySelector("script, style, [style], [onload]")).toBeNull();
  });

  it("lets no text of a record become markup", () => {
    const document = pageWith(
      snippet(
        aSnapshot({
          statement: hostile,
          language: 'en"onfocus=alert(1)',
          rating: { ...aSnapshot().rating, names: { en: hostile, fr: hostile, es: hostile } },
        }),
      ),
    );
    expect([...document.body.querySelectorAll("*")].map(({ localName }) => localName)).toEqual([
      ...["iframe", "details", "summary", "blockquote", "p", "p", "a"],
    ]);
    expect(document.querySelector("blockquote p")?.textContent).toBe(hostile);
    const names = [...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames());
    expect(names.filter((name) => name.startsWith("on"))).toEqual([]);
  });

  it("is written in the language of the page it is copied from, the claim in its own", () => {
    const arabic = aSnapshot({ statement: "كلفة الجسر", language: "ar", slug: "كلفة-الجسر-7" });
    const document = pageWith(inLocale("ar", () => snippet(arabic), "/ar"));
    expect(document.querySelector("details")?.dir).toBe("rtl");
    expect(document.querySelector("p")?.lang).toBe("ar");
    expect(document.querySelector("iframe")?.getAttribute("src")).toBe(
      encodeURI("https://desk.example/ar/claims/كلفة-الجسر-7/embed"),
    );
    const inEnglish = pageWith(snippet(arabic));
    expect(inEnglish.querySelector("details")?.dir).toBe("ltr");
    expect(inEnglish.querySelector("p")?.getAttribute("dir")).toBe("auto");
  });

  it("says of a retracted verdict that it is, and not what it was", () => {
    const text = snippet(
      aSnapshot(),
      aSnapshot({ number: 2, kind: "retraction", note: "We were wrong." }),
    );
    expect(text).toContain("On 21 November 2026: Retracted");
    expect(text).not.toMatch(/Misleading|It cost 3 billion/u);
  });
});

describe("the height of a card", () => {
  const heightOf = (over: Partial<PublicationSnapshot>, width?: number) =>
    cardHeight(embedWords(versions(aSnapshot(over)), frame), width);

  it("grows with every text and with less room, without end", () => {
    const short = heightOf({});
    expect(short).toBeGreaterThan(150);
    expect(short).toBeLessThan(300);
    const long = { statement: "The bridge cost 4 billion euros. ".repeat(20) };
    expect(heightOf(long)).toBeGreaterThan(short + 400);
    expect(heightOf(long)).toBeGreaterThan(heightOf(long, CARD_WIDTH));
    expect(heightOf({ summary: "It cost 3 billion. ".repeat(20) })).toBeGreaterThan(short + 150);
    expect(heightOf({ kind: "correction", number: 2 })).toBeGreaterThan(short);
    expect(Number.isFinite(heightOf(long, 1))).toBe(true);
  });

  it("knows that some letters are wide", () => {
    const han = heightOf({ statement: "橋".repeat(60) });
    expect(han).toBeGreaterThan(heightOf({ statement: "n".repeat(60) }));
  });
});

describe("oEmbed", () => {
  const answer = (maxima: { maxwidth: number | null; maxheight: number | null }) =>
    oembedOf(versions(aSnapshot()), frame, maxima);

  it("is rich, says who provides it, and brings the card in a frame of its size", () => {
    const oembed = answer(unlimited);
    expect(oembed).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "Misleading: “The bridge cost 4 billion euros.”",
      author_name: "The Desk",
      provider_name: "The Desk",
      provider_url: "https://desk.example/",
      thumbnail_url: "https://desk.example/claims/the-bridge-cost-4-billion-euros-12/card.png",
      thumbnail_width: 1200,
      thumbnail_height: 630,
      width: CARD_WIDTH,
    });
    const iframe = pageWith(String(oembed.html)).querySelector("iframe");
    expect([iframe?.width, iframe?.height]).toEqual([String(oembed.width), String(oembed.height)]);
  });

  it("respects the maxima, the thumbnail's too", () => {
    const oembed = answer({ maxwidth: 320, maxheight: 120 });
    expect([oembed.width, oembed.height]).toEqual([320, 120]);
    expect(oembed).not.toHaveProperty("thumbnail_url");
    expect(answer({ maxwidth: 1200, maxheight: 630 })).toHaveProperty("thumbnail_url");
    expect(answer({ maxwidth: 4_000, maxheight: 4_000 }).width).toBe(CARD_WIDTH);
  });

  it("is the same as XML, whatever the texts hold", () => {
    const oembed = oembedOf(
      versions(aSnapshot({ statement: `${hostile}\u0001\u000b` })),
      frame,
      unlimited,
    );
    const { document } = new JSDOM(oembedXml(oembed), { contentType: "text/xml" }).window;
    expect(document.documentElement.localName).toBe("oembed");
    const read = Object.fromEntries(
      [...document.documentElement.children].map((one) => [one.localName, one.textContent]),
    );
    const { title, ...rest } = oembed;
    expect(read).toMatchObject(
      Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    );
    expect(read.title).toBe(`Misleading: “${hostile}”`);
    expect(title).toContain("\u0001");
  });

  it.each([
    ["", null],
    ["560", 560],
    ["560.7", 560],
  ])("takes a maximum of “%s” as %s", (given, taken) => {
    expect(oembedInput.parse({ url: "https://a.example", maxwidth: given }).maxwidth).toBe(taken);
  });

  it.each(["0", "-1", "wide", "NaN", "1e99"])("does not take a maximum of “%s”", (given) => {
    expect(oembedInput.safeParse({ url: "https://a.example", maxwidth: given }).success).toBe(
      false,
    );
  });
});

describe("an address that is asked about", () => {
  const at = (address: string) => claimAtAddress(address, "https://desk.example");

  it.each([
    ["https://desk.example/claims/the-bridge-1", "the-bridge-1", null],
    ["http://desk.example/claims/the-bridge-1/?utm=x#v2", "the-bridge-1", null],
    ["https://desk.example/claims/the-bridge-1/embed#dark", "the-bridge-1", null],
    ["https://desk.example/fr/claims/the-bridge-1", "the-bridge-1", "fr"],
    ["https://desk.example/ar/claims/%D9%83%D9%84%D9%81%D8%A9-7", "كلفة-7", "ar"],
  ])("%s is of a claim", (address, slug, locale) => {
    expect(at(address)).toEqual({ slug, locale });
  });

  it.each([
    "the-bridge-1",
    "https://desk.example/",
    "https://desk.example/claims",
    "https://desk.example/claims/a/b",
    "https://desk.example/claims/the-bridge-1/card.png",
    "https://desk.example.evil.example/claims/the-bridge-1",
    "https://desk.example:8443/claims/the-bridge-1",
    "https://desk.example@evil.example/claims/the-bridge-1",
    "https://desk.example/claims/%E0%A4%A",
    "javascript:alert(1)",
    "file:///claims/the-bridge-1",
  ])("%s is none", (address) => {
    expect(at(address)).toBeNull();
  });
});

import { extract, type OembedData } from "@extractus/oembed-extractor";
import {
  type Browser,
  type BrowserContextOptions,
  test as base,
  expect,
  type Frame,
  type Page,
} from "@playwright/test";
import ogs from "open-graph-scraper";
import { test as atDesk } from "./fixtures";
import { serveForeignPage } from "./foreign-page";
import { expectGoodLooks } from "./looks";

/** Everything a card costs whoever looks at it, in bytes, as it comes over the wire and unpacked. */
const BUDGET = 15_000;

type Verdict = { address: string; statement: string; snippet: string };

/** A published verdict, with the code its page offers. */
const aVerdict = async (browser: Browser, desk = ""): Promise<Verdict> => {
  const page = await browser.newPage({ baseURL: desk, locale: "en-GB" });
  await page.goto("/");
  await page.getByRole("main").getByRole("listitem").first().getByRole("link").first().click();
  const statement = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.getByText("Embed this verdict").click();
  const snippet = await page.getByLabel("Code for your page").inputValue();
  const address = page.url();
  await page.close();
  return { address, statement, snippet };
};

/** What a browser has to say against a page and all that is in it. */
const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  return complaints;
};

type Elsewhere = { page: Page; card: Frame; complaints: string[]; asked: string[]; bytes: number };

const test = base.extend<{
  verdict: Verdict;
  /** Somebody else's page with the verdict's snippet in it, opened in a browser of its own. */
  elsewhere: (
    options: BrowserContextOptions & { listens?: boolean; snippet?: string },
  ) => Promise<Elsewhere>;
}>({
  verdict: async ({ browser, baseURL }, use) => use(await aVerdict(browser, baseURL)),
  elsewhere: async ({ browser, baseURL, verdict }, use) => {
    const open: { close: () => Promise<unknown> }[] = [];
    await use(async ({ listens = true, snippet = verdict.snippet, ...options }) => {
      const site = await serveForeignPage(baseURL, snippet, { listens });
      const context = await browser.newContext({ locale: "en-GB", ...options });
      open.push(context, site);
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const answered = page.waitForResponse((one) => /\/embed(?:#.*)?$/u.test(one.url()));
      await page.goto(site.address);
      const response = await answered;
      const { responseBodySize, responseHeadersSize } = await response.request().sizes();
      const card = page.frames().find((frame) => frame.url().includes("/embed"));
      if (!card) throw new Error("no card");
      await expect(page.frameLocator("iframe").getByRole("main")).toBeVisible();
      const bytes = responseBodySize + responseHeadersSize;
      return { page, card, complaints, asked, bytes };
    });
    for (const one of open) await one.close();
  },
});

/** How much of a card lies beyond its frame, downwards and to the side, and how much room it leaves. */
const roomIn = (card: Frame) =>
  card.evaluate(() => {
    const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
    const needed = document.querySelector("main")?.getBoundingClientRect().height ?? 0;
    return { beside: clientWidth - scrollWidth, below: clientHeight - Math.ceil(needed) };
  });

const looks = [
  { colorScheme: "light", paper: "rgb(252, 252, 250)" },
  { colorScheme: "dark", paper: "rgb(23, 25, 28)" },
] as const;

for (const { colorScheme, paper } of looks) {
  for (const width of [1280, 360]) {
    test(`a verdict stands in a page of another origin under a strict policy, ${colorScheme}, ${width} px`, async ({
      elsewhere,
      verdict,
    }) => {
      const viewport = { width, height: 800 };
      const { page, card, complaints, asked } = await elsewhere({ colorScheme, viewport });
      const inside = page.frameLocator("iframe");
      await expect(inside.getByText(verdict.statement)).toBeVisible();
      await expect(inside.getByRole("link", { name: "Read the whole fact-check" })).toBeVisible();
      const colour = () => getComputedStyle(document.documentElement).backgroundColor;
      expect(await card.evaluate(colour)).toBe(paper);
      // The height has arrived, and the documented script has set it.
      await expect.poll(() => roomIn(card)).toEqual({ beside: 0, below: 0 });
      expect(asked).toHaveLength(2);
      expect(await page.context().cookies()).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }
}

test("a card fits the height of its snippet where no script listens", async ({ elsewhere }) => {
  for (const width of [1280, 390]) {
    const { card, complaints } = await elsewhere({
      viewport: { width, height: 800 },
      listens: false,
    });
    const { beside, below } = await roomIn(card);
    expect(beside).toBe(0);
    expect(below).toBeGreaterThanOrEqual(0);
    expect(below).toBeLessThan(240);
    expect(complaints).toEqual([]);
  }
});

test("a card also stands where the page around it has no origin, as in an editor’s preview", async ({
  browser,
  baseURL,
  verdict,
}) => {
  const page = await browser.newPage({ baseURL });
  const complaints = complaintsOf(page);
  const preview = verdict.snippet.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  await page.setContent(`<iframe sandbox="allow-scripts" srcdoc="${preview}"></iframe>`);
  const card = page.frameLocator("iframe").frameLocator("iframe");
  await expect(card.getByText(verdict.statement)).toBeVisible();
  expect(complaints).toEqual([]);
  await page.close();
});

test("a card is light or dark for good where the page around it asks for that", async ({
  elsewhere,
  verdict,
}) => {
  const snippet = verdict.snippet.replace('/embed"', '/embed#dark"');
  const { card } = await elsewhere({ colorScheme: "light", snippet });
  const colour = () => getComputedStyle(document.documentElement).backgroundColor;
  expect(await card.evaluate(colour)).toBe(looks[1].paper);
});

test("a card leads to the claim’s page, in a tab of its own", async ({ elsewhere, verdict }) => {
  const { page, complaints } = await elsewhere({});
  const opened = page.waitForEvent("popup");
  await page.frameLocator("iframe").getByRole("link").click();
  const claim = await opened;
  await expect(claim.getByRole("heading", { level: 1 })).toHaveText(verdict.statement);
  expect(claim.url()).toBe(verdict.address);
  expect(complaints).toEqual([]);
});

test("a card is one small answer without a cookie, asked about again with each view", async ({
  elsewhere,
  verdict,
  request,
}) => {
  const { bytes } = await elsewhere({});
  expect(bytes).toBeLessThan(BUDGET);
  const answer = await request.get(`${verdict.address}/embed`);
  expect((await answer.body()).length).toBeLessThan(BUDGET);
  const headers = answer.headers();
  expect(headers).not.toHaveProperty("set-cookie");
  expect(headers).not.toHaveProperty("x-frame-options");
  expect(headers["content-security-policy"]).not.toContain("frame-ancestors");
  expect(headers["cache-control"]).toBe("public, no-cache");
  const known = { headers: { "if-none-match": headers.etag ?? "" } };
  expect((await request.get(`${verdict.address}/embed`, known)).status()).toBe(304);
});

atDesk("a card is readable by itself", async ({ pageOf, browser, baseURL }) => {
  const { address } = await aVerdict(browser, baseURL);
  const page = await pageOf("reader");
  await page.goto(`${address}/embed`);
  await expectGoodLooks(page);
});

test("an oEmbed client that is not ours finds and reads the verdict from its page’s address", async ({
  verdict,
}) => {
  const found: OembedData = await extract(verdict.address, { maxwidth: 400 });
  expect(found).toMatchObject({
    method: "auto-discovery",
    type: "rich",
    version: "1.0",
    title: expect.stringContaining(verdict.statement),
    html: expect.stringContaining(`<iframe src="${verdict.address}/embed"`),
    width: 400,
  });
  expect(found).not.toHaveProperty("thumbnail_url");
  const whole = await extract(verdict.address);
  expect(whole).toMatchObject({ thumbnail_width: 1200, thumbnail_height: 630 });
  const picture = await fetch(String(whole.thumbnail_url));
  expect(picture.headers.get("content-type")).toBe("image/png");
});

test("an Open Graph client that is not ours reads the claim’s page", async ({ verdict }) => {
  const html = await (await fetch(verdict.address)).text();
  const { error, result } = await ogs({ html });
  expect(error).toBe(false);
  expect(result).toMatchObject({
    ogTitle: verdict.statement,
    ogType: "article",
    ogUrl: verdict.address,
    ogLocale: "en_GB",
    twitterCard: "summary_large_image",
  });
  expect(result.ogImage?.[0]).toMatchObject({
    url: `${verdict.address}/card.png`,
    width: "1200",
    height: "630",
    alt: expect.stringContaining(verdict.statement),
  });
});

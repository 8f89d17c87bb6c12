import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { claimToDecide, openArticle, openClaim } from "@/e2e/desk-pages";
import { signIn } from "@/e2e/sign-in";
import { findBrowser } from "@/lib/testing/browser";
import { firstArticle } from "@/prisma/demonstration/first-case";
import type { DemonstrationPerson } from "@/prisma/demonstration/people";
import { securityAgents } from "@/prisma/demonstration/security-agents";
import { buildApplication } from "./build";
import { root } from "./places";
import { startForTests } from "./server-for-tests";
import { step } from "./steps";

type Picture = {
  name: string;
  who: DemonstrationPerson | "reader";
  /** Goes there. */
  open: (page: Page) => Promise<unknown>;
};

/** Finds a published claim as a reader does. */
const openVerdict = async (page: Page, words: string): Promise<void> => {
  await page.goto(`/search?q=${encodeURIComponent(words)}`);
  await page.getByRole("main").getByRole("link", { name: words }).click();
};

const pictures: Picture[] = [
  { name: "start", who: "editor", open: (page) => page.goto("/desk") },
  { name: "queue", who: "editor", open: (page) => page.goto("/desk/queue?status=all") },
  { name: "article", who: "editor", open: (page) => openArticle(page, firstArticle.title) },
  { name: "claim", who: "editor", open: (page) => openClaim(page, claimToDecide()) },
  { name: "reviews", who: "editor", open: (page) => openClaim(page, claimToDecide(), "/decide") },
  { name: "home", who: "reader", open: (page) => page.goto("/") },
  { name: "verdict", who: "reader", open: (page) => openVerdict(page, securityAgents.exact) },
  { name: "topic", who: "reader", open: (page) => page.goto("/topics/mexico") },
  { name: "arabic", who: "reader", open: (page) => page.goto("/ar") },
  { name: "numbers", who: "editor", open: (page) => page.goto("/desk/numbers") },
];

/** A laptop’s window, and a telephone’s with most of a second screen. In CSS pixels. */
const forms = {
  wide: { viewport: { width: 1280, height: 900 }, tallest: 900 },
  narrow: { viewport: { width: 390, height: 844 }, tallest: 1400 },
};

const folder = join(root, "docs", "pictures");

/** Takes one page in both schemes. Without motion nothing is caught half way. */
const take = async (page: Page, { name, open }: Picture, form: keyof typeof forms) => {
  const { viewport, tallest } = forms[form];
  await page.setViewportSize(viewport);
  await open(page);
  await page.waitForLoadState("networkidle");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(() => document.fonts.ready);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const picture = await page.screenshot({
      fullPage: true,
      clip: { x: 0, y: 0, width: viewport.width, height: Math.min(height, tallest) },
    });
    // 256 colours do for a page of text, in half of the bytes.
    await sharp(picture)
      .png({ palette: true, compressionLevel: 9 })
      .toFile(join(folder, `${name}-${form}-${colorScheme}.png`));
  }
};

const takeAll = async (browser: Browser, baseURL: string): Promise<void> => {
  for (const who of new Set(pictures.map((picture) => picture.who))) {
    const context = await browser.newContext({ baseURL, locale: "en-GB", timezoneId: "UTC" });
    const page = await context.newPage();
    if (who !== "reader") await signIn(page, who);
    for (const picture of pictures.filter((one) => one.who === who)) {
      await take(page, picture, "wide");
      await take(page, picture, "narrow");
    }
    await context.close();
  }
};

const isPicture = (name: string) => name.endsWith(".png");

/** `npm run pictures`: docs/pictures/ anew, of the demonstration on a database of its own. */
await buildApplication();
const server = await startForTests();
Object.assign(process.env, server.environment);
const browser = await chromium.launch(await findBrowser());
try {
  await mkdir(folder, { recursive: true });
  for (const name of (await readdir(folder)).filter(isPicture)) await rm(join(folder, name));
  await step("Taking the pictures", () => takeAll(browser, server.address));
  const count = (await readdir(folder)).filter(isPicture).length;
  console.log(`${count} pictures are in docs/pictures/.`);
} finally {
  await browser.close();
  await server.close();
}

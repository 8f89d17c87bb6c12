import { brotliCompressSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { fullestOfEachKind, type PublicPage, publicPages } from "@/e2e/public-pages";
import { findBrowser } from "@/lib/testing/browser";
import { buildApplication } from "@/scripts/build";
import { startForTests } from "@/scripts/server-for-tests";
import { step } from "@/scripts/steps";

/** In bytes: what a page of typical content may weigh with its style, compressed, and its script. */
const MOST = { html: 14 * 1024, script: 4 * 1024 };

/** Lighthouse’s “slow 4G”, https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const SLOW = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWER_PROCESSOR = 4;
/** How long after loading the largest paint may still come, in milliseconds. */
const SETTLED = 500;

const compressed = (text: string): number => brotliCompressSync(text).length;

const between = (html: string, pattern: RegExp): string =>
  [...html.matchAll(pattern)].map(([, text = ""]) => text).join("");

/** Opens a page for the first time on a slow telephone: what came over the line and when most was painted. */
const open = async (browser: Browser, address: string) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const received = { font: 0, image: 0, requests: 0 };
  page.on("requestfinished", async (request) => {
    received.requests += 1;
    const kind = request.resourceType();
    const sizes = await request.sizes().catch(() => null);
    if (sizes && (kind === "font" || kind === "image")) received[kind] += sizes.responseBodySize;
  });
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_PROCESSOR });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(SETTLED);
  const largestPaint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().at(-1)?.startTime ?? 0),
        ).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
  await context.close();
  return { ...received, largestPaint };
};

await buildApplication();
const server = await startForTests();
const browser = await chromium.launch(await findBrowser());
let kept = true;
try {
  const pages = await step("Following the links", () => publicPages(server.address));
  const shown: PublicPage[] = [
    ...fullestOfEachKind(pages, "en"),
    ...fullestOfEachKind(pages, "ar").filter(({ kind }) => kind === "/claims/…"),
  ];
  const rows: Record<string, Record<string, number>> = {};
  for (const { path, kind, language, html } of shown) {
    const seen = await open(browser, new URL(path, server.address).href);
    const script = between(html, /<script(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/gu).length;
    const bytes = compressed(html);
    kept &&= bytes <= MOST.html && script <= MOST.script;
    rows[`${kind} (${language})`] = {
      "HTML+CSS": bytes,
      "of it CSS": compressed(between(html, /<style>([\s\S]*?)<\/style>/gu)),
      script,
      fonts: seen.font,
      images: seen.image,
      requests: seen.requests,
      "largest paint, ms": Math.round(seen.largestPaint),
    };
  }
  console.log(`The fullest page of each kind, ${pages.length} pages looked at. Bytes, compressed:`);
  console.table(rows);
  console.log(
    `At most ${MOST.html} of HTML and CSS, ${MOST.script} of script: ${kept ? "kept" : "NOT kept"}.`,
  );
} finally {
  await browser.close();
  await server.close();
}
if (!kept) process.exitCode = 1;

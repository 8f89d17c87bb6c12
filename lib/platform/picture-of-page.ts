import { setTimeout as pause } from "node:timers/promises";
import type { BrowserContext, Route } from "playwright-core";
import { config } from "./config";
import type { Exchange } from "./fetch/exchange";
import { type FetchOptions, safeFetch } from "./fetch/safe-fetch";

/** A page that was fetched, as its last answer has it. */
type FetchedPage = {
  finalUrl: string;
  mediaType: string;
  charset: string | undefined;
  bytes: Uint8Array;
};

export type PictureOfPage = {
  /** JPEG */
  bytes: Uint8Array<ArrayBuffer>;
  /** What was fetched for it: styles, pictures and fonts. */
  exchanges: readonly Exchange[];
};

/** For all of it. No person waits, but a copy does. */
const PATIENCE = 25_000;
const MOST_RESOURCES = 60;
const MOST_RESOURCE_BYTES = 5 * 1024 * 1024;
/** Of all of them: they are held in memory, and kept with the copy. */
const MOST_BYTES = 25 * 1024 * 1024;
const MOST_PICTURE_BYTES = 8 * 1024 * 1024;
const WIDTH = 1_280;
const TALLEST = 8_000;

const PAGES = ["text/html", "application/xhtml+xml"];
const KINDS = ["stylesheet", "image", "font"];
const RESOURCE_TYPES = [
  ...["text/css", "image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml"],
  ...["image/avif", "image/x-icon", "image/vnd.microsoft.icon"],
  ...["font/woff2", "font/woff", "font/ttf", "font/otf", "application/font-woff"],
  "application/octet-stream",
];

/**
 * The browser itself reaches nothing: it finds no host by name or by number, its proxy among them, so what is
 * not answered here goes nowhere, whatever asks: hints to connect early, WebRTC, its own services.
 */
const CLOSED = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=http://nowhere.invalid:9",
  "--proxy-bypass-list=<-loopback>",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
  "--no-first-run",
];

/** Answers for the Web: the page from its copy, what belongs to its looks through the guarded way out. */
const answering = (page: FetchedPage, reaching: FetchOptions, until: AbortSignal) => {
  const exchanges: Exchange[] = [];
  let asked = 0;
  let bytes = 0;
  let shown = false;
  const fetched = async (route: Route): Promise<void> => {
    asked += 1;
    const answer = await safeFetch(route.request().url(), {
      timeoutMs: PATIENCE,
      ...reaching,
      ...{ mediaTypes: RESOURCE_TYPES, maxBytes: MOST_RESOURCE_BYTES, automatic: true },
    });
    if (answer.ok) bytes += answer.bytes.length;
    if (!answer.ok || bytes > MOST_BYTES || until.aborted) return route.abort();
    exchanges.push(...answer.exchanges);
    return route.fulfill({
      status: 200,
      contentType: answer.mediaType,
      // A font is asked for as from another site.
      headers: { "access-control-allow-origin": "*" },
      body: Buffer.from(answer.bytes),
    });
  };
  const answer = (route: Route): Promise<void> => {
    const request = route.request();
    const isPage = request.isNavigationRequest() && request.url() === page.finalUrl;
    if (isPage && !shown) {
      shown = true;
      const charset = page.charset ? `; charset=${page.charset}` : "";
      const contentType = `${page.mediaType}${charset}`;
      // Within it a page runs nothing and goes nowhere by itself, as by `<meta http-equiv="refresh">`.
      const headers = {
        "content-type": contentType,
        "content-security-policy": "sandbox allow-same-origin",
      };
      return route.fulfill({ status: 200, headers, body: Buffer.from(page.bytes) });
    }
    const isLook = request.method() === "GET" && KINDS.includes(request.resourceType());
    const isRoom = asked < MOST_RESOURCES && bytes < MOST_BYTES && !until.aborted;
    return isLook && isRoom ? fetched(route) : route.abort();
  };
  // A browser that was closed meanwhile wants no answer.
  return { exchanges, answer: (route: Route) => answer(route).catch(() => undefined) };
};

const taken = async (
  context: BrowserContext,
  page: FetchedPage,
  reaching: FetchOptions,
): Promise<PictureOfPage | null> => {
  const until = AbortSignal.timeout(PATIENCE);
  const { answer, exchanges } = answering(page, reaching, until);
  await context.route("**/*", answer);
  await context.routeWebSocket(/.*/u, (socket) => socket.close());
  const tab = await context.newPage();
  await tab.goto(page.finalUrl, { waitUntil: "commit" });
  // What has not come by then is missing from the picture.
  await tab.waitForLoadState("load", { timeout: PATIENCE }).catch(() => undefined);
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width: WIDTH, height: Math.min(Math.max(height, 100), TALLEST) };
  const bytes = await tab.screenshot({ type: "jpeg", quality: 80, fullPage: true, clip });
  if (bytes.length > MOST_PICTURE_BYTES) return null;
  return { bytes: new Uint8Array(bytes), exchanges: [...exchanges] };
};

/**
 * How a fetched page looks, where this installation has a browser; null where it has none, and for what is no
 * page. Its scripts are not run. The browser's profile is gone when it is closed.
 */
export const pictureOfPage = async (
  page: FetchedPage,
  reaching: FetchOptions = {},
): Promise<PictureOfPage | null> => {
  const { BROWSER_PATH: executablePath, BROWSER_SANDBOX: chromiumSandbox } = config();
  if (executablePath === undefined || !PAGES.includes(page.mediaType)) return null;
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath, chromiumSandbox, args: CLOSED });
  try {
    const context = await browser.newContext({
      ...{ viewport: { width: WIDTH, height: 900 }, javaScriptEnabled: false },
      ...{ serviceWorkers: "block", acceptDownloads: false, permissions: [] },
    });
    context.setDefaultTimeout(PATIENCE);
    const late = new AbortController();
    const tooLate = pause(2 * PATIENCE, null, { signal: late.signal }).catch(() => null);
    const picture = await Promise.race([taken(context, page, reaching), tooLate]);
    late.abort();
    return picture;
  } finally {
    await browser.close();
  }
};

import { access } from "node:fs/promises";
import { chromium } from "@playwright/test";

/** How to start a Chromium: Playwright's `launchOptions`. */
export type Browser = { executablePath: string; args: string[] };

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

// No calls home: on a closed network each is a wait. Root has no sandbox to give.
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** The Chromium inside an npm package; it decides by this variable which libraries it unpacks. */
const fromPackage = async (): Promise<Browser> => {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return { executablePath: await packaged.executablePath(), args: ["--no-sandbox", ...QUIET] };
};

/** A browser for the tests: the one that was set, an installed one, Playwright's own, the npm package's. */
export const findBrowser = async (): Promise<Browser> => {
  const candidates = [process.env.CLAIMDESK_CHROMIUM, ...INSTALLED, chromium.executablePath()];
  for (const executablePath of candidates) {
    if (executablePath && (await exists(executablePath))) return { executablePath, args: QUIET };
  }
  return fromPackage();
};

import { defineConfig } from "@playwright/test";
import { findBrowser } from "@/lib/testing/browser";

const browser = await findBrowser();

/** scripts/test.ts starts the server and hands its address over; so may a person, with BASE_URL. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 180_000,
  // Publishing draws some fifty files, on machines that do other things besides.
  expect: { timeout: 40_000 },
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    launchOptions: browser,
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});

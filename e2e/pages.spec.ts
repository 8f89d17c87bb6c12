import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { expect, type Page } from "@playwright/test";
import { deskPages } from "./desk-pages";
import { test } from "./fixtures";
import { expectGoodLooks } from "./looks";
import { fullestOfEachKind, publicPages } from "./public-pages";

/** Fewer than these and the record was not read. */
const FEWEST_PUBLIC_PAGES = 10;

/** The paths that a sitemap, or an index of sitemaps, names. */
const pathsIn = async (page: Page, sitemap: string): Promise<string[]> => {
  const text = await (await page.request.get(sitemap)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = ""]) => new URL(address).pathname,
  );
};

/** Every page of the public record, as its sitemaps have them, and what is not in them. */
const publicPaths = async (page: Page): Promise<string[]> => {
  const parts = await pathsIn(page, "/sitemap.xml");
  const listed = (await Promise.all(parts.map((part) => pathsIn(page, part)))).flat();
  const found = ["/search", "/search?q=12 000", "/search?q=zzzz", "/claims/no-such-page"];
  return [...new Set([...listed, ...found])];
};

test("looks at every page that is there", async () => {
  const files = await readdir("app", { recursive: true });
  const routes = files.filter((file) => /(^|\/)page\.tsx$/.test(file)).map((file) => dirname(file));
  expect([...new Set(deskPages.map(({ route }) => route))].toSorted()).toEqual(routes.toSorted());
});

for (const { route, shows, who, open } of deskPages) {
  test(`${route} is readable and keeps its width when it shows ${shows}`, async ({ pageOf }) => {
    const page = await pageOf(who);
    await open(page);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectGoodLooks(page);
  });
}

test("the public record is readable and keeps its width, on every page", async ({ pageOf }) => {
  test.setTimeout(480_000);
  const page = await pageOf("reader");
  const paths = await publicPaths(page);
  expect(paths.length).toBeGreaterThanOrEqual(FEWEST_PUBLIC_PAGES);
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectGoodLooks(page);
  }
});

test("the public record is readable in every way it is listed, from left to right and from right to left", async ({
  pageOf,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const page = await pageOf("reader");
  const pages = await publicPages(baseURL ?? "");
  for (const { path } of [...fullestOfEachKind(pages, "en"), ...fullestOfEachKind(pages, "ar")]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectGoodLooks(page);
  }
});

// What axe found above then holds without script as well; axe itself cannot run there.
test("the public record is the same to a browser without script, and search works in it", async ({
  pageOf,
}) => {
  test.setTimeout(120_000);
  const scripted = await pageOf("reader");
  const page = await pageOf("reader", { javaScriptEnabled: false });
  // The search box offers suggestions where there is script; e2e/search.spec.ts looks at both.
  for (const path of (await publicPaths(page)).filter((one) => !one.startsWith("/search"))) {
    await scripted.goto(path);
    await page.goto(path);
    expect(await page.content(), path).toBe(await scripted.content());
  }
  await page.goto("/");
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.getByRole("searchbox").fill("12000 agents");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: /12 000 agents de sécurité/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("12 000 agents");
});

import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { expect, type Locator, type Page } from "@playwright/test";
import { openSite } from "@/lib/testing/site";
import { busClaims } from "@/prisma/demonstration/tuesday-english";
import { openClaim } from "./desk-pages";
import { test } from "./fixtures";

const words = "The ministry counted twelve closed bridges in May.";
const page = (body: string) => `<!doctype html><html lang="en"><head><title>Bridges in May</title>
  <meta property="og:site_name" content="The Courier"></head><body><article><h1>Bridges in May</h1>
  <p>${"What follows was read out in the assembly. ".repeat(12)}</p><p>${body}</p></article></body></html>`;

const researched = () => {
  const claim = busClaims.find(({ status }) => status === "researching" || status === "open");
  if (!claim) throw new Error("the demonstration has no claim at work");
  return claim;
};

/** Brings a page to the claim that is open, and leaves the claim as it was loaded before. */
const attach = async (desk: Page, title: string, url: string): Promise<Locator> => {
  await desk.locator("summary", { hasText: "Bring a source" }).click();
  const form = desk.getByRole("form", { name: "Bring a source" });
  await form.getByLabel("Address").fill(url);
  await form.getByLabel("Title").fill(title);
  await form.getByLabel("Publisher").fill("The Courier");
  await form.getByLabel("Kind").selectOption({ label: "News report" });
  await form.getByLabel(/^Supports/).check();
  await form.getByLabel("Excerpt").fill(words);
  await form.getByRole("button", { name: "Attach it" }).click();
  const card = desk.getByRole("article").filter({ has: desk.getByRole("link", { name: title }) });
  await expect(card).toBeVisible();
  return card;
};

test("a page that is attached is archived, and its excerpt found, while one looks on", async ({
  pageOf,
}) => {
  const site = await openSite({ "/bridges": { body: page(words) } });
  const desk = await pageOf("reviewer1");
  await openClaim(desk, researched());
  const card = await attach(desk, "Bridges in May, as fetched", site.url("/bridges"));
  await expect(card.getByText("Excerpt found.")).toBeVisible();
  await expect(card.getByText("Bridges in May · The Courier")).toBeVisible();

  const saving = desk.waitForEvent("download");
  await card.getByRole("link", { name: /Archived copy/ }).click();
  const warc = gunzipSync(await readFile(await (await saving).path())).toString("utf8");
  expect(warc).toContain(`WARC-Target-URI: ${site.url("/bridges")}`);
  expect(warc).toContain(words);

  const opening = desk.context().waitForEvent("page");
  await card.getByRole("link", { name: "Open its text" }).click();
  const text = await opening;
  await expect(text.getByText(words)).toBeVisible();
  await site.close();
});

test("a page that cannot be had says why, and is captured when it is asked for again", async ({
  pageOf,
}) => {
  const site = await openSite({});
  const desk = await pageOf("reviewer1");
  await openClaim(desk, researched());
  const card = await attach(desk, "Bridges that come later", site.url("/later"));
  await expect(card.getByText("The site answered that this page cannot be had.")).toBeVisible();
  site.pages["/later"] = { body: page(words.replace("counted", "counts")) };
  await card.getByRole("button", { name: "Capture again" }).click();
  await expect(card.getByText("Excerpt found with small differences: words")).toBeVisible();
  await expect(card.getByText("“counted” is “counts” in the copy")).toBeVisible();
  await site.close();
});

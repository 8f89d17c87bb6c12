import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import { openSite } from "@/lib/testing/site";
import { busClaims } from "@/prisma/demonstration/tuesday-english";
import { attach, page, words } from "./captured-page";
import { openClaim } from "./desk-pages";
import { test } from "./fixtures";

const researched = () => {
  const claim = busClaims.find(({ status }) => status === "researching" || status === "open");
  if (!claim) throw new Error("the demonstration has no claim at work");
  return claim;
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

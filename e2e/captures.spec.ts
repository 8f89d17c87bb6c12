import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { expect, type Locator, type Page } from "@playwright/test";
import { sha256Of } from "@/lib/platform/files/sha256";
import { ARCHIVED } from "@/lib/testing/public-archive";
import { openSite } from "@/lib/testing/site";
import { busClaims } from "@/prisma/demonstration/tuesday-english";
import { servePlayer } from "./archive-player";
import { attach, page, words } from "./captured-page";
import { openClaim } from "./desk-pages";
import { test } from "./fixtures";

const researched = () => {
  const claim = busClaims.find(({ status }) => status === "researching" || status === "open");
  if (!claim) throw new Error("the demonstration has no claim at work");
  return claim;
};

const saved = async (desk: Page, link: Locator): Promise<Buffer> => {
  const saving = desk.waitForEvent("download");
  await link.click();
  return readFile(await (await saving).path());
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

  const link = card.getByRole("link", { name: /Archived copy/ });
  const warc = gunzipSync(await saved(desk, link)).toString("utf8");
  expect(warc).toContain(`WARC-Target-URI: ${site.url("/bridges")}`);
  expect(warc).toContain(words);

  const opening = desk.context().waitForEvent("page");
  await card.getByRole("link", { name: "Open its text" }).click();
  const text = await opening;
  await expect(text.getByText(words)).toBeVisible();
  await site.close();
});

test("how a page looked, and where a public archive has it, are seen on the card", async ({
  pageOf,
}) => {
  const path = `/bridges-${ARCHIVED}`;
  const looks = "<style>body{margin:0;background:#060}p{color:#fff}</style>";
  const site = await openSite({
    [path]: { body: page(words).replace("</head>", `${looks}</head>`) },
  });
  const desk = await pageOf("reviewer1");
  await openClaim(desk, researched());
  const card = await attach(desk, "Bridges in May, as they looked", site.url(path));
  await expect(card.getByText("Excerpt found.")).toBeVisible();

  const elsewhere = card.getByRole("link", { name: "A public archive has it too" });
  const memento = (await elsewhere.getAttribute("href")) ?? "";
  expect(memento).toContain(`/web/20240506070809/${site.url(path)}`);
  await expect(card.getByText("6 May 2024")).toBeVisible();
  expect(await (await desk.request.get(memento)).text()).toContain("kept");

  await site.close();
  await card.getByText("How the page looked").click();
  const picture = card.getByRole("img", { name: /^The page as it looked when it was copied/ });
  await expect(picture).toBeVisible();
  await expect(picture).toHaveJSProperty("naturalWidth", 1280);
  await expect(card.getByTitle(/^SHA-256 /).nth(1)).toBeVisible();
});

test("a copy opens in the player of ReplayWeb.page when its site is long gone", async ({
  pageOf,
  browser,
}) => {
  const site = await openSite({
    "/moved": { status: 302, headers: { location: "/bridges" } },
    "/bridges": { body: page(words) },
  });
  const desk = await pageOf("reviewer1");
  await openClaim(desk, researched());
  const card = await attach(desk, "Bridges in May, to be played", site.url("/moved"));
  await expect(card.getByText("Excerpt found.")).toBeVisible();
  const warc = await saved(desk, card.getByRole("link", { name: /Archived copy/ }));
  await expect(card.getByTitle(`SHA-256 ${sha256Of(warc)}`)).toBeVisible();
  const wacz = await saved(desk, card.getByRole("link", { name: /WACZ/ }));
  await site.close();

  const player = await servePlayer(wacz);
  const elsewhere = await browser.newContext();
  const reader = await elsewhere.newPage();
  await reader.goto(player.origin);
  await expect(reader).toHaveTitle("Opened");
  expect(await player.pagesIn(reader)).toMatchObject([
    { url: site.url("/moved"), title: "Bridges in May" },
  ]);
  for (const path of ["/bridges", "/moved"]) {
    const replayed = await player.play(reader, site.url(path));
    await expect(replayed.getByText(words)).toBeVisible();
    await expect(replayed.getByRole("heading", { name: "Bridges in May" })).toBeVisible();
  }
  await elsewhere.close();
  await player.close();
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

import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./fixtures";
import { mouse } from "./hands";

const kept = "The council closed 12 bridges in 2025.";
const changed = "Repairs will cost the county 4 million pounds by 2027.";
const lost = "The mayor said the trains had never been later.";

/** The outlet's page at one address, as it stood at some time. */
const pageOfOutlet = (run: string, paragraphs: string[]) => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>Bridges ${run}</title>
  <meta property="og:site_name" content="The Outlet">
  <link rel="canonical" href="https://outlet.example/bridges-${run}">
  </head><body><article><h1>Bridges ${run}</h1>
  ${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n")}
  </article></body></html>`;

const before = [
  "It rained for most of the autumn, and the river stood high in every village of the valley.",
  kept,
  "Lorries take the road over the hills instead, which is eleven miles longer and steep in places.",
  changed,
  lost,
  "The next meeting of the council is on Thursday evening, and everybody may speak at it.",
];

const after = [
  "Updated at noon. Weather and roads of the valley, told from the beginning for new readers.",
  ...before
    .filter((paragraph) => paragraph !== lost)
    .map((paragraph) =>
      paragraph.replace("cost the county 4 million", "cost the county 6 million"),
    ),
];

const handIn = async (page: Page, html: string): Promise<void> => {
  await page.goto("/desk/articles/new");
  await page.getByRole("tab", { name: "Hand in a file" }).click();
  const form = page.getByRole("form", { name: "Hand in a file" });
  await form
    .getByLabel("File")
    .setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from(html) });
  await form.getByRole("button", { name: "Read it" }).click();
};

const markThe = async (page: Page, words: string): Promise<void> => {
  await mouse.mark(page, words);
  const dialog = page.getByRole("dialog", { name: "A claim from this passage" });
  await expect(dialog.getByLabel("Statement")).toHaveValue(words);
  await dialog.getByRole("checkbox", { name: "Open it at once" }).uncheck();
  await dialog.getByRole("button", { name: "Make the claim" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("link", { name: words })).toBeVisible();
};

const rowOf = (page: Page, statement: string): Locator =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: statement }) });

test("an address taken in again shows what changed, and what became of each passage", async ({
  pageOf,
}) => {
  const run = randomUUID().slice(0, 8);
  const page = await pageOf("editor");
  await handIn(page, pageOfOutlet(run, before));
  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Bridges ${run}` })).toBeVisible();
  for (const words of [kept, changed, lost]) await markThe(page, words);

  await handIn(page, pageOfOutlet(run, before));
  await expect(page.getByText("its text is the same as in the newest version")).toBeVisible();

  await handIn(page, pageOfOutlet(run, after));
  // Its details are the article's, and are not asked for again.
  await expect(
    page.getByText("It becomes a version of an article that the desk has"),
  ).toBeVisible();
  await expect(page.getByText("Correct what is wrong")).toHaveCount(0);
  await page.getByRole("button", { name: "Take in as version 2" }).click();
  await expect(page.getByRole("heading", { name: /What changed from version 1/ })).toBeVisible();
  await expect(rowOf(page, kept)).toContainText("Same words");
  await expect(rowOf(page, changed)).toContainText("Words changed");
  await expect(rowOf(page, changed)).toContainText("6 million pounds");
  await expect(rowOf(page, lost)).toContainText("Not found");
  await expect(page.getByRole("insertion").filter({ hasText: "Updated at noon" })).toBeVisible();
  await expect(page.getByRole("deletion").filter({ hasText: "never been later" })).toBeVisible();

  // The editor says that the changed words are still the claim's.
  await rowOf(page, changed).getByRole("button", { name: "These are still the words" }).click();
  await expect(rowOf(page, changed)).toContainText("Marked here");

  // Both versions stay to be read, the claims where their words are.
  await page.getByRole("link", { name: "Back to the article" }).click();
  await expect(page.locator("mark").filter({ hasText: "6 million" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Not found in this version" })).toBeVisible();
});

test("words are marked by touch on a phone", async ({ pageOf }) => {
  const run = randomUUID().slice(0, 8);
  const page = await pageOf("editor", { viewport: { width: 360, height: 740 }, hasTouch: true });
  await handIn(page, pageOfOutlet(run, before));
  await page.getByRole("button", { name: "Take it in" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: `Bridges ${run}` })).toBeVisible();

  // Long presses and handles are the system's; what reaches the page is the selection they leave.
  await page
    .getByRole("region", { name: "Read and select by keyboard" })
    .getByText(kept)
    .evaluate((words) => getSelection()?.selectAllChildren(words));
  const offer = page.getByRole("button", { name: "Make a claim of this" });
  await expect(offer).toBeInViewport({ ratio: 1 });
  await offer.tap();
  const dialog = page.getByRole("dialog", { name: "A claim from this passage" });
  await expect(dialog.getByLabel("Statement")).toHaveValue(kept);
  await expect(dialog.locator('[name="measures.0.value"]')).toHaveValue("12");
  await dialog.getByLabel("Nobody knows who made the claim").tap();
  await dialog.getByLabel("Made on").fill("2025");
  await dialog.getByRole("button", { name: "Make the claim" }).tap();
  await expect(dialog).toBeHidden();
  await page.getByRole("link", { name: kept }).tap();
  await expect(page.getByRole("heading", { level: 1, name: kept })).toBeVisible();
  await expect(page.getByText("Open", { exact: true }).first()).toBeVisible();
});

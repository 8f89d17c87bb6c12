import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures";

/** Writes a claim of its own down and returns the address of its page. */
const writeDown = async (page: Page, statement: string): Promise<string> => {
  await page.goto("/desk/claims/new");
  await page.getByLabel("Statement").fill(statement);
  await page.getByLabel("Language").fill("en");
  await page.getByRole("checkbox", { name: "Open it at once" }).uncheck();
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("heading", { level: 1, name: statement })).toBeVisible();
  return new URL(page.url()).pathname;
};

test("two editors saving one claim at once lose nothing and see each other’s version", async ({
  pageOf,
}) => {
  const run = randomUUID().slice(0, 8);
  const mine = `The county repaired 41 bridges in 2025 (${run}).`;
  const theirs = `The county repaired 14 bridges in 2025 (${run}).`;
  const first = await pageOf("editor");
  const second = await pageOf("secondEditor");
  const claim = await writeDown(first, `The county repaired many bridges (${run}).`);

  await first.goto(`${claim}/edit`);
  await second.goto(`${claim}/edit`);
  await first.getByLabel("Statement").fill(theirs);
  await first.getByRole("button", { name: "Save", exact: true }).click();
  await expect(first.getByRole("heading", { level: 1, name: theirs })).toBeVisible();

  await second.getByLabel("Statement").fill(mine);
  await second.getByRole("button", { name: "Save", exact: true }).click();
  const meanwhile = second.getByRole("figure").filter({ hasText: theirs });
  await expect(meanwhile).toContainText("Saved meanwhile by somebody else");
  await expect(second.getByLabel("Statement")).toHaveValue(mine);
  await first.reload();
  await expect(first.getByRole("heading", { level: 1, name: theirs })).toBeVisible();

  // Having seen both, the second editor decides; the history keeps what was replaced.
  await second.getByRole("button", { name: "Save", exact: true }).click();
  await expect(second.getByRole("heading", { level: 1, name: mine })).toBeVisible();
  const history = second.locator("#history");
  await expect(history).toContainText("41 bridges");
  await expect(history).toContainText("14 bridges");
});

test("two editors saving at the very same moment: one is kept, the other is asked", async ({
  pageOf,
}) => {
  const run = randomUUID().slice(0, 8);
  const pages = [await pageOf("editor"), await pageOf("secondEditor")];
  const [first] = pages;
  if (!first) throw new Error("no page");
  const claim = await writeDown(first, `The ferry was late twice (${run}).`);
  for (const [index, page] of pages.entries()) {
    await page.goto(`${claim}/edit`);
    await page.getByLabel("Statement").fill(`The ferry was late ${index + 3} times (${run}).`);
  }
  const saved = (page: Page) => page.getByRole("heading", { level: 1, name: run });
  const asked = (page: Page) => page.getByText("Saved meanwhile by somebody else").first();
  await Promise.all(
    pages.map((page) => page.getByRole("button", { name: "Save", exact: true }).click()),
  );
  for (const page of pages) await expect(saved(page).or(asked(page))).toBeVisible();
  const ends = await Promise.all(pages.map((page) => asked(page).isVisible()));
  expect(ends.toSorted()).toEqual([false, true]);
});

test("what one does to a claim the other sees at once, with nothing lost of what they type", async ({
  pageOf,
}) => {
  const first = await pageOf("editor");
  const second = await pageOf("secondEditor");
  const run = randomUUID().slice(0, 8);
  const claim = await writeDown(first, `The county planted 900 trees (${run}).`);
  await second.goto(claim);
  const listening = first.waitForResponse((response) => response.url().includes("/live"));
  await first.goto(claim);
  await listening;
  await first.getByLabel("Say something to the desk").fill("Half a thought");
  await second.getByLabel("Say something to the desk").fill("The county’s own list has 412.");
  await second.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(first.getByText("The county’s own list has 412.")).toBeVisible();
  await expect(first.getByText("Somebody else has just changed this claim")).toBeVisible();
  await expect(first.getByLabel("Say something to the desk")).toHaveValue("Half a thought");
});

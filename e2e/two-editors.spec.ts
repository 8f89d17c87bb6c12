import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { demonstrationPeople } from "@/prisma/demonstration/people";
import { test } from "./fixtures";
import { expectGoodLooks } from "./looks";

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

const reviewer = demonstrationPeople.find(({ key }) => key === "reviewer1");
if (!reviewer) throw new Error("the demonstration has a reviewer");

/** Leaves a claim alone, from its own page. */
const decline = async (page: Page, claim: string): Promise<void> => {
  await page.goto(claim);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: /^Decline/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "It is an opinion" }).check();
  await dialog.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(page.getByText("Declined", { exact: true }).first()).toBeVisible();
};

/** Opens a page, and is back once it hears of what happens there. */
const openListening = async (page: Page, path: string): Promise<void> => {
  const listening = page.waitForResponse((response) => response.url().includes("/desk/live?page="));
  await page.goto(path);
  await listening;
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
  await openListening(first, claim);
  await first.getByLabel("Say something to the desk").fill("Half a thought");
  await second.getByLabel("Say something to the desk").fill("The county’s own list has 412.");
  await second.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(first.getByText("The county’s own list has 412.")).toBeVisible();
  await expect(first.getByText("Somebody else has just changed this claim")).toBeVisible();
  await expect(first.getByLabel("Say something to the desk")).toHaveValue("Half a thought");
});

test("a claim that one declines leaves the other’s queue, as a list and as a board, and nothing is pulled out of their hands", async ({
  pageOf,
}) => {
  const run = randomUUID().slice(0, 8);
  const statements = [1, 2].map((number) => `The county felled ${number} trees (${run}).`);
  const first = await pageOf("editor");
  const second = await pageOf("secondEditor");
  const [moved = "", stays = ""] = [
    await writeDown(first, statements[0] ?? ""),
    await writeDown(first, statements[1] ?? ""),
  ];
  await openListening(first, `/desk/queue?status=proposed&words=${run}`);
  const rows = first.getByRole("row").filter({ hasText: run });
  await expect(rows).toHaveCount(2);

  // The row with the focus goes away, and the one that stays has it; what was selected stays so.
  const kept = rows.filter({ hasText: statements[1] ?? "" });
  await kept.getByRole("checkbox").check();
  await rows.getByRole("link", { name: statements[0] }).focus();
  await decline(second, moved);
  await expect(rows).toHaveCount(1);
  await expect(kept.getByRole("link", { name: statements[1] })).toBeFocused();
  await expect(kept.getByRole("checkbox")).toBeChecked();

  // A card that is held is not pulled away; it is when it is let go.
  await openListening(first, `/desk/queue?as=board&words=${run}`);
  const card = first.getByRole("link", { name: statements[1] });
  await first.getByRole("button", { name: /^Move claim/ }).focus();
  await first.keyboard.press("Space");
  await expect(first.getByText(/is held, from Proposed/)).toBeAttached();
  const told = first.waitForResponse((response) => response.url().includes("_rsc"));
  await decline(second, stays);
  await expect(card).toBeVisible();
  await first.keyboard.press("Escape");
  await told;
  await expect(card).toHaveCount(0);
});

test("who else is on a claim is shown while they are, once however many tabs they have", async ({
  pageOf,
}) => {
  const run = randomUUID().slice(0, 8);
  const first = await pageOf("editor");
  const second = await pageOf("reviewer1");
  const claim = await writeDown(first, `The county counted its frogs (${run}).`);
  const people = first.getByRole("list", { name: "Also here" }).getByRole("listitem");
  await openListening(first, claim);
  await openListening(second, claim);
  await expect(people).toHaveCount(1);
  await expect(people).toContainText(reviewer.name);
  await expectGoodLooks(first);

  const tab = await second.context().newPage();
  await openListening(tab, claim);
  await tab.close();
  await expect(people).toHaveCount(1);
  await second.getByRole("link", { name: "Queue" }).first().click();
  await expect(people).toHaveCount(0);
});

test("a page whose stream was refused comes back and shows what happened meanwhile", async ({
  pageOf,
}) => {
  const run = randomUUID().slice(0, 8);
  const first = await pageOf("editor");
  const second = await pageOf("secondEditor");
  const claim = await writeDown(first, `The county counted its toads (${run}).`);
  await first.route("**/desk/live?page=*", (route) => route.fulfill({ status: 404 }), { times: 1 });
  const refused = first.waitForResponse(
    (response) => response.url().includes("/desk/live?page=") && response.status() === 404,
  );
  await first.goto(claim);
  await refused;
  await second.goto(claim);
  await second.getByLabel("Say something to the desk").fill("Nobody counted toads.");
  await second.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(first.getByText("Nobody counted toads.")).toBeVisible();
});

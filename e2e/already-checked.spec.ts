import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { securityAgents } from "@/prisma/demonstration/security-agents";
import { newCase, takeIn } from "./first-case";
import { test } from "./fixtures";
import { mouse } from "./hands";
import { expectGoodLooks } from "./looks";

// One after the other: a claim that one of them writes down is close to what the others type.
test.describe.configure({ mode: "serial" });

const panelOf = (within: Page | Locator) => within.getByRole("list", { name: "Known claims" });

const pageOfThe = (within: Page | Locator) => ("page" in within ? within.page() : within);

const knownIn = (within: Page | Locator) =>
  panelOf(within)
    .locator("[data-known]")
    .filter({ has: pageOfThe(within).getByRole("link", { name: securityAgents.exact }) });

const undoOf = (page: Page, notice: string | RegExp) =>
  page
    .getByRole("region", { name: /^Notices/u })
    .getByRole("listitem")
    .filter({ hasText: notice })
    .getByRole("button", { name: "Undo" });

const typeStatement = async (page: Page, words: string) => {
  await page.getByLabel("Statement").fill("");
  await page.getByLabel("Statement").pressSequentially(words);
};

test("a duplicate is found while a claim is typed, and saved as one by keyboard alone", async ({
  pageOf,
}) => {
  const editor = await pageOf("editor");
  await editor.goto("/desk/claims/new");
  const known = knownIn(editor);
  await typeStatement(editor, "Mexico has deployed 8,000 security agents in the south of Mexico.");
  await expect(editor.getByRole("status").filter({ hasText: "Already checked?" })).toBeVisible();
  await expect(known).toContainText("Another number");
  await expect(known).toContainText("number: “8000” here, “12000” there");
  await expect(known).toContainText("Misleading");
  await expect(known).not.toContainText("Says the same");

  const statement = "Mexico has deployed 12,000 security agents in the south of Mexico.";
  await typeStatement(editor, statement);
  await expect(known).toContainText("Says the same");
  await expect(known).not.toContainText("Another number");
  await expectGoodLooks(editor);

  await editor.getByLabel("Statement").focus();
  await editor.keyboard.press("Tab");
  await expect(known.getByRole("link", { name: securityAgents.exact })).toBeFocused();
  await editor.keyboard.press("m");
  await editor.waitForURL(/\/desk\/claims\/[\da-f-]{36}$/u);
  await expect(editor.getByRole("heading", { level: 1, name: statement })).toBeVisible();
  await expect(editor.getByText("Duplicate", { exact: true }).first()).toBeVisible();
});

test("a known claim is gone to by one key instead of being written down again", async ({
  pageOf,
}) => {
  const editor = await pageOf("editor");
  await editor.goto("/desk/claims/new");
  await typeStatement(editor, "Mexico has deployed 12,000 security agents in the south.");
  const known = knownIn(editor);
  await expect(known).toContainText("Says the same");
  await editor.getByLabel("Statement").focus();
  await editor.keyboard.press("Tab");
  await editor.keyboard.press("l");
  await expect(editor.getByRole("heading", { level: 1, name: securityAgents.exact })).toBeVisible();
});

test("a pair told apart is not offered again, until it is brought back; then it is a duplicate", async ({
  pageOf,
}) => {
  const editor = await pageOf("editor");
  await editor.goto("/desk/claims/new");
  const statement = "There are 12,000 security agents whom Mexico has deployed in its south.";
  await editor.getByLabel("Statement").fill(statement);
  await editor.getByRole("checkbox", { name: "Open it at once" }).uncheck();
  await editor.getByRole("button", { name: "Write it down" }).click();
  await expect(editor.getByRole("heading", { level: 1, name: statement })).toBeVisible();

  const known = knownIn(editor);
  await known.getByRole("button", { name: "Different" }).focus();
  await expectGoodLooks(editor);
  await editor.keyboard.press("d");
  await expect(known).toHaveCount(0);
  await editor.reload();
  const apart = editor.getByText("Told apart (1)");
  await apart.click();
  await expect(known).toHaveCount(0);
  await expect(editor.getByText("told apart by")).toBeVisible();
  await editor.getByRole("button", { name: "Bring back" }).click();
  await expect(known).toHaveCount(1);

  await known.getByRole("button", { name: "Mark as a duplicate of it" }).focus();
  await editor.keyboard.press("m");
  await expect(panelOf(editor)).toHaveCount(0);
  await expect(editor.getByText("Duplicate", { exact: true }).first()).toBeVisible();
});

test("a suggestion and a tip that are a known claim go to it by one key", async ({ pageOf }) => {
  const editor = await pageOf("editor");
  const article = newCase("known");
  await takeIn(editor, mouse, article);
  const card = editor
    .getByRole("form", { name: "Suggested claims" })
    .getByRole("listitem")
    .filter({ has: editor.getByRole("button", { name: "Accept" }) })
    .filter({ has: editor.locator(":scope > p", { hasText: "12 000 agents" }) });
  // What is known of a suggestion is looked for when it is read.
  await card.scrollIntoViewIfNeeded();
  await expect(knownIn(card)).toContainText("Says the same");
  await knownIn(card).getByRole("button", { name: "It is this one" }).focus();
  await editor.keyboard.press("m");
  await expect(card).toHaveCount(0);
  await editor.getByRole("article").getByRole("link", { name: "12 000 agents" }).first().click();
  await expect(editor.getByRole("heading", { level: 1, name: securityAgents.exact })).toBeVisible();
  await expect(editor.getByRole("link", { name: article.title })).toBeVisible();

  // A tip comes while the editor looks on; it is told apart, brought back, and then it is the same.
  const run = randomUUID().slice(0, 8);
  await editor.goto("/desk/tips");
  const reader = await pageOf("reader");
  await reader.goto("/send-a-claim");
  await reader.getByLabel("What is claimed?").fill(`${securityAgents.exact} (${run})`);
  await reader.getByRole("button", { name: "Send it in" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();
  const tip = editor.locator("section").filter({ hasText: run }).last();
  const known = knownIn(tip);
  await expect(tip.getByText("They left no address: nobody is written to.")).toBeVisible();
  await expect(tip.getByLabel("What to tell the sender")).toHaveCount(0);
  await tip.getByRole("button").last().scrollIntoViewIfNeeded();
  await known.getByRole("button", { name: "Different" }).focus();
  await editor.keyboard.press("d");
  await expect(known).toHaveCount(0);
  await expect(tip.locator("summary", { hasText: "Told apart (1)" })).toBeFocused();
  await undoOf(editor, "Told apart. It is not offered again here.").click();
  await expect(known).toHaveCount(1);
  await known.getByRole("button", { name: "It is this one" }).focus();
  await expectGoodLooks(editor);
  await editor.keyboard.press("m");
  await expect(tip).toHaveCount(0);
  // The next that waits, or the one before it.
  await expect(editor.locator("[data-sent-in]:focus")).toHaveCount(1);
  await undoOf(editor, /^It belongs to claim \d+\./u).click();
  await expect(editor.locator("[data-sent-in]:focus")).toContainText(run);
  await known.getByRole("button", { name: "It is this one" }).focus();
  await editor.keyboard.press("l");
  await expect(tip).toHaveCount(0);
  await editor.goto("/desk/tips?view=handled");
  await tip.getByRole("link", { name: /^claim \d+/iu }).click();
  await expect(editor.getByRole("heading", { level: 1, name: securityAgents.exact })).toBeVisible();
});

import { expect, type Page } from "@playwright/test";
import { securityAgents } from "@/prisma/demonstration/security-agents";
import { test } from "./fixtures";
import { expectGoodLooks } from "./looks";

// One after the other: a claim that one of them writes down is close to what the others type.
test.describe.configure({ mode: "serial" });

const panelOf = (page: Page) => page.getByRole("list", { name: "Known claims" });

const knownIn = (page: Page) =>
  panelOf(page)
    .locator("[data-known]")
    .filter({ has: page.getByRole("link", { name: securityAgents.exact }) });

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

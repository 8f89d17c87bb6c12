import { expect } from "@playwright/test";
import { test } from "./fixtures";
import { expectGoodLooks } from "./looks";

test("a duplicate is found while a claim is typed, by keyboard alone, and another number is none", async ({
  pageOf,
}) => {
  const editor = await pageOf("editor");
  await editor.goto("/desk/claims/new");
  const found = editor.getByRole("status").filter({ hasText: "Already checked?" });
  const known = editor.getByRole("listitem").filter({ hasText: "12 000 agents" });
  await editor.getByLabel("Statement").focus();
  await editor.keyboard.type("Mexico has deployed 8,000 security agents in the south of Mexico.");
  await expect(found).toBeVisible();
  await expect(known).toContainText("Another number");
  await expect(known).toContainText("number: “8000” here, “12000” there");
  await expect(known).toContainText("Misleading");

  await editor.getByLabel("Statement").fill("");
  await editor.keyboard.type("Mexico has deployed twelve thousand security agents in the south.");
  await expect(known).toContainText("The same: number");
  await expect(known).not.toContainText("Another number");
  await expectGoodLooks(editor);

  await editor.keyboard.press("Tab");
  await expect(known.getByRole("link")).toBeFocused();
  await editor.keyboard.press("Enter");
  await editor.waitForURL(/\/desk\/claims\/[\da-f-]{36}$/u);
});

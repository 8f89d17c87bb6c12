import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./fixtures";

const words = {
  Statement: "Mexico has already deployed more than 12,000 security officers in its south.",
  Summary: "The government announced them; that they were all there is not shown.",
  Explanation: "The announcement of March speaks of **up to 12,000** officers.",
};

/** A French claim of the demonstration that readers have, as they find it. */
const frenchClaim = async (reader: Page): Promise<string> => {
  await reader.goto("/languages/fr");
  const href = await reader.locator(".list .entry h2 a").last().getAttribute("href");
  if (!href) throw new Error("the demonstration has published a French claim");
  return href;
};

/** The desk's page of what readers have at an address. */
const onTheDesk = async (desk: Page, statement: string): Promise<void> => {
  const words = statement.split(" ").slice(0, 4).join(" ");
  await desk.goto(`/desk/queue?${new URLSearchParams({ status: "all", words })}`);
  await desk.getByRole("link", { name: words }).first().click();
  await desk.waitForURL(/\/desk\/claims\//u);
};

test("translates a verdict with four eyes, and gives it to readers of that language", async ({
  pageOf,
}) => {
  test.setTimeout(180_000);
  const reader = await pageOf("reader");
  const path = await frenchClaim(reader);
  await reader.goto(path);
  const statement = (await reader.locator("h1").textContent()) ?? "";
  await expect(reader.getByText("The claim was made in French")).toBeVisible();

  const translator = await pageOf("reviewer1");
  await onTheDesk(translator, statement);
  await translator.getByRole("link", { name: "Translate: English" }).click();
  await translator.waitForURL(/\/translate\/en$/u);
  await expectAccessible(translator);
  for (const [field, text] of Object.entries(words)) {
    await translator.getByLabel(field).fill(text);
  }
  await translator.getByRole("button", { name: "Save draft" }).click();
  await expect(translator.getByText("Draft saved.", { exact: true })).toBeVisible();
  await translator.getByRole("button", { name: "Hand in" }).click();
  await translator.waitForURL(/\/desk\/claims\/[^/]+#translations$/u);
  await expect(translator.getByText("Waiting for approval")).toBeVisible();

  // Who wrote it is told why they cannot approve it.
  await translator.getByRole("link", { name: "Look at it: English" }).click();
  await expect(translator.getByRole("button", { name: "Approve" })).toBeDisabled();
  await expect(translator.getByText("You wrote this translation")).toBeVisible();

  const approver = await pageOf("reviewer2");
  await approver.goto(translator.url());
  await expect(approver.getByText(words.Statement)).toBeVisible();
  await expectAccessible(approver);
  await approver.getByRole("button", { name: "Approve" }).click();
  // Every page in that language which shows the claim is drawn before the answer comes.
  const shown = approver.getByText("Readers have a translation by");
  await expect(shown).toBeVisible();

  await reader.goto(path);
  await expect(reader.locator("h1")).toHaveText(words.Statement);
  await expect(reader.locator(".summary")).toHaveText(words.Summary);
  await expect(reader.getByText("Translated from French by the desk.")).toBeVisible();
  await expectAccessible(reader);
  await reader.getByText("The original", { exact: true }).click();
  await expect(reader.locator(".head [lang=fr]")).toHaveText(statement);

  const editor = await pageOf("editor");
  await editor.goto(translator.url());
  await editor.getByText("Withdraw", { exact: true }).first().click();
  await editor.getByLabel("Reason").fill("It says south for south-east.");
  await editor.getByRole("button", { name: "Withdraw" }).click();
  const withdrawn = editor.getByText("The translation was withdrawn: It says south");
  await expect(withdrawn).toBeVisible();
  await reader.goto(path);
  await expect(reader.locator("h1")).toHaveText(statement);
});

import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Locator } from "@playwright/test";
import { railClaims } from "@/prisma/demonstration/tuesday-english";
import { openClaim } from "./desk-pages";
import { test } from "./fixtures";
import { expectGoodLooks } from "./looks";

/** Opens a form that stands behind a button of this name. */
const open = (within: Locator, name: string) =>
  within.locator("summary").filter({ hasText: name }).click();

const publishedClaim = () => {
  const claim = railClaims.find(({ status }) => status === "published");
  if (!claim) throw new Error("The demonstration has no published claim of this article");
  return claim;
};

test("an attempt to reach a claimant is written down, answered, and told in a sentence", async ({
  pageOf,
}) => {
  const editor = await pageOf("editor");
  const statement = `The ferry carried 900 cars (${randomUUID().slice(0, 8)}).`;
  await editor.goto("/desk/claims/new");
  await editor.getByLabel("Statement").fill(statement);
  await editor.getByLabel("Language").fill("en");
  await editor.getByRole("checkbox", { name: "Open it at once" }).uncheck();
  await editor.getByRole("button", { name: "Write it down" }).click();
  await expect(editor.getByRole("heading", { level: 1, name: statement })).toBeVisible();

  const card = editor.locator("#replies");
  await expect(card.getByText("Nobody was asked yet.")).toBeVisible();
  await open(card, "Write an attempt down");
  const form = card.getByRole("form", { name: "Write an attempt down" });
  await form.getByLabel("What was asked").fill("On what is the figure based?");
  await form.getByLabel("Day it was asked").fill("2026-01-12");
  await form.getByLabel("Deadline").fill("2026-01-02");
  await form.getByLabel("Who was asked").fill("The ferry’s press office");
  await form.getByRole("button", { name: "Write it down" }).click();
  await expect(
    form.getByRole("link", { name: "The deadline is before the day of asking." }),
  ).toBeVisible();
  await expect(form.getByLabel("What was asked")).toHaveValue("On what is the figure based?");
  await form.getByLabel("Deadline").fill("2026-01-14");
  await form.getByRole("button", { name: "Write it down" }).click();
  await expect(card.getByText("(deadline has passed)")).toBeVisible();

  await open(card, "Answer or correct");
  const answering = card.getByRole("form", { name: /^Answer or correct: The ferry/u });
  await answering.getByLabel("What came of it").selectOption("answered");
  await answering.getByLabel("The answer, word for word").fill("It carried 90.");
  await answering.getByRole("button", { name: "Write it down" }).click();
  await expect(card.getByRole("blockquote")).toHaveText("It carried 90.");
  await expect(card.getByText("One earlier version")).toBeVisible();

  await open(card, "Choose what readers are told");
  const choosing = card.getByRole("form", { name: "Choose what readers are told" });
  const suggested =
    "We asked The ferry’s press office on 12 January 2026; they answered: “It carried 90.”";
  await expect(choosing.getByLabel("A short sentence")).toHaveValue(suggested);
  await choosing.getByRole("button", { name: "Save" }).click();
  await expect(card.getByRole("paragraph").filter({ hasText: suggested })).toBeVisible();
  await expect(editor.locator("#history")).toContainText("The ferry’s press office");
  await expectGoodLooks(editor);
});

test("a legal risk is flagged by a reviewer, signed by a second editor and lifted with a reason", async ({
  pageOf,
}) => {
  const claim = publishedClaim();
  const reviewer = await pageOf("reviewer1");
  await openClaim(reviewer, claim);
  const flagging = reviewer.locator("#risk");
  await open(flagging, "Flag a legal risk");
  await flagging.getByLabel("What the risk is").fill("A lawyer wrote to us.");
  await flagging.getByRole("button", { name: "Flag a legal risk" }).click();
  await expect(flagging.getByText("No second editor has signed")).toBeVisible();

  const signers = [await pageOf("editor"), await pageOf("secondEditor")];
  for (const signer of signers) await openClaim(signer, claim);
  // One of them decided the verdict and is not asked to sign for it.
  const [signer] = await Promise.all(
    signers.map(async (page) =>
      (await page
        .locator("#risk")
        .getByText(/^Sign for verdict/u)
        .count()) > 0
        ? page
        : null,
    ),
  ).then((found) => found.filter((page) => page !== null));
  if (!signer) throw new Error("nobody may sign");
  const card = signer.locator("#risk");
  await open(card, "Sign for verdict");
  await card.getByLabel("Remark").fill("Our own lawyer has read it.");
  await card.getByRole("button", { name: /^Sign for verdict/u }).click();
  await expect(card.getByText(/signed for verdict/u)).toBeVisible();
  await expectGoodLooks(signer);

  await open(card, "Lift the flag");
  await card.getByLabel("Why the risk is gone").fill("They withdrew.");
  await card.getByRole("button", { name: "Lift the flag" }).click();
  await expect(card.getByText("No legal risk is flagged.")).toBeVisible();
});

test("an editor takes a verdict with all that supports it, and a reviewer does not", async ({
  pageOf,
}) => {
  const editor = await pageOf("editor");
  await openClaim(editor, publishedClaim());
  const link = editor.getByRole("link", { name: /^Take the verdict with everything/u });
  const [download] = await Promise.all([editor.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^verdict-[a-z0-9-]+-v\d+\.zip$/u);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  expect(bytes.includes("manifest.json")).toBe(true);

  const reviewer = await pageOf("reviewer1");
  await openClaim(reviewer, publishedClaim());
  await expect(reviewer.getByRole("link", { name: /^Take the verdict/u })).toHaveCount(0);
  const refused = await reviewer.request.get((await link.getAttribute("href")) ?? "");
  expect(refused.status()).toBe(403);
});

test("the desk’s commitments go to an assessor as one file", async ({ pageOf }) => {
  const reviewer = await pageOf("reviewer1");
  await reviewer.goto("/desk/numbers");
  await reviewer.getByRole("link", { name: "How the desk keeps its commitments" }).click();
  await expect(reviewer.getByRole("heading", { level: 1, name: "Principles" })).toBeVisible();
  await expect(reviewer.getByText("Nothing of it is counted", { exact: false })).toBeVisible();
  const link = reviewer.getByRole("link", { name: "As one file for an assessor (HTML)" });
  const [download] = await Promise.all([reviewer.waitForEvent("download"), link.click()]);
  const html = await readFile(await download.path(), "utf8");
  expect(html).toContain("Transparency of funding and organisation");
});

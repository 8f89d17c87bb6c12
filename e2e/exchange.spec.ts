import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures";
import { keyboard } from "./hands";
import { expectGoodLooks } from "./looks";

/** A table of another desk's checks that is this run's own. */
const tableOf = (mark: string) =>
  [
    "Statement;Who;Day;Link;What they said",
    `The bridge ${mark} cost 40 million;Ana Ferro;2024-02-28;https://checks.example.org/${mark};Mostly false`,
    `The tunnel ${mark} cost 10 million;Ana Ferro;07/10/2020;https://checks.example.org/${mark}-2;Trombone ${mark}`,
    `;Ana Ferro;2024-02-28;https://checks.example.org/${mark}-3;False`,
  ].join("\n");

const handIn = async (page: Page, name: string, text: string): Promise<void> => {
  await page.goto("/desk");
  await keyboard.press(page.getByRole("link", { name: "Import and export" }));
  await expect(page.getByRole("heading", { level: 1, name: "Import and export" })).toBeVisible();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await keyboard.press(page.getByRole("button", { name: "Hand it in" }));
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
};

const columnsForm = (page: Page) => page.getByRole("form", { name: "What the columns mean" });

test("an editor imports another desk's table by keyboard: mapped, tried, imported, its rating explained", async ({
  pageOf,
}) => {
  // Three pages are looked at in four looks each, and a server does its part in between.
  test.setTimeout(150_000);
  const mark = randomUUID().slice(0, 8);
  const page = await pageOf("editor");
  await handIn(page, `checks-${mark}.csv`, tableOf(mark));

  const columns = columnsForm(page);
  await keyboard.press(columns.getByRole("button", { name: "Try all rows" }));
  await expect(columns.getByText("This is needed.").first()).toBeVisible();
  for (const [field, column] of [
    ["Claim", "Statement"],
    ["Claimant", "Who"],
    ["Date of the claim", "Day"],
    ["Address of the review", "Link"],
    ["Rating", "What they said"],
  ] as const) {
    await keyboard.choose(columns.getByLabel(field, { exact: true }), column);
  }
  await keyboard.write(columns.getByLabel("Publisher of rows that name none"), "Example Checks");
  await expectGoodLooks(page);
  await keyboard.press(columns.getByRole("button", { name: "Try all rows" }));

  await expect(page.getByRole("heading", { name: "What would happen" })).toBeVisible({
    timeout: 30_000,
  });
  const notes = page.getByRole("table", { name: "What was mended or refused, and why" });
  await expect(notes.getByRole("row")).toHaveText([
    /Record/,
    /2.*Mended.*kept as text.*07\/10\/2020/,
    /3.*Refused.*does not say what was claimed/,
  ]);
  await expectGoodLooks(page);
  await keyboard.press(page.getByRole("button", { name: "Import 2 records" }));
  await expect(page.getByRole("heading", { name: "What happened" })).toBeVisible({
    timeout: 30_000,
  });

  await page.goto(`/desk/exchange/known?words=${mark}`);
  const known = page.getByRole("row").filter({ hasText: `The tunnel ${mark}` });
  await expect(known).toContainText("not mapped");
  await expectGoodLooks(page);

  await page.goto("/desk/exchange/ratings");
  const meaning = page.getByRole("form", { name: `Trombone ${mark}` });
  await keyboard.choose(meaning.getByLabel("Means"), "Misleading");
  await keyboard.press(meaning.getByRole("button", { name: "Save" }));
  await expect(meaning).toBeHidden();
  await page.goto(`/desk/exchange/known?words=${mark}`);
  await expect(known).toContainText("Misleading");
});

test("what goes out is a file of each kind, for editors alone", async ({ pageOf }) => {
  const editor = await pageOf("editor");
  await editor.goto("/desk/exchange/export");
  await expectGoodLooks(editor);
  for (const [format, name] of [
    ["CSV", "publications.csv"],
    ["XLSX", "publications.xlsx"],
    ["JSON Lines", "publications.jsonl"],
    ["DataFeed", "publications.json"],
  ] as const) {
    const download = editor.waitForEvent("download");
    await editor.getByRole("link", { name: `What this desk published as ${format}` }).click();
    expect((await download).suggestedFilename()).toBe(name);
  }
  const reviewer = await pageOf("reviewer1");
  const answer = await reviewer.request.get("/desk/exchange/export/publications.csv");
  expect(answer.status()).toBe(403);
});

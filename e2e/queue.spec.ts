import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./fixtures";

/** Writes a claim down that is open at once, or waits to be opened. */
const writeDown = async (page: Page, statement: string, open: boolean) => {
  await page.goto("/desk/claims/new");
  await page.getByLabel("Statement").fill(statement);
  await page.getByRole("checkbox", { name: "Nobody knows who made the claim" }).check();
  await page.getByLabel("Made on").fill("2021");
  await page.getByLabel("Language").fill("en");
  await page.getByRole("checkbox", { name: "Open it at once" }).setChecked(open);
  await page.getByRole("button", { name: "Write it down" }).click();
  await expect(page.getByRole("heading", { level: 1, name: statement })).toBeVisible();
};

test("claims are selected by keyboard, declined together, and brought back", async ({ pageOf }) => {
  const run = randomUUID().slice(0, 8);
  const editor = await pageOf("editor");
  const statements = [1, 2, 3].map((number) => `The county repaired ${number} roads (${run}).`);
  for (const statement of statements) await writeDown(editor, statement, false);

  await editor.goto(`/desk/queue?words=${run}`);
  const rows = editor.getByRole("row").filter({ hasText: run });
  await expect(rows).toHaveCount(3);
  await expectAccessible(editor);
  // j goes to the first, x selects it; Shift with a click selects up to the last.
  await editor.getByRole("link", { name: statements[0] }).focus();
  await editor.keyboard.press("x");
  await expect(editor.getByText("One claim selected")).toBeVisible();
  await rows
    .last()
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] });
  await expect(editor.getByText("3 claims selected")).toBeVisible();

  await editor.getByRole("button", { name: "Decline…" }).click();
  const dialog = editor.getByRole("dialog", { name: "Decline each" });
  await editor.keyboard.press("Escape");
  await expect(editor.getByRole("button", { name: "Decline…" })).toBeFocused();
  await editor.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(dialog.getByText("Choose one of those offered.").first()).toBeVisible();
  await dialog.getByRole("radio", { name: "It is an opinion" }).check();
  await dialog.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(editor.getByText("3 claims done.")).toBeVisible();
  await expect(editor.getByRole("region", { name: "What became of it" })).toBeFocused();
  await expect(rows).toHaveCount(0);

  // Somebody reopens one of them; the other two come back.
  const other = await pageOf("secondEditor");
  await other.goto(`/desk/queue?status=all&words=${run}`);
  await other.getByRole("link", { name: statements[0] }).click();
  await other.getByText("Reopen the claim").first().click();
  await other.getByLabel("Why").fill("It can be checked after all.");
  await other.getByRole("button", { name: "Reopen the claim" }).click();
  await expect(other.getByText("Next, an editor assigns reviewers.")).toBeVisible();

  await editor.getByRole("button", { name: "Undo" }).click();
  await expect(editor.getByText("Taken back for 2 claims, not for one:")).toBeVisible();
  await expect(editor.getByText("It was reopened meanwhile.")).toBeVisible();
  await expect(rows).toHaveCount(3);
  await expectAccessible(editor);
});

test("the board is worked by keyboard, and says why a card cannot go where it is held", async ({
  pageOf,
}) => {
  const run = randomUUID().slice(0, 8);
  const statement = `The county closed 12 roads (${run}).`;
  const editor = await pageOf("editor");
  await writeDown(editor, statement, false);
  await editor.goto(`/desk/queue?as=board&words=${run}`);
  const column = (name: string) => editor.getByRole("region", { name, exact: true });
  await expect(column("Proposed").getByRole("link", { name: statement })).toBeVisible();
  await expectAccessible(editor);

  const handle = editor.getByRole("button", { name: /^Move claim/ });
  await handle.focus();
  await editor.keyboard.press("Space");
  await expect(editor.getByText(/is held, from Proposed/)).toBeAttached();
  await editor.keyboard.press("ArrowRight");
  await editor.keyboard.press("ArrowRight");
  await expect(
    editor.getByText("Researching: The claim cannot go there from where it stands."),
  ).toBeAttached();
  await editor.keyboard.press("ArrowLeft");
  await editor.keyboard.press("Space");
  await expect(column("Open").getByRole("link", { name: statement })).toBeVisible();
  await expect(column("Proposed").getByRole("link")).toHaveCount(0);

  // Where more is needed the page that asks for it opens: here, who reviews it.
  await handle.focus();
  await editor.keyboard.press("Space");
  await editor.keyboard.press("ArrowRight");
  await editor.keyboard.press("Enter");
  await expect(editor.getByRole("heading", { level: 1, name: statement })).toBeVisible();
  await expect(editor).toHaveURL(/#reviewers$/);
});

test("a card of the board is dragged to another column", async ({ pageOf }) => {
  const run = randomUUID().slice(0, 8);
  const statement = `The county closed 13 roads (${run}).`;
  const editor = await pageOf("editor");
  await writeDown(editor, statement, false);
  await editor.goto(`/desk/queue?as=board&words=${run}`);
  const open = editor.getByRole("region", { name: "Open", exact: true });
  const handle = editor.getByRole("button", { name: /^Move claim/ });
  const from = await handle.boundingBox();
  const to = await open.boundingBox();
  if (!from || !to) throw new Error("not to be seen");
  await editor.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await editor.mouse.down();
  await editor.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  await editor.mouse.up();
  await expect(open.getByRole("link", { name: statement })).toBeVisible();
});

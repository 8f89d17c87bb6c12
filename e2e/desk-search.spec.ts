import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./fixtures";
import { expectGoodLooks } from "./looks";

const palette = (page: Page) =>
  page.getByRole("dialog", { name: "Search the desk, or go somewhere" });

test("the palette finds a claim by keyboard and opens it", async ({ pageOf }) => {
  const reviewer = await pageOf("reviewer1");
  await reviewer.goto("/desk");
  await expect(reviewer.getByRole("button", { name: "Search or go to" })).toBeVisible();
  await reviewer.keyboard.press("Control+k");
  const field = palette(reviewer).getByRole("combobox");
  await expect(field).toBeFocused();
  await field.fill("alquiler medio Valdep");
  const found = palette(reviewer).getByRole("option", { name: /alquiler medio.*Claim \d+/u });
  await expect(found.first()).toHaveAttribute("aria-selected", "true");
  await expectAccessible(reviewer, "palette");
  await reviewer.keyboard.press("ArrowDown");
  await expect(found.nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute(
    "aria-activedescendant",
    (await found.nth(1).getAttribute("id")) ?? "",
  );
  await reviewer.keyboard.press("ArrowUp");
  const statement = await found.first().locator("[dir=auto]").textContent();
  await reviewer.keyboard.press("Enter");
  await expect(palette(reviewer)).toBeHidden();
  await expect(reviewer.getByRole("heading", { level: 1, name: statement ?? "" })).toBeVisible();
  await reviewer.keyboard.press("/");
  await palette(reviewer).getByRole("combobox").fill("que");
  await expect(palette(reviewer).getByRole("option", { name: "Queue" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await reviewer.keyboard.press("Escape");
  await expect(palette(reviewer)).toBeHidden();
});

test("operators narrow a search down, and say what they cannot read", async ({ pageOf }) => {
  const editor = await pageOf("editor");
  await editor.goto("/desk/search?q=Valdeprado");
  const claims = editor.getByRole("link", { name: /^Claims/u });
  const before = Number(await claims.locator("span").textContent());
  await editor.getByLabel("Search the desk").fill("Valdeprado status:proposed");
  await editor.keyboard.press("Enter");
  await expect(editor).toHaveURL(/q=Valdeprado\+status%3Aproposed/u);
  const hits = editor.locator("main ol > li");
  await expect(editor.getByText(/^\d+ results|^One result/u)).toBeVisible();
  await expect(hits.filter({ hasNotText: "Proposed" })).toHaveCount(0);
  expect(await hits.count()).toBeLessThan(before);
  await editor.getByLabel("Search the desk").fill("Valdeprado status:opne");
  await editor.keyboard.press("Enter");
  await expect(editor.getByText("“opne” is nothing that status: can be.")).toBeVisible();
  await expect(editor.getByLabel("Search the desk")).toHaveValue("Valdeprado status:opne");
  await editor.goto("/desk/search?q=Valdeprado");
  await expectGoodLooks(editor);
});

test("a search that an editor shares is seen by others, with as many as its list has", async ({
  pageOf,
}) => {
  const editor = await pageOf("editor");
  const name = `Waiting ${Date.now()}`;
  await editor.goto("/desk/search?q=Valdeprado&kind=claim");
  await editor.getByText("Save this search").click();
  const form = editor.getByRole("form", { name: "Save this search" });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("This is needed.").first()).toBeVisible();
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("Share it with the desk").check();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(editor.getByText(`“${name}” is saved.`, { exact: true })).toBeVisible();

  const reviewer = await pageOf("reviewer1");
  await reviewer.goto("/desk/search");
  const saved = reviewer.getByRole("listitem").filter({ hasText: name });
  await expect(saved).toContainText("by Amara Okafor");
  const count = saved.getByText(/^\d+$/u);
  await expect(count).toBeVisible();
  const told = Number(await count.textContent());
  await expect(saved.getByRole("button")).toHaveCount(0);
  await expectGoodLooks(reviewer);
  await saved.getByRole("link", { name }).click();
  await expect(
    reviewer.getByText(told === 1 ? "One result" : `${told} results`, { exact: true }),
  ).toBeVisible();
  await expect(reviewer.locator("main ol > li")).toHaveCount(Math.min(told, 20));
  await reviewer.keyboard.press("Control+k");
  await expect(
    palette(reviewer).getByRole("option", { name: new RegExp(`${name}.*${told}`, "u") }),
  ).toBeVisible();

  await editor.goto("/desk/search");
  await editor.getByRole("button", { name: `Delete “${name}”` }).click();
  await expect(editor.getByText(`“${name}” is deleted.`, { exact: true })).toBeVisible();
});

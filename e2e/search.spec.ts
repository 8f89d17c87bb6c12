import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./fixtures";
import { expectGoodLooks } from "./looks";

/** Of the demonstration: a claim of the first case, by its figure, its claimant and its topic. */
const agents = /déployé plus de 12 000 agents de sécurité/u;
const children = /réduire de 25 % le nombre d’enfants/u;
const claimant = "U.S. Department of State";
const topic = "Mexico";

const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

const look = async (page: Page, words: string): Promise<void> => {
  await page.goto("/search");
  await page.getByLabel("Words, figures").fill(words);
  await page.getByRole("button", { name: "Search" }).click();
};

const narrow = (page: Page, facet: string, value: string) =>
  page
    .getByRole("region", { name: facet })
    .getByRole("link", { name: new RegExp(`^${value}`, "u") })
    .click();

for (const [words, statement] of [
  ["12000 agents", agents],
  ["12,000 agnets de securite", agents],
  ["25%", children],
  [claimant, agents],
] as const) {
  test(`finds the first case by ${words} on a phone without script`, async ({ pageOf }) => {
    const page = await pageOf("reader", phone);
    await look(page, words);
    const link = page.getByRole("link", { name: statement });
    await expect(link).toBeVisible();
    await expect(link.locator("mark").or(page.locator(".by mark")).first()).toBeVisible();
    await link.click();
    await expect(page.getByRole("heading", { level: 1, name: statement })).toBeVisible();
  });
}

test("narrows down by claimant and topic on a phone without script, and takes it back", async ({
  pageOf,
}) => {
  const page = await pageOf("reader", phone);
  await page.goto("/search");
  await page.getByText("Narrow down", { exact: true }).click();
  await narrow(page, "Topic", topic);
  await expect(page).toHaveURL("/search?topic=mexico");
  await expect(page.getByRole("link", { name: agents })).toBeVisible();
  await page.getByRole("link", { name: `Remove Topic: ${topic}` }).click();
  await expect(page).toHaveURL("/search");
  await page.getByText("Narrow down", { exact: true }).click();
  await narrow(page, "Claimant", claimant);
  await expect(page.getByRole("link", { name: agents })).toBeVisible();
  await expect(page.getByRole("link", { name: children })).toHaveCount(0);
});

test("offers to send in a claim that nobody has checked", async ({ pageOf }) => {
  const page = await pageOf("reader", phone);
  await look(page, "zeppelins over Mexico");
  await expect(page.getByText("Nothing was found.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Send this claim in/u })).toHaveAttribute(
    "href",
    "/send-a-claim?text=zeppelins+over+Mexico",
  );
});

test("suggests while one types, and all of it can be done by keyboard", async ({ pageOf }) => {
  const page = await pageOf("reader");
  await page.goto("/search");
  const box = page.getByRole("combobox", { name: "Words, figures" });
  const options = page.getByRole("option");
  await box.pressSequentially("u.s. dep");
  await expect(options.first()).toHaveText(/U\.S\. Department of State.*Claimant/u);
  await expect(box).toHaveAttribute("aria-expanded", "true");
  await expectAccessible(page, "with suggestions");

  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(box).toHaveValue("u.s. dep");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toHaveText(/Department of State/u);
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("option", { selected: true })).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/search\?claimant=/u);
  await expect(page.getByRole("link", { name: agents })).toBeVisible();

  await box.fill("12000 ag");
  await expect(options).toHaveText([/12 000 agents.*Verdict/u]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: agents })).toBeVisible();
});

test("searches for what was typed where no suggestion was taken", async ({ pageOf }) => {
  const page = await pageOf("reader");
  await page.goto("/search");
  await page.getByRole("combobox").pressSequentially("agents");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/search?q=agents");
  await expect(page.getByRole("link", { name: agents })).toBeVisible();
});

test("looks well wide and narrow, in light and dark", async ({ pageOf }) => {
  test.setTimeout(120_000);
  const page = await pageOf("reader");
  for (const path of ["/search", "/search?q=agnets&language=fr", "/search?q=zeppelin&year=2026"]) {
    await page.goto(path);
    await expectGoodLooks(page);
  }
});

import { expect } from "@playwright/test";
import { test } from "./fixtures";

const agents = /déployé plus de 12 000 agents de sécurité/u;
const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

test("a reader goes from a claim to its claimant and topic, and sees how verdicts are spread", async ({
  pageOf,
}) => {
  const page = await pageOf("reader", phone);
  await page.goto("/search?q=12000+agents");
  await page.getByRole("link", { name: agents }).click();
  await page.getByRole("link", { name: "U.S. Department of State", exact: true }).click();
  await expect(page).toHaveURL(/\/claimants\/u-s-department-of-state$/u);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("U.S. Department of State");
  await expect(page.getByRole("table", { name: "How the verdicts are spread" })).toBeVisible();
  await expect(page.getByText("not a sample of everything that was said")).toBeVisible();
  await page.getByRole("link", { name: agents }).click();
  await page.getByRole("link", { name: "Mexico", exact: true }).click();
  await expect(page).toHaveURL("/topics/mexico");
  await expect(page.getByRole("link", { name: "Get word of new ones by e-mail" })).toHaveAttribute(
    "href",
    "/subscribe?kind=topic&slug=mexico",
  );
  const feed = await page.getByRole("link", { name: "Atom" }).getAttribute("href");
  const answer = await page.request.get(feed ?? "");
  expect(answer.headers()["content-type"]).toContain("application/atom+xml");
  expect(await answer.text()).toContain("12 000 agents");
});

/** A word of the search box and of a claim's page, in each language readers are offered. */
const languages = [
  { locale: "en-GB", prefix: "", search: "Search", evidence: "Evidence", dir: "ltr" },
  { locale: "fr-FR", prefix: "/fr", search: "Chercher", evidence: "Preuves", dir: "ltr" },
  { locale: "es-MX", prefix: "/es", search: "Buscar", evidence: "Pruebas", dir: "ltr" },
  { locale: "ar-EG", prefix: "/ar", search: "بحث", evidence: "الأدلة", dir: "rtl" },
] as const;

for (const { locale, prefix, search, evidence, dir } of languages) {
  test(`a reader whose browser speaks ${locale} finds the first case in their language, on a phone without script`, async ({
    pageOf,
  }) => {
    const page = await pageOf("reader", { ...phone, locale });
    await page.goto("/");
    await expect(page).toHaveURL(prefix === "" ? "/" : prefix);
    await expect(page.locator("html")).toHaveAttribute("dir", dir);
    await page.locator(`.top .nav a[href="${prefix}/search"]`).click();
    for (const words of ["12000 agents", "25%"]) {
      await page.getByRole("searchbox").fill(words);
      await page.getByRole("button", { name: search }).click();
      await expect(page.getByRole("listitem").getByRole("heading").first()).toBeVisible();
    }
    await page.getByRole("searchbox").fill("12000 agents");
    await page.getByRole("button", { name: search }).click();
    await page.getByRole("link", { name: agents }).click();
    await expect(page).toHaveURL(new RegExp(`^[^/]+//[^/]+${prefix}/claims/`, "u"));
    await expect(page.getByRole("heading", { name: evidence, exact: true })).toBeVisible();
    await page.locator('a[href*="/topics/mexico"]').click();
    await expect(page).toHaveURL(`${prefix}/topics/mexico`);
    await expect(page.getByRole("link", { name: agents })).toBeVisible();
    await page.locator(".foot").getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL("/topics/mexico");
  });
}

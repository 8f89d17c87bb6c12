import { expect } from "@playwright/test";
import { test } from "./fixtures";

test("the desk’s figures are of the days that are chosen, on the page and in files", async ({
  pageOf,
}) => {
  const page = await pageOf("reviewer1");
  await page.goto("/desk/numbers");
  await expect(page.getByRole("link", { name: "Last twelve months" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect(page.getByRole("heading", { name: "By party or body" })).toBeVisible();
  await expect(page.getByRole("img", { name: "How long it takes" })).toBeVisible();
  await page.getByRole("link", { name: "All", exact: true }).click();
  await page.waitForURL("**/desk/numbers?period=all");
  await expect(page.getByText("Since the desk began.")).toBeVisible();

  await page.getByRole("link", { name: "Other days" }).click();
  await page.getByLabel("From").fill("2020-01-01");
  await page.getByLabel("To", { exact: true }).fill("2020-01-31");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Nothing happened in these days")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What waits" })).toBeVisible();
  await page.getByLabel("To", { exact: true }).fill("2019-01-31");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("These days make no period")).toBeVisible();
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("2019-01-31");

  const rowsOf = async (period: string) => {
    const file = await page.request.get(`/desk/numbers/balance-affiliation.csv${period}`);
    expect(file.status()).toBe(200);
    return (await file.text()).trim().split("\r\n");
  };
  expect((await rowsOf("?period=all"))[1]).toContain("United States government");
  expect(await rowsOf("?period=own&from=2020-01-01&to=2020-01-31")).toHaveLength(1);
});

import { expect, type Locator, type Page } from "@playwright/test";

/** What is cited of the pages of these tests. */
export const words = "The ministry counted twelve closed bridges in May.";

/** A page of a newspaper that says this. */
export const page = (
  body: string,
) => `<!doctype html><html lang="en"><head><title>Bridges in May</title>
  <meta property="og:site_name" content="The Courier"></head><body><article><h1>Bridges in May</h1>
  <p>${"What follows was read out in the assembly. ".repeat(12)}</p><p>${body}</p></article></body></html>`;

/** Brings a page to the claim that is open, and leaves the claim as it was loaded before. */
export const attach = async (desk: Page, title: string, url: string): Promise<Locator> => {
  await desk.locator("summary", { hasText: "Bring a source" }).click();
  const form = desk.getByRole("form", { name: "Bring a source" });
  await form.getByLabel("Address").fill(url);
  await form.getByLabel("Title").fill(title);
  await form.getByLabel("Publisher").fill("The Courier");
  await form.getByLabel("Kind").selectOption({ label: "News report" });
  await form.getByLabel(/^Supports/).check();
  await form.getByLabel("Excerpt").fill(words);
  await form.getByRole("button", { name: "Attach it" }).click();
  const card = desk.getByRole("article").filter({ has: desk.getByRole("link", { name: title }) });
  await expect(card).toBeVisible();
  return card;
};

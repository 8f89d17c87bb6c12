import { expect, type Page } from "@playwright/test";
import { expectAccessible, test } from "./fixtures";
import { signIn } from "./sign-in";

/** That the page is French as a whole: what it says of itself, and the frame around it. */
const expectFrench = async (page: Page): Promise<void> => {
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("navigation", { name: "Principale" })).toBeVisible();
};

const expectSpanish = async (page: Page): Promise<void> => {
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await expect(page.getByRole("combobox", { name: "Idioma" })).toHaveValue("es");
};

test("the desk is read in the language a browser asks for, until another is chosen", async ({
  pageOf,
}) => {
  const page = await pageOf("reader", { locale: "fr-FR" });
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("heading", { level: 1, name: "Connexion" })).toBeVisible();
  await expect(page).toHaveTitle(/^Connexion/);
  await expectAccessible(page);

  await signIn(page, "reviewer2", "fr");
  await expectFrench(page);
  // What comes without a whole new page, and what a form says of itself, is in it as well.
  await page.getByRole("link", { name: "File d’attente", exact: true }).first().click();
  await expect(page).toHaveTitle(/^File d’attente/);
  await expectFrench(page);
  await expectAccessible(page);
  await page.goto("/desk/account");
  const own = page.getByRole("form", { name: "Nom" });
  await own.getByLabel("Nom").fill(" ");
  await own.getByRole("button", { name: "Enregistrer" }).click();
  await expect(own.getByText("Ce champ est nécessaire.").first()).toBeVisible();

  const choice = page.getByRole("form", { name: "Langue" });
  await choice.getByRole("combobox").selectOption({ label: "español" });
  await choice.getByRole("button", { name: "Enregistrer" }).click();
  await expectSpanish(page);
  await page.reload();
  await expectSpanish(page);
});

test("a language is chosen before signing in, by keyboard and without script", async ({
  pageOf,
}) => {
  const page = await pageOf("reader", { javaScriptEnabled: false });
  await page.goto("/sign-in?return=%2Fdesk%2Fqueue");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "français" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Connexion" })).toBeVisible();
  await expect(page).toHaveURL("/sign-in?return=%2Fdesk%2Fqueue");
  await page.goto("/forgotten");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
});

import type { Page } from "@playwright/test";
import { type DemonstrationPerson, demonstrationPeople } from "@/prisma/demonstration/people";

/** The demonstration's passwords, as scripts/server-for-tests.ts hands them over. */
const passwordOf = (who: DemonstrationPerson): string => {
  const passwords = JSON.parse(process.env.CLAIMDESK_DEMONSTRATION_PASSWORDS ?? "{}");
  return (passwords as Record<string, string>)[who] ?? "";
};

const emailOf = (key: DemonstrationPerson): string =>
  demonstrationPeople.find((person) => person.key === key)?.email ?? "";

const words = {
  en: { email: "E-mail", password: "Password", action: "Sign in" },
  fr: { email: "Adresse e-mail", password: "Mot de passe", action: "Se connecter" },
};

/** Signs somebody of the demonstration in, as they do it themselves, on a page in that language. */
export const signIn = async (
  page: Page,
  who: DemonstrationPerson,
  language: keyof typeof words = "en",
  at = "/sign-in",
): Promise<void> => {
  const { email, password, action } = words[language];
  await page.goto(at);
  await page.getByLabel(email).fill(emailOf(who));
  await page.getByLabel(password).fill(passwordOf(who));
  await page.getByRole("button", { name: action }).click();
  await page.waitForURL(({ pathname }) => pathname.startsWith("/desk"));
};

import type { Page } from "@playwright/test";
import { type DemonstrationPerson, demonstrationPeople } from "@/prisma/demonstration/people";

/** The demonstration's passwords, as scripts/server-for-tests.ts hands them over. */
const passwordOf = (who: DemonstrationPerson): string => {
  const passwords = JSON.parse(process.env.CLAIMDESK_DEMONSTRATION_PASSWORDS ?? "{}");
  return (passwords as Record<string, string>)[who] ?? "";
};

const emailOf = (key: DemonstrationPerson): string =>
  demonstrationPeople.find((person) => person.key === key)?.email ?? "";

/** Signs somebody of the demonstration in, as they do it themselves. */
export const signIn = async (page: Page, who: DemonstrationPerson): Promise<void> => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(emailOf(who));
  await page.getByLabel("Password").fill(passwordOf(who));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/desk/);
};

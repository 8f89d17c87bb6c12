import { expect } from "@playwright/test";
import { newCase, takeIn } from "./first-case";
import { expectAccessible, test } from "./fixtures";
import { mouse } from "./hands";

const fall = "ont permis de réduire de 25 %";
const quoted = "partagent une histoire et des liens familiaux";

test("suggestions of an article are accepted, waved away and edited by one key each", async ({
  pageOf,
}) => {
  const editor = await pageOf("editor");
  await takeIn(editor, mouse, newCase("suggested"));
  const panel = editor.getByRole("form", { name: "Suggested claims" });
  const cards = panel
    .getByRole("listitem")
    .filter({ has: editor.getByRole("button", { name: "Accept" }) });

  // By what is suggested, not by the known claims that stand with it.
  const cardOf = (words: string) =>
    cards.filter({ has: editor.locator(":scope > p", { hasText: words }) });

  const first = cardOf(fall);
  await expect(first).toContainText("a rise or fall with its size and a period");
  await first.getByRole("button", { name: "Accept" }).focus();
  await editor.keyboard.press("a");
  await expect(editor.getByText(/^Claim \d+ is proposed\.$/)).toBeVisible();
  await expect(first).toHaveCount(0);
  await expect(editor.getByRole("article").getByRole("link", { name: fall })).toBeVisible();
  // Not on a known claim that stands with the next, where Enter would link it.
  await expect(editor.locator(":focus")).toHaveText("Accept");

  const away = cardOf(quoted);
  await expect(away).toContainText("attributed to Kamala Harris");
  await away.getByRole("button", { name: "Accept" }).focus();
  await editor.keyboard.press("w");
  await expect(away).toHaveCount(0);
  await editor.reload();
  await editor.getByText("Suggested claims").click();
  await expect(cards.first()).toBeVisible();
  await expect(away).toHaveCount(0);
  await expectAccessible(editor);

  await cardOf("12 000 agents").getByRole("button", { name: "Accept" }).focus();
  await editor.keyboard.press("e");
  const dialog = editor.getByRole("dialog", { name: "A claim from this suggestion" });
  await editor.keyboard.press("Escape");
  await expect(cardOf("12 000 agents").getByRole("button", { name: "Accept" })).toBeFocused();
  await editor.keyboard.press("e");
  await expect(dialog.getByLabel("Statement")).toHaveValue(/12.000 agents de sécurité/u);
  // In other words, for whoever counts the claims that say the same as the demonstration's.
  await dialog.getByLabel("Statement").fill("Des agents ont été envoyés au sud du Mexique.");
  await dialog.getByRole("checkbox", { name: "Open it at once" }).uncheck();
  await dialog.getByRole("button", { name: "Make the claim" }).click();
  await expect(dialog).toBeHidden();
  await expect(cardOf("12 000 agents")).toHaveCount(0);

  await panel.getByText("Waved away (1)").click();
  await panel.getByRole("button", { name: "Bring back" }).click();
  await expect(away).toBeVisible();
});

test("after the last suggestion the focus goes to the panel's title", async ({ pageOf }) => {
  const editor = await pageOf("editor");
  await takeIn(editor, mouse, newCase("suggested"));
  const panel = editor.getByRole("form", { name: "Suggested claims" });
  const accepts = panel.getByRole("button", { name: "Accept" });
  const more = panel.locator("summary", { hasText: "more" });
  if ((await more.count()) > 0) await more.click();
  await accepts.last().focus();
  for (let left = await accepts.count(); left > 0; left -= 1) {
    await expect(accepts).toHaveCount(left);
    // The one that took the place of the last, which is now the last: the one before it.
    await expect(accepts.last()).toBeFocused();
    await editor.keyboard.press("w");
  }
  await expect(accepts).toHaveCount(0);
  await expect(
    editor.locator("summary", { has: editor.getByRole("heading", { name: "Suggested claims" }) }),
  ).toBeFocused();
});

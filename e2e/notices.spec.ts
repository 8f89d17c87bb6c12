import { expect } from "@playwright/test";
import { newCase, takeIn } from "./first-case";
import { test } from "./fixtures";
import { mouse } from "./hands";

test("on a phone the newest notice alone is shown, beside what is worked with, until it is dismissed", async ({
  pageOf,
}) => {
  const editor = await pageOf("editor", { viewport: { width: 390, height: 700 } });
  await takeIn(editor, mouse, newCase("noticed"));
  const accepts = editor
    .getByRole("form", { name: "Suggested claims" })
    .getByRole("button", { name: "Accept" });
  const notices = editor.getByRole("region", { name: /^Notices/u });
  const shown = notices.getByRole("listitem").filter({ visible: true });
  const first = editor.locator("[data-suggestion]").first();
  for (const _ of ["first", "second"]) {
    const words = (await first.textContent()) ?? "";
    await accepts.first().focus();
    // Low in the window, where notices stand first.
    await accepts.first().evaluate((button) => {
      const { bottom } = button.getBoundingClientRect();
      window.scrollBy(0, bottom - window.innerHeight + 20);
    });
    await editor.keyboard.press("w");
    await expect(first).not.toHaveText(words);
    await expect(accepts.first()).toBeFocused();
    await expect(shown.filter({ hasText: "Waved away" })).toHaveCount(1);
    await expect(shown).toHaveCount(1);
    const [notice, button] = [await shown.boundingBox(), await accepts.first().boundingBox()];
    if (!notice || !button) throw new Error("not to be seen");
    expect(notice.y >= button.y + button.height || notice.y + notice.height <= button.y).toBe(true);
  }
  const close = shown.getByRole("button", { name: "Close" });
  await expect(async () => {
    if ((await close.count()) > 0) await close.click();
    await expect(shown).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
});

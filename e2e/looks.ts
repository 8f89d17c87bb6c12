import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./fixtures";

const looks = [1280, 360].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

/** How much of what a page shows lies beyond its right edge, in CSS pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

/** Holds a page against WCAG and its own width, wide and narrow, in light and dark. */
export const expectGoodLooks = async (page: Page): Promise<void> => {
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 });
    // Without motion no colour is caught half way.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect
      .poll(() => overflow(page), { message: `${page.url()} at ${width} px runs off the page` })
      .toBeLessThanOrEqual(0);
    await expectAccessible(page, `${width} px, ${colorScheme}`);
  }
};

import { expect, type Locator, type Page } from "@playwright/test";

/** How a person works a page: the same story is told with a mouse and with a keyboard alone. */
export type Hands = {
  press: (target: Locator) => Promise<void>;
  write: (target: Locator, text: string) => Promise<void>;
  choose: (target: Locator, label: string) => Promise<void>;
  tick: (target: Locator) => Promise<void>;
  /** Selects the words of an article and asks for a claim of them. */
  mark: (page: Page, words: string) => Promise<void>;
};

const offerOf = (page: Page) => page.getByRole("button", { name: "Make a claim of this" });
const textOf = (page: Page) => page.getByRole("region", { name: "Read and select by keyboard" });

/** Where the first and the last of some words stand on the screen. */
const cornersOf = (page: Page, words: string) =>
  textOf(page).evaluate((container, looked) => {
    const nodes = [...container.querySelectorAll("[data-offset]")].flatMap((run) =>
      run.firstChild ? [run.firstChild] : [],
    );
    const lengths = nodes.map((node) => node.textContent?.length ?? 0);
    const edge = (offset: number) => {
      let before = 0;
      const index = lengths.findIndex((length) => {
        before += length;
        return offset <= before;
      });
      const node = nodes[index];
      if (!node) throw new Error(`Not in the text: ${looked}`);
      return { node, at: offset - (before - (lengths[index] ?? 0)) };
    };
    // Words of one paragraph follow each other in its runs, whatever stands in the margin.
    const from = nodes
      .map((node) => node.textContent)
      .join("")
      .indexOf(looked);
    const start = edge(from + 1);
    const end = edge(from + looked.length);
    const range = document.createRange();
    range.setStart(start.node, start.at - 1);
    range.setEnd(end.node, end.at);
    start.node.parentElement?.scrollIntoView({ block: "center" });
    const boxes = [...range.getClientRects()];
    const [top] = boxes;
    const bottom = boxes.at(-1);
    if (!top || !bottom) throw new Error("the words are not to be seen");
    return {
      start: { x: top.left + 1, y: top.top + top.height / 2 },
      end: { x: bottom.right - 1, y: bottom.top + bottom.height / 2 },
    };
  }, words);

export const mouse: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: async (target, label) => {
    await target.selectOption({ label });
  },
  tick: (target) => target.check(),
  mark: async (page, words) => {
    // The text may still move while the page settles; a person would draw again too.
    await expect(async () => {
      const { start, end } = await cornersOf(page, words);
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(end.x, end.y, { steps: 8 });
      await page.mouse.up();
      await expect(offerOf(page)).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await offerOf(page).click();
  },
};

const MOST_TABS = 160;

const isFocused = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement);

/** Goes on with Tab until the target has the focus, as a person would who sees where they are. */
const reach = async (target: Locator): Promise<void> => {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await isFocused(target)) return;
    await target.page().keyboard.press("Tab");
  }
  throw new Error(`Not to be reached by keyboard: ${target}`);
};

const typeOver = async (target: Locator, text: string): Promise<void> => {
  const { keyboard } = target.page();
  await keyboard.press("ControlOrMeta+a");
  // Typing every letter of an article would prove nothing more than this does.
  await keyboard.insertText(text);
  await expect(target).toHaveValue(text);
};

/** One of a group has the Tab stop; arrows go to the others. */
const arrowTo = async (target: Locator): Promise<void> => {
  const { keyboard } = target.page();
  const name = await target.getAttribute("name");
  const group = target.page().locator(`input[type=radio][name="${name}"]`);
  const count = await group.count();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const inGroup = await target.evaluate(
      (element) =>
        document.activeElement instanceof HTMLInputElement &&
        element instanceof HTMLInputElement &&
        document.activeElement.name === element.name,
    );
    if (inGroup) break;
    await keyboard.press("Tab");
  }
  await keyboard.press("Space");
  for (let arrows = 0; arrows < count && !(await target.isChecked()); arrows += 1) {
    await keyboard.press("ArrowDown");
  }
  await expect(target).toBeChecked();
};

export const keyboard: Hands = {
  press: async (target) => {
    await reach(target);
    await target.page().keyboard.press("Enter");
  },
  write: async (target, text) => {
    await reach(target);
    await typeOver(target, text);
  },
  choose: async (target, label) => {
    await reach(target);
    const choices = await target.locator("option").allTextContents();
    for (const _ of choices) {
      const chosen = await target.evaluate(
        (select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent ?? "",
      );
      if (chosen === label) return;
      await target.page().keyboard.press("ArrowDown");
    }
    throw new Error(`Not to be chosen by keyboard: ${label}`);
  },
  tick: async (target) => {
    if ((await target.getAttribute("type")) === "radio") return arrowTo(target);
    await reach(target);
    if (!(await target.isChecked())) await target.page().keyboard.press("Space");
    await expect(target).toBeChecked();
  },
  mark: async (page, words) => {
    await reach(textOf(page));
    const [first = ""] = words.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const selected = () => page.evaluate(() => getSelection()?.toString() ?? "");
    const startsHere = () =>
      page.evaluate(
        ([looked]) => {
          const selection = getSelection();
          const run = selection?.anchorNode?.parentElement;
          const text = run?.textContent ?? "";
          return text.slice(selection?.anchorOffset).startsWith(looked ?? "");
        },
        [words.slice(0, 40)],
      );
    for (let steps = 0; steps < 400; steps += 1) {
      await page.keyboard.press("ArrowRight");
      if ((await selected()) === first && (await startsHere())) break;
    }
    const lastWord =
      words
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .at(-1) ?? "";
    const wanted = words.slice(0, words.lastIndexOf(lastWord) + lastWord.length);
    for (let steps = 0; steps < 80 && (await selected()) !== wanted; steps += 1) {
      await page.keyboard.press("Shift+ArrowRight");
    }
    expect(await selected()).toBe(wanted);
    await page.keyboard.press("Enter");
  },
};

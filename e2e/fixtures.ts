import { randomInt } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import {
  type Browser,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import type { DemonstrationPerson } from "@/prisma/demonstration/people";
import { signIn } from "./sign-in";

/** A missing page asked for on purpose, and Playwright's own script in a frame that forbids all scripts. */
const EXPECTED = /status of 4\d\d|Blocked script execution in 'about:srcdoc'/;

/** Errors and foreign requests of a page, held against it when its test is over. */
const watch = (page: Page, baseURL: string, complaints: string[]): void => {
  page.on("pageerror", (error) => complaints.push(`error on ${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !EXPECTED.test(message.text())) {
      complaints.push(`console on ${page.url()}: ${message.text()}`);
    }
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(baseURL).origin) {
      complaints.push(`${page.url()} asks another origin: ${request.url()}`);
    }
  });
};

/**
 * A reader comes from an address of their own, as through a proxy, so that what one test sends in is not
 * counted against the next. Addresses of the documentation prefix of RFC 3849.
 */
const fromAnywhere = () => ({
  "x-forwarded-for": `2001:db8:${randomInt(0xffff).toString(16)}:${randomInt(0xffff).toString(16)}::1`,
});

// One sign-in per person and worker; every page after that has a context of its own with its cookies.
const signedIn = new Map<
  DemonstrationPerson,
  Awaited<ReturnType<Page["context"]>["storageState"]>
>();

const stateOf = async (browser: Browser, baseURL: string, who: DemonstrationPerson) => {
  const known = signedIn.get(who);
  if (known) return known;
  const context = await browser.newContext({ baseURL });
  await signIn(await context.newPage(), who);
  const state = await context.storageState();
  await context.close();
  signedIn.set(who, state as never);
  return state;
};

type Options = Pick<
  BrowserContextOptions,
  "viewport" | "colorScheme" | "javaScriptEnabled" | "hasTouch" | "locale"
>;

type Fixtures = {
  /** A page in a browser of their own, for somebody of the demonstration or a signed-out reader. */
  pageOf: (who: DemonstrationPerson | "reader", options?: Options) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  pageOf: async ({ browser, baseURL }, use) => {
    if (!baseURL) throw new Error("the tests need BASE_URL");
    const complaints: string[] = [];
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (who, options = {}) => {
      const storageState =
        who === "reader" ? undefined : ((await stateOf(browser, baseURL, who)) as never);
      const context = await browser.newContext({
        baseURL,
        locale: "en-GB",
        timezoneId: "UTC",
        ...(storageState ? { storageState } : { extraHTTPHeaders: fromAnywhere() }),
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, baseURL, complaints);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints).toEqual([]);
  },
});

/** Holds a page against WCAG 2.2 A and AA as axe knows them. */
export const expectAccessible = async (page: Page, look = ""): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    // The preview of a public page is one without script, where axe cannot run; the page itself is looked at.
    .exclude("iframe")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ""}`),
  }));
  expect(found, `${page.url()} ${look}`).toEqual([]);
};

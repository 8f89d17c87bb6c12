import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { aPicture } from "@/lib/testing/pictures";
import { test } from "./fixtures";
import { expectGoodLooks } from "./looks";
import { linkIn, mailTo, newestMailTo } from "./mail";

const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false } as const;

const address = () => `reader-${randomUUID()}@example.org`;

/** Opens a link out of a message and does what it offers. */
const follow = async (page: Page, link: string, button: string): Promise<void> => {
  await page.goto(link);
  await page.getByRole("button", { name: button }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();
};

/** The newest verdict, from the first page. */
const openVerdict = async (page: Page): Promise<string> => {
  await page.goto("/");
  await page.getByRole("main").getByRole("listitem").first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Verdict" })).toBeAttached();
  return (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
};

const file = (name: string, bytes: string | Uint8Array) => ({
  ...{ name, mimeType: "image/jpeg", buffer: Buffer.from(bytes) },
});

/** Opens the picture that came with a claim, and answers how many pixels wide the browser finds it. */
const openPicture = async (within: Locator): Promise<{ address: string; width: number }> => {
  await within.getByText("Picture sent along").click();
  const picture = within.getByRole("img", { name: /^Picture that a reader sent in/ });
  const width = () => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
  return { address: (await picture.getAttribute("src")) ?? "", width: await width() };
};

test("a reader sends a claim in and is told what becomes of it, on a phone without script", async ({
  pageOf,
}) => {
  const reader = await pageOf("reader", phone);
  const contact = address();
  const statement = `A bridge in the valley has cracks ${randomUUID()}.`;
  await reader.goto("/");
  await reader.getByRole("link", { name: "Send a claim in" }).click();
  await reader.getByLabel("What is claimed?").fill(statement);
  await reader.getByLabel("Where did you meet it?").fill("not an address");
  await reader.getByLabel("Your e-mail").fill(contact);
  const picture = reader.getByLabel("A picture of it");
  await picture.setInputFiles(file("bridge.jpg", await aPicture("jpeg")));
  await reader.getByRole("button", { name: "Send it in" }).click();
  await expect(reader.getByText("This is not a complete web address")).toBeVisible();
  await expect(reader.getByText("Choose the picture again")).toBeVisible();
  await expect(reader.getByLabel("What is claimed?")).toHaveValue(statement);
  await reader.getByLabel("Where did you meet it?").fill("https://courier.example/bridge");
  await picture.setInputFiles(file("bridge.jpg", "<script>alert(1)</script>"));
  await reader.getByRole("button", { name: "Send it in" }).click();
  await expect(reader.getByText("This is not a picture that can be taken in.")).toBeVisible();
  await picture.setInputFiles(file("bridge.jpg", await aPicture("jpeg")));
  await reader.getByRole("button", { name: "Send it in" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();
  await follow(reader, linkIn(await newestMailTo(contact), "/from-mail/tip/"), "Yes, tell me");

  const editor = await pageOf("editor");
  await editor.goto("/desk");
  await editor.getByRole("link", { name: "Sent in" }).click();
  const card = editor
    .getByRole("region")
    .or(editor.locator("section"))
    .filter({ hasText: statement });
  const { address: seen, width } = await openPicture(card.last());
  expect(width).toBe(60);
  const sent = await editor.request.get(seen);
  expect(sent.headers()).toMatchObject({
    "content-type": "image/webp",
    "content-disposition": expect.stringMatching(/^inline/u),
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  const reviewer = await pageOf("reviewer1");
  expect((await reviewer.request.get(seen)).status()).toBe(403);
  expect((await reader.request.get(seen)).status()).toBe(403);

  await card.last().getByLabel("What to tell the sender").fill("We look into it.");
  await card.last().getByRole("button", { name: "Propose it as a claim" }).click();
  await expect(editor.getByText(/It is claim \d+ now/).first()).toBeVisible();
  expect((await newestMailTo(contact, 2)).text).toContain("We look into it.");

  await editor.goto("/desk/tips?view=handled");
  await card
    .last()
    .getByRole("link", { name: /^claim \d+/ })
    .click();
  const about = editor.locator("section").filter({ hasText: "The claim is about words." });
  await openPicture(about.last());
  await editor.getByText("Say which picture, video or sound it is about").click();
  await editor.getByLabel("It is the picture a reader sent in").check();
  await editor.getByLabel("What is to be seen or heard").fill("A bridge with cracks.");
  await editor
    .getByRole("form", { name: "Picture, video or sound" })
    .getByRole("button", { name: "Save" })
    .click();
  await expect(editor.getByText("A bridge with cracks.").first()).toBeVisible();
  await expect(editor.getByText("A picture", { exact: true }).first()).toBeVisible();
});

test("a reader asks for a correction, gets a number, and everybody reads the answer", async ({
  pageOf,
}) => {
  const reader = await pageOf("reader");
  const statement = await openVerdict(reader);
  await reader.getByRole("link", { name: "Ask for a correction" }).click();
  await expect(reader.getByText(statement)).toBeVisible();
  await reader.getByRole("button", { name: "Send the request" }).click();
  await expect(reader.locator("#reason-error")).toBeVisible();
  const reason = `The table has another total ${randomUUID()}.`;
  await reader.getByLabel("What is wrong?").fill(reason);
  // The little work that lets a browser send more is done while somebody types.
  await expect(reader.locator("[name=work]")).toHaveValue(/\.[\w-]+:\d+$/);
  await reader.getByRole("button", { name: "Send the request" }).click();
  const told = await reader.getByText(/Your request has number \d+/).textContent();
  const number = /number (\d+)/.exec(told ?? "")?.[1] ?? "";

  const editor = await pageOf("editor");
  await editor.goto("/desk/tips");
  const form = editor.getByRole("form", { name: `Answer to request ${number}`, exact: true });
  const answer = `The total is of another year ${randomUUID()}.`;
  await form.getByLabel("The desk’s answer").fill(answer);
  await form.getByRole("button", { name: "The verdict stands" }).click();
  await expect(editor.getByText(`Request ${number} is answered.`).first()).toBeVisible();
  await reader.goto("/corrections");
  await expect(reader.getByText(answer)).toBeVisible();
  await expect(reader.getByText(reason)).toHaveCount(0);
});

test("a reader subscribes, confirms, and ends it with one request, as a mail program does", async ({
  pageOf,
  request,
}) => {
  const reader = await pageOf("reader", phone);
  const email = address();
  await openVerdict(reader);
  await reader.getByRole("link", { name: "Get word when this changes" }).click();
  await reader.getByLabel("Your e-mail").fill(email);
  await reader.getByRole("button", { name: "Subscribe" }).click();
  await expect(reader.getByRole("heading", { level: 1, name: "Thank you" })).toBeVisible();
  const begin = linkIn(await newestMailTo(email), "/from-mail/subscribe/");
  await follow(reader, begin, "Yes, subscribe me");
  // The same id ends it; its signature is in the messages, so a made-up one does nothing.
  const forged = begin.replace("/subscribe/", "/unsubscribe/");
  expect((await request.post(forged)).status()).toBe(404);
  expect(await mailTo(email)).toHaveLength(1);
});

test("the forms for readers are readable and keep their width", async ({ pageOf }) => {
  const reader = await pageOf("reader");
  await openVerdict(reader);
  const correction = await reader
    .getByRole("link", { name: "Ask for a correction" })
    .getAttribute("href");
  for (const path of ["/send-a-claim", "/subscribe", correction ?? "", "/from-mail/tip/a/b"]) {
    await reader.goto(path);
    await expectGoodLooks(reader);
  }
  const form = await reader.goto("/send-a-claim");
  expect(form?.headers()["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha/);
  await reader.getByRole("button", { name: "Send it in" }).click();
  await expect(reader.getByText("This is needed.").first()).toBeVisible();
  await expectGoodLooks(reader);
});

import { expect, type Page } from "@playwright/test";
import { test } from "./fixtures";
import { publicPages } from "./public-pages";

type Verdict = { path: string; proof: string; summary: string };

/** A verdict of the demonstration, as a reader comes upon it, at its page for verifying. */
const openVerifying = async (page: Page): Promise<Verdict> => {
  await page.goto("/");
  await page.getByRole("main").getByRole("listitem").first().getByRole("link").first().click();
  const { pathname: path } = new URL(page.url());
  await page.getByRole("link", { name: "Verify this verdict" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Verify this verdict" })).toBeVisible();
  const file = page.getByRole("link", { name: /\/publications\/\d+\.json$/u });
  const proof = (await file.getAttribute("href")) ?? "";
  const { snapshot } = (await (await page.request.get(proof)).json()) as { snapshot: string };
  return { path, proof, summary: (JSON.parse(snapshot) as { summary: string }).summary };
};

/** Somebody between the desk and the reader, who sends other bytes for one file. */
const tamperWith = (page: Page, path: string, alter: (sent: Buffer) => Buffer) =>
  page.route(
    ({ pathname }) => pathname === path,
    async (route) => {
      const response = await route.fetch();
      const sent = await response.body();
      const body = alter(sent);
      expect(body.equals(sent), `${path} is sent as it was`).toBe(false);
      await route.fulfill({ response, body });
    },
  );

const words = (from: string, to: string) => (sent: Buffer) =>
  Buffer.from(sent.toString("utf8").replaceAll(from, to));

const check = (page: Page) => page.getByRole("button", { name: "Check now" }).click();

const everythingFits =
  "Everything fits: the page says what was published, and the log tells of it.";
const somethingDoesNot = /^Something does not fit; below you see what\./;

const right = {
  words:
    "Word for word, as published: statement, rating and summary, each piece of evidence with its title and link, the claimant’s reply and the note of a correction; of the explanation its words, figures and where its links lead. Nothing else stands among them but the page’s own labels.",
  snapshot: "It has the very fingerprint (SHA-256) that the log tells of.",
  log: "From its entry your browser worked out the root of the whole log, and it is the one the desk signed.",
  signature: "The newest checkpoint of the log is signed by the desk’s key (Ed25519).",
};

const wrong = {
  words: "The page says something else than what was published, or more, or leads elsewhere.",
  snapshot:
    "It has another fingerprint than the log tells of: it was changed after it was published.",
  log: "Its entry does not lead to the log the desk signed: the entry or the log was changed.",
  signature: "The checkpoint is not signed by a key of the desk.",
};

type Check = keyof typeof right;

/** The reader is told that something is wrong, and what, and that the rest is right. */
const expectTold = async (page: Page, bad: readonly Check[]): Promise<void> => {
  await expect(page.getByText(somethingDoesNot)).toBeVisible();
  await expect(page.getByText(everythingFits)).toBeHidden();
  for (const name of Object.keys(right) as Check[]) {
    await expect(page.getByText((bad.includes(name) ? wrong : right)[name])).toBeVisible();
    await expect(page.getByText((bad.includes(name) ? right : wrong)[name])).toBeHidden();
  }
};

test("a reader verifies a verdict and is told in words that everything fits", async ({
  pageOf,
}) => {
  const reader = await pageOf("reader");
  await openVerifying(reader);
  await expect(reader.getByText(everythingFits)).toBeHidden();
  await check(reader);
  await expect(reader.getByText(everythingFits)).toBeVisible();
  for (const said of Object.values(right)) await expect(reader.getByText(said)).toBeVisible();
  await expect(reader.getByText(somethingDoesNot)).toBeHidden();
});

test("a reader sees that the page says something else than what was published", async ({
  pageOf,
}) => {
  const reader = await pageOf("reader");
  const { path, summary } = await openVerifying(reader);
  await tamperWith(reader, path, words(summary, "Nothing of it is so."));
  await check(reader);
  await expectTold(reader, ["words"]);
});

/** Changes of a source in the list of evidence, and words that were put beside those of the desk. */
const beside = {
  "a sentence was added to the summary": (html: string, summary: string) =>
    html.replace(`${summary}</p>`, `${summary} Or so they say.</p>`),
  "a paragraph was added to the explanation": (html: string) =>
    html.replace(/(<div class="prose"[^>]*>)/u, "$1<p>None of this is certain.</p>"),
  "evidence was added": (html: string) =>
    html.replace('<ol class="evidence">', '<ol class="evidence"><li><p>So it was said.</p></li>'),
  "a source’s link leads elsewhere": (html: string) =>
    html.replace(/(<p class="cite" dir="auto"><a href=")[^"]*/u, "$1https://elsewhere.example/"),
  "a source’s title is another": (html: string) =>
    html.replace(/(<p class="cite" dir="auto"><a [^>]*>)/u, "$1Not the "),
};

for (const [what, alter] of Object.entries(beside)) {
  test(`a reader sees that ${what}`, async ({ pageOf }) => {
    const reader = await pageOf("reader");
    const { path, summary } = await openVerifying(reader);
    await tamperWith(reader, path, (sent) => Buffer.from(alter(sent.toString("utf8"), summary)));
    await check(reader);
    await expectTold(reader, ["words"]);
  });
}

test("every verdict, in every language, is found to say what was published", async ({
  pageOf,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const pages = await publicPages(baseURL ?? "");
  const verifying = pages.filter(({ path }) => path.endsWith("/verify"));
  expect([...new Set(verifying.map(({ language }) => language))].toSorted()).toEqual([
    ...["ar", "en", "es", "fr"],
  ]);
  const reader = await pageOf("reader");
  const wrong: string[] = [];
  for (const { path } of verifying) {
    await reader.goto(path);
    await reader.locator("#start").click();
    const said = reader.locator("#words [data-said]:visible");
    await expect(said).toHaveAttribute("data-said", /ok|bad/u);
    if ((await said.getAttribute("data-said")) !== "ok") wrong.push(path);
  }
  expect(wrong).toEqual([]);
});

test("a reader sees that a publication was changed after it was published", async ({ pageOf }) => {
  const reader = await pageOf("reader");
  const { path, proof, summary } = await openVerifying(reader);
  // The page follows the changed publication, as somebody would see to who can change both.
  const inJson = (text: string) => JSON.stringify(JSON.stringify(text)).slice(3, -3);
  const other = "Nothing of it is so.";
  await tamperWith(reader, proof, words(inJson(summary), inJson(other)));
  await tamperWith(reader, path, words(summary, other));
  await check(reader);
  await expectTold(reader, ["snapshot"]);
});

test("a reader sees that the entry of a publication is not the one that is in the log", async ({
  pageOf,
}) => {
  const reader = await pageOf("reader");
  const { proof } = await openVerifying(reader);
  await tamperWith(reader, proof, (sent) => {
    const file = JSON.parse(sent.toString("utf8")) as { leaf: string };
    // Fingerprint and words go together; it is the year of publication that was put back.
    const leaf = file.leaf.replace('"publishedAt":"20', '"publishedAt":"19');
    return Buffer.from(JSON.stringify({ ...file, leaf }));
  });
  await check(reader);
  await expectTold(reader, ["log"]);
});

test("a reader sees that the log was changed, by one bit of a tile", async ({ pageOf }) => {
  const reader = await pageOf("reader");
  await openVerifying(reader);
  await reader.route(/\/log\/tile\/0\//u, async (route) => {
    const response = await route.fetch();
    // Every hash of the tile loses its last bit: whichever of them this entry's way goes by.
    const body = (await response.body()).map((byte, at) => (at % 32 === 31 ? byte ^ 1 : byte));
    await route.fulfill({ response, body: Buffer.from(body) });
  });
  await check(reader);
  await expectTold(reader, ["log"]);
});

test("a reader sees that the log was signed by somebody else", async ({ pageOf }) => {
  const reader = await pageOf("reader");
  await openVerifying(reader);
  await tamperWith(reader, "/log/checkpoint", (sent) => {
    const note = sent.toString("utf8");
    const at = note.trimEnd().length - 10;
    return Buffer.from(note.slice(0, at) + (note[at] === "A" ? "B" : "A") + note.slice(at + 1));
  });
  await check(reader);
  await expectTold(reader, ["signature"]);
});

import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { inLocale, type Locale, locales } from "@/lib/platform/locale";
import type { ArchivedCopy } from "@/lib/publishing/archived-copies";
import { claimHtml } from "@/lib/publishing/files/claim-page";
import { markupOf } from "@/lib/publishing/markup";
import { sealed } from "@/lib/publishing/seal";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { type GivenWords, givenAsWritten } from "@/lib/publishing/translated";
import { publicationExample } from "@/lib/testing/publication-example";
import { claimAsShown } from "./claim-as-shown";
import type { PublishedFrame } from "./layout";
import { VerifyPage } from "./verify-page";

const frame: PublishedFrame = {
  ...{ deskName: "The Desk", origin: "https://desk.example", hub: null, timeZone: "UTC" },
  ...{ locales, demonstration: false },
};

type Given = {
  snapshot: PublicationSnapshot;
  locale?: Locale;
  given?: GivenWords;
  frame?: PublishedFrame;
  archived?: ReadonlyMap<string, ArchivedCopy>;
  tamper?: (html: string) => string;
};

/** Whether a reader's browser finds on the page what was published, and nothing else. */
const found = async ({ snapshot, locale = "en", tamper = (html) => html, ...over }: Given) => {
  const prefix = locale === "en" ? "" : `/${locale}`;
  const { page, verifying } = await inLocale(
    locale,
    async () => {
      const given = over.given ?? givenAsWritten(snapshot);
      const shown = claimAsShown(snapshot, given, over.frame ?? frame);
      const versions = [{ snapshot, sha256: sealed(snapshot).sha256 }];
      return {
        page: await claimHtml(over.frame ?? frame, versions, [], given, over.archived),
        verifying: await markupOf(<VerifyPage {...{ frame, snapshot, shown }} shownAt="/page" />),
      };
    },
    prefix,
  );
  const answers = new Map([
    ["/page", tamper(page)],
    [
      `/claims/${snapshot.slug}/publications/1.json`,
      JSON.stringify({ snapshot: sealed(snapshot).text }),
    ],
  ]);
  const { window } = new JSDOM(verifying, {
    url: "https://desk.example/claims/one/verify",
    runScripts: "dangerously",
    beforeParse: (into) => {
      const fetch = async (path: string) => ({
        ok: answers.has(path),
        text: async () => answers.get(path),
      });
      Object.assign(into, { TextEncoder, fetch });
      Object.defineProperty(into, "crypto", { value: { subtle: {} } });
    },
  });
  const { document } = window;
  document.getElementById("start")?.click();
  const said = () =>
    document.querySelector<HTMLElement>("#words [data-said]:not([hidden])")?.dataset.said;
  await expect.poll(said).toMatch(/ok|bad/u);
  return said() === "ok";
};

const [open, hidden] = publicationExample().evidence;
if (!open || open.protected || !hidden) throw new Error("the example has both kinds of evidence");

/** Everything that a page may say of a publication. */
const whole = publicationExample({
  kind: "correction",
  note: "The figure was wrong; it is 3 now.",
  validUntil: "2027-01-01",
  evidence: [
    { ...open, note: "A note, with “marks”.", source: { ...open.source, author: "A. Auditor" } },
    {
      ...open,
      source: { ...open.source, url: null, publishedOn: null },
      locator: "",
      capture: null,
    },
    hidden,
  ],
});

describe("a page as it was drawn", () => {
  it.each(locales)("is found to say what was published, in %s", async (locale) => {
    expect(await found({ snapshot: whole, locale })).toBe(true);
    const bare = publicationExample({
      claimant: null,
      explanation: "",
      evidence: [],
      claimedOn: null,
    });
    const { reply: _, ...unanswered } = bare;
    expect(await found({ snapshot: unanswered, locale })).toBe(true);
    expect(await found({ snapshot: { ...whole, language: "fr" }, locale })).toBe(true);
    expect(await found({ snapshot: { ...whole, kind: "retraction" }, locale })).toBe(true);
  });

  it("is found to say it where it is a translation that has the original beside it", async () => {
    const words = { statement: "Un pont.", summary: "Trois.", explanation: "Les **comptes**." };
    const given = { kind: "translated" as const, words };
    const only = { ...frame, locales: ["fr" as const] };
    const asked = { snapshot: whole, locale: "fr" as const, given, frame: only };
    expect(await found(asked)).toBe(true);
    const tamper = (html: string) => html.replace("4 billion euros.", "5 billion euros.");
    expect(await found({ ...asked, tamper })).toBe(false);
    expect(await found({ snapshot: whole, locale: "fr", given })).toBe(true);
  });

  it.each([
    "Plain words, and **bold**ness, _both_ *kinds*; 4.2 % of −3 is 1*2*3 or snake_case_name.",
    "# A heading\n\nSetext\n===\n\nA line\nbroken  \nhard\\\ntwice.\n\n---\n\n***",
    "1. One\n2. Two\n   - [x] done\n   - - nested\n\n1986. A year\n\nIn the year\n2021. It was.",
    "> Quoted 3\n> 1. and listed\n>\n> - again\n\n* star\n+ plus\n- minus",
    "| a | b |\n|---|:-:|\n| 1 | -2.5 |\n| x \\| y | `z` |",
    '[A link](https://a.example/x_(y)?q=1&r=2 "Titled") and [another][1], [sic](the minister said).\n\n[1]: https://b.example/é',
    "<https://c.example/> www.d.example and https://e.example/a_b, a@f.example. [w](https://en.wikipedia.org/wiki/A_(b)) end",
    "An ![image of it](https://g.example/i.png) and [![linked](i.png)](https://g.example/) ![ref][1].\n\n[1]: /i.png",
    "`code [a](b)` and\n\n```js\nconst a = [1](2);\n```\n\n~~~sh\nls\n~~~\n\n    indented [c](d)",
    "AT&amp;T &eacute;t&eacute; &lt;b&gt; &#39;x&#39; a < b and c > d &copy 3 & 4",
    '<b>Raw</b> <span title="x">html</span> <!-- hidden --> <br> ~~struck~~ ~300 #1 [^1]\n\n[^1]: A note here.',
    "L’été, «\u00a0déjà\u00a0»\u00a0: 12\u202f000 €. القول [رابط](https://h.example/ar) ١٢٪. 東京👍🏽",
    "1. One\n2.",
    "Before.\n\n1.",
    "- One\n+\n\n> 3)",
    "Escaped \\*stars\\* 1\\. one \\[x\\](y) \\_u\\_ and a \\\\ slash.\r\n\r\nWindows lines.\r\n",
  ])(
    "is found to say what was published, whatever Markdown it was written in: %s",
    async (explanation) => {
      expect(await found({ snapshot: publicationExample({ explanation }) })).toBe(true);
    },
  );
});

/** A copy of a page that is gone since the publication. */
const archived = new Map([
  [
    open.id,
    {
      ...{ goneSince: "2026-09-30T10:00:00.000Z", capturedAt: "2026-01-31T10:00:00.000Z" },
      ...{ sha256: "a".repeat(64), address: "https://auditors.example/2021" },
      ...{ before: "It says: ", exact: open.excerpt, after: " And so on." },
    },
  ],
]);
const once = { ...whole, evidence: [open, hidden] };

describe("a page that shows a copy of what is gone", () => {
  it.each(locales)("is found to say what was published, in %s", async (locale) => {
    expect(await found({ snapshot: once, locale, archived })).toBe(true);
  });

  const stance = '<p class="stance supports">Supports</p>';
  it.each([
    ["words put above a fold", '<p class="cite', `${stance}<details></details><p class="cite`],
    [
      "words put above a fold that is called a copy",
      '<p class="cite',
      `${stance}<details><summary>Archived copy</summary></details><p class="cite`,
    ],
    ["another summary", "<summary>Archived copy", "<summary>It is true"],
    ["another label", "The page has been gone since", "It is true since"],
    [
      "a sentence after the day",
      "</time></p><details>",
      "</time>. The minister never said so.</p><details>",
    ],
    ["a picture in the copy", "<mark>", '<img src="data:,"><mark>'],
    ["a link in the copy", "<mark>", '<a href="https://evil.example/">more</a><mark>'],
  ])("is told to be changed by %s", async (_what, from, to) => {
    const tamper = (html: string) => {
      const altered = html.replaceAll(from, to);
      expect(altered).not.toBe(html);
      return altered;
    };
    expect(await found({ snapshot: once, archived, tamper })).toBe(false);
  });
});

describe("a page that was changed", () => {
  const explanation =
    "The accounts say [4.2 billion](https://a.example/b), not more than -3 %.\n\nThis is final.";
  const snapshot = { ...whole, explanation };

  it.each([
    ["a sentence after the summary", "3 billion.</p>", "3 billion. Or so.</p>"],
    ["a sentence of its own", '<section class="verdict">', '<section class="verdict"><p>No.</p>'],
    ["words beside paragraphs", '<section class="verdict">', '<section class="verdict">No.'],
    ["words beside parts", "</article>", "No.</article>"],
    ["another part", "</header><section", "</header><section>No.</section><section"],
    ["a part above", "<article>", "<section><p>No.</p></section><article>"],
    ["a part below", "</article>", "</article><section><p>No.</p></section>"],
    ["a picture", '<section class="verdict">', '<section class="verdict"><img src="data:,">'],
    ["a sentence in the explanation", "This is final.", "This is final. It is not."],
    ["a word in the explanation", "not more", "not much more"],
    ["a sentence less", "<p>This is final.</p>", ""],
    ["a figure in the explanation", "4.2 billion", "42 billion"],
    ["a sign in the explanation", "-3 %", "3 %"],
    ["a link in the explanation", "https://a.example/b", "https://evil.example/b"],
    ["a picture in the explanation", "This is final.", 'This is final.<img src="data:,">'],
    ["a link of a source", "https://auditors.example/2021", "https://auditors.example/2022"],
    ["a link more", "3 billion.</p>", '3 billion.<a href="https://evil.example/"></a></p>'],
    ["the title of a source", ">Accounts of 2021<", ">Accounts of 2012<"],
    ["its publisher", "Court of Auditors", "Court of Editors"],
    ["a stance", ">Refutes<", ">Supports<"],
    ["an excerpt", "3 billion euros</blockquote>", "5 billion euros</blockquote>"],
    ["the reason why one is withheld", "lose their work", "lose their way"],
    ["evidence more", '<ol class="evidence">', '<ol class="evidence"><li><p>No.</p></li>'],
    ["a reply", "I was misquoted", "I was quoted"],
    ["the note of a correction", "it is 3 now", "it is 4 now"],
    ["the rating", "<span>False</span>", "<span>True</span>"],
    ["the statement", ">4 billion</span> euros.</h1>", ">5 billion</span> euros.</h1>"],
    ["the claimant", "A. Minister", "A. Monster"],
  ])("is told by %s", async (_what, from, to) => {
    const tamper = (html: string) => {
      const altered = html.replaceAll(from, to);
      expect(altered).not.toBe(html);
      return altered;
    };
    expect(await found({ snapshot })).toBe(true);
    expect(await found({ snapshot, tamper })).toBe(false);
  });
});

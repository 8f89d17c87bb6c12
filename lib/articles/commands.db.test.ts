import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import {
  editArticle,
  keepArticleFile,
  placePassage,
  takeInArticle,
  takeNewVersion,
} from "./commands";
import { articleAnnotations, articleDraft, articleForDesk, articleVersions } from "./queries";

const first = [
  "The bridge",
  "The bridge cost 4 billion euros. It opened in 2021.",
  "Some 12,000 cars cross it every day, the operator says.",
].join("\n\n");

const details = {
  title: "The bridge",
  outlet: "The Courier",
  author: "",
  publishedOn: "2021-06",
  language: "en",
  url: "",
  rights: "excerpts",
} as const;

type Outcome<Value> = { ok: true; value: Value } | { ok: false; refusal: unknown };
const value = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const keep = async (text: string) => {
  const editor = await makePerson("editor");
  const bytes = new TextEncoder().encode(text);
  return value(
    await keepArticleFile(editor, { bytes, mediaType: "text/plain; charset=utf-8", name: "" }),
  ).fileId;
};

const takeIn = async (text = first, over: { url?: string } = {}) => {
  const editor = await makePerson("editor");
  const fileId = await keep(text);
  const taken = value(
    await takeInArticle(editor, { fileId, origin: "pasted", ...details, ...over }),
  );
  return { editor, ...taken };
};

const markIn = async (articleId: string, exact: string) => {
  const version = await database().articleVersion.findFirstOrThrow({ where: { articleId } });
  const claim = await database().claim.create({
    data: { statement: exact, language: "en" },
    select: { id: true },
  });
  const start = version.text.indexOf(exact);
  const end = start + exact.length;
  await database().appearance.create({
    data: {
      articleId,
      claimId: claim.id,
      passages: {
        create: {
          articleVersionId: version.id,
          exact,
          prefix: version.text.slice(Math.max(0, start - 32), start),
          suffix: version.text.slice(end, end + 32),
          start,
          end,
        },
      },
    },
  });
};

describe("taking an article in", () => {
  it("keeps the text as version 1 with its blocks and tells the history", async () => {
    const { editor, articleId } = await takeIn();
    const article = value(await articleForDesk(editor, { articleId }));
    expect(article.shown).toMatchObject({ number: 1, origin: "pasted" });
    expect(article.shown.text).toContain("The bridge cost 4 billion euros.");
    expect(article.shown.blocks.length).toBeGreaterThanOrEqual(3);
    expect(await database().event.count({ where: { articleId, kind: "article.taken-in" } })).toBe(
      1,
    );
  });

  it("is for editors", async () => {
    const reviewer = await makePerson("reviewer");
    const fileId = await keep(first);
    expect(await takeInArticle(reviewer, { fileId, origin: "pasted", ...details })).toMatchObject({
      refusal: { code: "not-allowed", because: "editors-only" },
    });
  });

  it("refuses an address that was taken in before, and the draft says which article has it", async () => {
    const url = "https://www.courier.example/bridge?utm_source=x#top";
    const { editor, articleId } = await takeIn(first, { url });
    const fileId = await keep(`${first} A further sentence.`);
    const draft = value(
      await articleDraft(editor, { fileId, url: "http://courier.example/bridge" }),
    );
    expect(draft).toMatchObject({ known: { articleId, nextNumber: 2, sameText: false } });
    expect(
      await takeInArticle(editor, { fileId, origin: "pasted", ...details, url }),
    ).toMatchObject({ refusal: { code: "conflict", because: "exists-already" } });
  });

  it("says of an empty text that there is none", async () => {
    const editor = await makePerson("editor");
    const fileId = await keep("   \n  ");
    expect(await takeInArticle(editor, { fileId, origin: "pasted", ...details })).toMatchObject({
      refusal: { code: "invalid", fields: { file: [{ key: "file-empty" }] } },
    });
  });
});

describe("a new version", () => {
  it("finds passages again and lists each as anchored, shifted or lost", async () => {
    const { editor, articleId } = await takeIn();
    await markIn(articleId, "The bridge cost 4 billion euros.");
    await markIn(articleId, "It opened in 2021.");
    await markIn(articleId, "Some 12,000 cars cross it every day");
    const fileId = await keep(
      first
        .replace("It opened in 2021.", "")
        .replace("The bridge cost", "A new beginning.\n\nThe bridge cost")
        .replace("Some 12,000 cars cross it every day", "Some 12,000 cars cross it each day"),
    );
    value(await takeNewVersion(editor, { articleId, fileId, origin: "pasted" }));
    const { comparison, shown } = value(await articleVersions(editor, { articleId }));
    const states = Object.fromEntries(
      (comparison?.after ?? []).map(({ statement, anchoring }) => [statement, anchoring]),
    );
    expect(shown.number).toBe(2);
    expect(states).toEqual({
      "The bridge cost 4 billion euros.": "anchored",
      "It opened in 2021.": "lost",
      "Some 12,000 cars cross it every day": "shifted",
    });
    expect(comparison?.changes.some(({ kind }) => kind === "added")).toBe(true);
  });

  it("is refused when the text is the same", async () => {
    const { editor, articleId } = await takeIn();
    const fileId = await keep(first);
    expect(await takeNewVersion(editor, { articleId, fileId, origin: "pasted" })).toMatchObject({
      refusal: { code: "invalid", fields: { file: [{ key: "same-text" }] } },
    });
  });

  it("lets one of two editors make version 2 of the same text", async () => {
    const { editor, articleId } = await takeIn();
    const fileId = await keep(`${first}\n\nMore.`);
    const outcomes = await Promise.all([
      takeNewVersion(editor, { articleId, fileId, origin: "pasted" }),
      takeNewVersion(editor, { articleId, fileId, origin: "pasted" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("takes a person's word for where a lost passage stands", async () => {
    const { editor, articleId } = await takeIn();
    await markIn(articleId, "It opened in 2021.");
    const fileId = await keep(first.replace("It opened in 2021.", "Traffic began the year after."));
    value(await takeNewVersion(editor, { articleId, fileId, origin: "pasted" }));
    const { comparison, shown } = value(await articleVersions(editor, { articleId }));
    const passageId = comparison?.after[0]?.id ?? "";
    const start = shown.text.indexOf("Traffic");
    value(await placePassage(editor, { passageId, start, end: start + 14 }));
    const { passages } = value(await articleForDesk(editor, { articleId }));
    expect(passages).toMatchObject([{ exact: "Traffic began", anchoring: "marked" }]);
  });
});

describe("an article's details", () => {
  it("shows the later of two editors what the other saved", async () => {
    const { editor, articleId } = await takeIn();
    value(await editArticle(editor, { articleId, version: 1, ...details, title: "One" }));
    expect(
      await editArticle(editor, { articleId, version: 1, ...details, title: "Two" }),
    ).toMatchObject({
      refusal: { because: "changed-meanwhile", theirs: { title: "One" }, theirVersion: 2 },
    });
  });

  it("serves passages as Web Annotations in code points", async () => {
    const { editor, articleId } = await takeIn("😀 The bridge cost 4 billion euros.");
    const version = await database().articleVersion.findFirstOrThrow({ where: { articleId } });
    const exact = "The bridge";
    const claim = await database().claim.create({
      data: { statement: "s", language: "en" },
      select: { id: true },
    });
    await database().appearance.create({
      data: {
        articleId,
        claimId: claim.id,
        passages: {
          create: {
            articleVersionId: version.id,
            exact,
            prefix: "😀 ",
            suffix: "",
            start: 2,
            end: 12,
          },
        },
      },
    });
    const annotations = value(await articleAnnotations(editor, { articleId }));
    expect(annotations).toMatchObject([
      {
        type: "Annotation",
        target: {
          selector: [
            { type: "TextQuoteSelector", exact },
            { type: "TextPositionSelector", start: 2, end: 12 },
          ],
        },
      },
    ]);
  });
});

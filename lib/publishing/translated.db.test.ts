import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { correct, page, published, textOf } from "@/lib/testing/publications";
import {
  approvedTranslation,
  frenchWords,
  given,
  submittedTranslation,
} from "@/lib/testing/translations";
import { approveTranslation, withdrawTranslation } from "@/lib/translations/commands/decide";
import { claimPath } from "./paths";

const untranslated = "Ce verdict n’a pas été traduit";
const outOfDate = "Il a changé depuis sa traduction";
const byTheDesk = "Traduction de la rédaction";
const stated = "coûté 4 milliards";

beforeAll(async () => {
  await database().desk.update({
    where: { id: 1 },
    data: { otherLanguages: ["fr"], version: { increment: 1 } },
  });
});

const claim = async () => {
  const { id, editor, slug } = await published();
  const path = claimPath(slug);
  return { id, editor, path, inFrench: () => textOf(`/fr${path}`) };
};

const isTranslated = (html: string) => html.includes(stated);

describe("what readers get in another language", () => {
  it("is the translation with its approval and not before, in that language alone", async () => {
    const { id, path, inFrench } = await claim();
    const original = await page(path);
    const { translationId, version } = await submittedTranslation(await makePerson("reviewer"), id);
    expect(isTranslated(await inFrench())).toBe(false);
    expect(await inFrench()).toContain(untranslated);
    given(await approveTranslation(await makePerson("reviewer"), { translationId, version }));
    const html = await inFrench();
    expect(html).toContain(byTheDesk);
    expect(html).toContain(frenchWords.summary);
    expect(html).toContain("<strong>3 milliards</strong>");
    expect((await page(path))?.etag).toBe(original?.etag);
    expect(await textOf("/fr")).toContain(frenchWords.summary);
    expect(await textOf("/")).not.toContain(frenchWords.summary);
  });

  it("is the translation at the first address too, where that is not the claim's language", async () => {
    const { id, slug } = await published({ language: "fr" });
    const english = { language: "en", statement: "It says this in English." } as const;
    await approvedTranslation(id, english);
    const path = claimPath(slug);
    for (const there of [path, `${path}.md`, "/"]) {
      expect([there, await textOf(there)]).toEqual([
        there,
        expect.stringContaining(english.statement),
      ]);
    }
    const link = `<a href="/fr${path}" hrefLang="fr">Read the original</a>`;
    expect(await textOf(path)).toContain(link);
    expect(await textOf(`/fr${path}`)).not.toContain(english.statement);
  });

  it("is the original again as soon as the translation is withdrawn", async () => {
    const { id, editor, inFrench } = await claim();
    const before = await inFrench();
    const { translationId, version } = await approvedTranslation(id);
    expect(isTranslated(await inFrench())).toBe(true);
    const reason = "It says billion for million.";
    given(await withdrawTranslation(editor, { translationId, version, reason }));
    expect(await inFrench()).toBe(before);
  });

  it("is never the translation of an older publication", async () => {
    const { id, editor, inFrench } = await claim();
    await approvedTranslation(id);
    given(await correct(editor, id, { summary: "It cost 2 billion." }));
    const html = await inFrench();
    expect(isTranslated(html)).toBe(false);
    expect(html).toContain("It cost 2 billion.");
    expect(html).toContain(outOfDate);
    await approvedTranslation(id, { number: 2, summary: "Il a coûté 2 milliards." });
    expect(await inFrench()).toContain("Il a coûté 2 milliards.");
  });

  it("is a retraction in its own words, whatever was translated before", async () => {
    const { id, editor, inFrench } = await claim();
    await approvedTranslation(id);
    given(await correct(editor, id, { kind: "retraction" }));
    expect(isTranslated(await inFrench())).toBe(false);
    expect(await inFrench()).toContain(untranslated);
  });
});

import type { z } from "zod";
import { mayTakeIn } from "@/lib/articles/policy";
import type { Actor } from "@/lib/platform/actor";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { changesBetween, event } from "@/lib/platform/events/payloads";
import { safeFetch } from "@/lib/platform/fetch/safe-fetch";
import { storeFile } from "@/lib/platform/files/store";
import { invalid, type Outcome, refused } from "@/lib/platform/outcome";
import { anchorAppearances } from "./anchor-appearances";
import { canonicalAddress } from "./canonical-address";
import type { ExtractedArticle } from "./extraction/article";
import { addressComplaint, extractStored } from "./intake";
import { passageFromUtf16Range } from "./passage";
import {
  editArticleInput,
  fetchArticleInput,
  keepFileInput,
  placePassageInput,
  takeInArticleInput,
  takeNewVersionInput,
} from "./schema";
import { watchVersion } from "./watching/begin";

/** Keeps the bytes of an article as they were handed in; what is read from them comes after. */
export const keepArticleFile = command({
  name: "articles.keep-file",
  input: keepFileInput,
  facts: async () => ({}),
  may: mayTakeIn,
  run: async (tx, { input }) => done({ fileId: await storeFile(tx, input) }),
});

/**
 * Fetches a page and keeps its bytes. The fetch happens before the transaction, so that a slow site
 * holds no lock.
 */
export const fetchArticle = async (
  actor: Actor,
  input: z.input<typeof fetchArticleInput>,
): Promise<Outcome<{ fileId: string; url: string }>> => {
  const decision = mayTakeIn(actor);
  if (!decision.allowed) return refused({ code: "not-allowed", because: decision.because });
  const parsed = fetchArticleInput.safeParse(input);
  if (!parsed.success) return invalid("url", "url");
  const page = await safeFetch(parsed.data.url, { automatic: true });
  if (!page.ok) return invalid("url", addressComplaint[page.reason]);
  const name = new URL(page.finalUrl).pathname.split("/").at(-1) ?? "";
  const kept = await keepArticleFile(actor, {
    bytes: page.bytes,
    mediaType: page.charset ? `${page.mediaType}; charset=${page.charset}` : page.mediaType,
    name,
  });
  return kept.ok ? { ok: true, value: { ...kept.value, url: page.finalUrl } } : kept;
};

const firstVersion = (
  article: ExtractedArticle,
  origin: string,
  fileId: string,
  takenById: string,
  number: number,
) => ({
  number,
  text: article.text,
  blocks: article.blocks,
  sha256: sha256(article.text),
  origin,
  fileId,
  takenById,
});

/** Makes an article of a kept file, with the details as the editor corrected them. */
export const takeInArticle = command({
  name: "articles.take-in",
  input: takeInArticleInput,
  facts: (tx, { fileId, url }) => extractStored(tx, fileId, url),
  may: mayTakeIn,
  run: async (tx, { actor, facts, input, now }) => {
    if (!facts.ok) return invalid("file", `file-${facts.reason}`);
    if (actor.kind !== "person") throw new Error("only people take articles in");
    const { fileId, origin, publishedOn, url, ...metadata } = input;
    const version = firstVersion(facts.article, origin, fileId, actor.id, 1);
    const article = await tx.article.create({
      data: {
        ...metadata,
        url: url || null,
        canonicalUrl: canonicalAddress(facts.article.canonicalUrl ?? url),
        publishedOn: publishedOn || null,
        createdById: actor.id,
        versions: { create: version },
      },
      select: { id: true },
    });
    await watchVersion(tx, { articleId: article.id, url, ...version }, now);
    return done(
      { articleId: article.id },
      event(
        "article.taken-in",
        { articleId: article.id },
        { title: metadata.title, version: 1, sha256: version.sha256 },
      ),
    );
  },
});

const described = (tx: Transaction, articleId: string) =>
  tx.article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      version: true,
      title: true,
      outlet: true,
      author: true,
      publishedOn: true,
      language: true,
      url: true,
      rights: true,
    },
  });

/** Corrects what is said about an article; its text is never edited. */
export const editArticle = command({
  name: "articles.edit",
  input: editArticleInput,
  facts: (tx, { articleId }) => described(tx, articleId),
  may: mayTakeIn,
  current: ({ version, id: _, ...fields }) => ({
    version,
    fields: { ...fields, publishedOn: fields.publishedOn ?? "", url: fields.url ?? "" },
  }),
  run: async (tx, { facts, input }) => {
    const { articleId, version, publishedOn, url, ...metadata } = input;
    const data = { ...metadata, publishedOn: publishedOn || null, url: url || null };
    const changes = changesBetween(facts, data);
    if (!changes) return done({ articleId });
    await guarded(
      tx.article.updateMany({
        where: { id: articleId, version },
        data: {
          ...data,
          ...(changes.url ? { canonicalUrl: canonicalAddress(url) } : {}),
          version: { increment: 1 },
        },
      }),
    );
    return done({ articleId }, event("article.edited", { articleId }, { changes }));
  },
});

/**
 * Takes what an outlet serves now as the article's next version and finds its passages again in it.
 * The article's row is locked, so two editors cannot both make version 2.
 */
export const takeNewVersion = command({
  name: "articles.take-version",
  input: takeNewVersionInput,
  facts: async (tx, { articleId, fileId }) => {
    await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${articleId}::uuid FOR UPDATE`;
    const article = await tx.article.findUnique({
      where: { id: articleId },
      select: {
        id: true,
        url: true,
        versions: {
          orderBy: { number: "desc" },
          take: 1,
          select: { id: true, number: true, sha256: true },
        },
      },
    });
    const newest = article?.versions[0];
    const extracted = await extractStored(tx, fileId, article?.url ?? "");
    return article && newest && extracted ? { url: article.url, newest, extracted } : null;
  },
  may: mayTakeIn,
  run: async (tx, { actor, facts: { url, newest, extracted }, input, now }) => {
    if (!extracted.ok) return invalid("file", `file-${extracted.reason}`);
    if (actor.kind !== "person") throw new Error("only people take articles in");
    const { articleId, fileId, origin } = input;
    const version = firstVersion(extracted.article, origin, fileId, actor.id, newest.number + 1);
    if (version.sha256 === newest.sha256) return invalid("file", "same-text");
    const { id } = await tx.articleVersion.create({
      data: { ...version, articleId },
      select: { id: true },
    });
    await watchVersion(tx, { articleId, url, ...version }, now);
    const counts = await anchorAppearances(tx, newest.id, { id, text: version.text });
    return done(
      { articleId, number: version.number },
      event(
        "article.version-taken",
        { articleId },
        { version: version.number, sha256: version.sha256, ...counts },
      ),
    );
  },
});

/** A person says where a passage that was lost or shifted stands in its version. */
export const placePassage = command({
  name: "articles.place-passage",
  input: placePassageInput,
  facts: (tx, { passageId }) =>
    tx.passage.findUnique({
      where: { id: passageId },
      select: {
        id: true,
        exact: true,
        appearance: { select: { claimId: true } },
        articleVersion: { select: { articleId: true, text: true } },
      },
    }),
  may: mayTakeIn,
  run: async (tx, { facts, input }) => {
    const { text, articleId } = facts.articleVersion;
    const found = passageFromUtf16Range(text, input.start, input.end);
    if (!found.ok) return invalid("passage", "selection-empty");
    await tx.passage.update({
      where: { id: facts.id },
      data: { ...found.passage, anchoring: "marked" },
    });
    return done(
      { articleId },
      event(
        "passage.placed",
        { articleId, claimId: facts.appearance.claimId },
        { exact: found.passage.exact, before: facts.exact },
      ),
    );
  },
});

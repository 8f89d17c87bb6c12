import type { Database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { sha256 } from "@/lib/platform/events/chain";
import { query } from "@/lib/platform/query";
import { blocksSchema } from "./blocks";
import { canonicalAddress } from "./canonical-address";
import { textChanges } from "./changes";
import { extractStored } from "./intake";
import { type Anchoring, anchoringStates } from "./labels";
import { toWebAnnotation } from "./passage";
import { mayReadArticles, mayTakeIn } from "./policy";
import { articleInput, articlesInput, draftInput } from "./schema";
import { watchStateOf } from "./watching/rules";

const PAGE = 30;

const matching = (words: string): Prisma.ArticleWhereInput => ({
  AND: words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({
      OR: (["title", "outlet", "author"] as const).map((column) => ({
        [column]: { contains: word, mode: "insensitive" as const },
      })),
    })),
});

/** The articles of the desk, newest first; count and list come from the same condition. */
export const articles = query({
  name: "articles.list",
  input: articlesInput,
  may: mayReadArticles,
  read: async (db, { actor, input: { words, page } }) => {
    const where = matching(words);
    const [total, rows] = await Promise.all([
      db.article.count({ where }),
      db.article.findMany({
        where,
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        skip: (page - 1) * PAGE,
        take: PAGE,
        select: {
          id: true,
          title: true,
          outlet: true,
          author: true,
          publishedOn: true,
          language: true,
          createdAt: true,
          _count: { select: { appearances: true, versions: true } },
        },
      }),
    ]);
    return {
      total,
      page,
      pages: Math.max(1, Math.ceil(total / PAGE)),
      articles: rows.map(({ _count, ...row }) => ({
        ...row,
        claims: _count.appearances,
        versions: _count.versions,
      })),
      can: { takeIn: mayTakeIn(actor) },
    };
  },
});

const anchoringOf = (text: string): Anchoring =>
  anchoringStates.find((state) => state === text) ?? "lost";

const passagesOf = async (db: Database, articleVersionId: string) => {
  const rows = await db.passage.findMany({
    where: { articleVersionId },
    orderBy: [{ start: "asc" }, { id: "asc" }],
    select: {
      id: true,
      exact: true,
      prefix: true,
      suffix: true,
      start: true,
      end: true,
      anchoring: true,
      appearanceId: true,
      appearance: { select: { claimId: true, claim: { select: { statement: true } } } },
    },
  });
  return rows.map(({ appearance, anchoring, ...row }) => ({
    ...row,
    anchoring: anchoringOf(anchoring),
    claimId: appearance.claimId,
    statement: appearance.claim.statement,
  }));
};

const detailsSelect = {
  id: true,
  version: true,
  title: true,
  outlet: true,
  author: true,
  publishedOn: true,
  language: true,
  url: true,
  rights: true,
  watch: {
    select: { state: true, since: true, seenUrl: true, lost: true, lastLookedAt: true },
  },
  versions: {
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      sha256: true,
      takenAt: true,
      origin: true,
      takenBy: { select: { name: true } },
    },
  },
} as const satisfies Prisma.ArticleSelect;

/** An article in one of its versions, with the passages that stand in it, in the order of the text. */
export const articleForDesk = query({
  name: "articles.read",
  input: articleInput,
  may: mayReadArticles,
  read: async (db, { actor, input: { articleId, number } }) => {
    const article = await db.article.findUnique({
      where: { id: articleId },
      select: detailsSelect,
    });
    const newest = article?.versions[0];
    const shown = number ? article?.versions.find((one) => one.number === number) : newest;
    if (!article || !newest || !shown) return null;
    const [body, passages] = await Promise.all([
      db.articleVersion.findUniqueOrThrow({
        where: { id: shown.id },
        select: { text: true, blocks: true },
      }),
      passagesOf(db, shown.id),
    ]);
    const { versions, watch, ...details } = article;
    return {
      ...details,
      /** What its page has come to since; nothing while nobody has looked again. */
      watch: watch?.lastLookedAt
        ? { ...watch, state: watchStateOf(watch.state), lost: watch.lost.length }
        : null,
      shown: { ...shown, text: body.text, blocks: blocksSchema.parse(body.blocks) },
      newest: newest.number,
      versions: versions.length,
      passages,
      can: { edit: mayTakeIn(actor) },
    };
  },
});

/** What was read from a kept file, to be checked before it is taken in. */
export const articleDraft = query({
  name: "articles.draft",
  input: draftInput,
  may: mayTakeIn,
  read: async (db, { input: { fileId, url } }) => {
    const read = await extractStored(db, fileId, url);
    if (!read) return null;
    if (!read.ok) return { readable: false as const, reason: read.reason };
    const canonicalUrl = canonicalAddress(read.article.canonicalUrl ?? url);
    const known = canonicalUrl
      ? await db.article.findUnique({
          where: { canonicalUrl },
          select: {
            id: true,
            title: true,
            versions: {
              orderBy: { number: "desc" },
              take: 1,
              select: { number: true, sha256: true },
            },
          },
        })
      : null;
    const newest = known?.versions[0];
    return {
      readable: true as const,
      article: read.article,
      known:
        known && newest
          ? {
              articleId: known.id,
              title: known.title,
              nextNumber: newest.number + 1,
              sameText: newest.sha256 === sha256(read.article.text),
            }
          : null,
    };
  },
});

/** What changed from one version to the next, and what became of the passages. */
export const articleVersions = query({
  name: "articles.versions",
  input: articleInput,
  may: mayReadArticles,
  read: async (db, { actor, input: { articleId, number } }) => {
    const article = await db.article.findUnique({
      where: { id: articleId },
      select: detailsSelect,
    });
    const shown = number
      ? article?.versions.find((one) => one.number === number)
      : article?.versions[0];
    if (!article || !shown) return null;
    const before = article.versions.find((one) => one.number === shown.number - 1);
    const texts = await db.articleVersion.findMany({
      where: { id: { in: [shown.id, ...(before ? [before.id] : [])] } },
      select: { id: true, text: true },
    });
    const textOf = (id: string) => texts.find((one) => one.id === id)?.text ?? "";
    return {
      id: article.id,
      title: article.title,
      language: article.language,
      versions: article.versions,
      shown: { ...shown, text: textOf(shown.id) },
      comparison: before
        ? {
            from: before.number,
            changes: textChanges(textOf(before.id), textOf(shown.id)),
            before: await passagesOf(db, before.id),
            after: await passagesOf(db, shown.id),
          }
        : null,
      can: { place: mayTakeIn(actor) },
    };
  },
});

/** The passages of an article's newest version as W3C Web Annotations. */
export const articleAnnotations = query({
  name: "articles.annotations",
  input: articleInput,
  may: mayReadArticles,
  read: async (db, { input: { articleId } }) => {
    const article = await db.article.findUnique({
      where: { id: articleId },
      select: detailsSelect,
    });
    const newest = article?.versions[0];
    if (!article || !newest) return null;
    const passages = await passagesOf(db, newest.id);
    return passages.flatMap(({ start, end, ...passage }) =>
      start === null || end === null
        ? []
        : toWebAnnotation({
            id: passage.id,
            source: article.url ?? `urn:uuid:${article.id}`,
            sourceDate: newest.takenAt,
            passage: { ...passage, start, end },
            body: passage.statement,
            language: article.language,
          }),
    );
  },
});

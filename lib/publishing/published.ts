import { blocksSchema } from "@/lib/articles/blocks";
import type { Database, Transaction } from "@/lib/platform/database/client";
import { type PublicationSnapshot, readSnapshot } from "./snapshot";

type Reading = Database | Transaction;
export type PublishedVersion = { snapshot: PublicationSnapshot; sha256: string };

/** How many verdicts the first page shows, and how many changes the corrections page. */
const NEWEST_VERDICTS = 30;
const NEWEST_CORRECTIONS = 500;
/** The sitemap protocol takes no more in one file. */
const LONGEST_SITEMAP = 50_000;

const columns = { snapshot: true, sha256: true } as const;

const read = (row: { snapshot: string; sha256: string }): PublishedVersion => ({
  snapshot: readSnapshot(row.snapshot),
  sha256: row.sha256,
});

/** Every publication of the claim at an address, oldest first; none where there is no such page. */
export const publicationsAt = async (db: Reading, slug: string): Promise<PublishedVersion[]> => {
  const claim = await db.publishedClaim.findUnique({ where: { slug }, select: { claimId: true } });
  if (!claim) return [];
  const rows = await db.publication.findMany({
    where: { claimId: claim.claimId },
    orderBy: { number: "asc" },
    select: columns,
  });
  return rows.map(read);
};

/** The newest publication of each claim, newest first. */
export const newestVerdicts = async (db: Reading): Promise<PublishedVersion[]> => {
  const rows = await db.publishedClaim.findMany({
    orderBy: [{ publishedAt: "desc" }, { claimId: "desc" }],
    take: NEWEST_VERDICTS,
    select: { publication: { select: columns } },
  });
  return rows.map(({ publication }) => read(publication));
};

/** The newest publications that changed an earlier one, newest first. */
export const newestCorrections = async (db: Reading): Promise<PublishedVersion[]> => {
  const rows = await db.publication.findMany({
    where: { number: { gt: 1 } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: NEWEST_CORRECTIONS,
    select: columns,
  });
  return rows.map(read);
};

/**
 * Requests for corrections that the desk has answered, newest answer first: what was asked for, of which
 * claim, and what came of it. Never who asked, nor their words.
 */
export const answeredRequests = async (db: Reading) => {
  const rows = await db.correctionRequest.findMany({
    where: { outcome: { in: ["accepted", "declined"] }, claim: { published: { isNot: null } } },
    orderBy: [{ answeredAt: "desc" }, { number: "desc" }],
    take: NEWEST_CORRECTIONS,
    select: {
      number: true,
      kind: true,
      receivedAt: true,
      answeredAt: true,
      outcome: true,
      answer: true,
      claim: { select: { published: { select: { slug: true, statement: true, language: true } } } },
    },
  });
  return rows.flatMap(({ claim, outcome, answeredAt, receivedAt, ...request }) =>
    claim.published && answeredAt
      ? {
          ...request,
          ...claim.published,
          accepted: outcome === "accepted",
          receivedAt: receivedAt.toISOString(),
          answeredAt: answeredAt.toISOString(),
        }
      : [],
  );
};

export type AnsweredRequest = Awaited<ReturnType<typeof answeredRequests>>[number];

/** Months ("2026-11", UTC) in which claims' newest publications are, newest first, and when the last was. */
export const publishedMonths = (db: Reading): Promise<{ month: string; changed: Date }[]> =>
  db.$queryRaw`
    SELECT to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, max(published_at) AS changed
    FROM published_claim GROUP BY 1 ORDER BY 1 DESC`;

/** Claims whose newest publication is of a month, newest first. */
export const publishedInMonth = (db: Reading, month: string) => {
  const from = new Date(`${month}-01T00:00:00.000Z`);
  const to = new Date(from);
  to.setUTCMonth(to.getUTCMonth() + 1);
  return db.publishedClaim.findMany({
    where: { publishedAt: { gte: from, lt: to } },
    orderBy: [{ publishedAt: "desc" }, { claimId: "desc" }],
    take: LONGEST_SITEMAP,
    select: { slug: true, publishedAt: true },
  });
};

/**
 * Claims that may have been published as standing in an article. The working records only say where to
 * look: the publication itself decides, also where an appearance was removed since.
 */
const claimsNear = async (db: Reading, articleId: string): Promise<string[]> => {
  const standing = await db.appearance.findMany({
    where: { articleId },
    distinct: "claimId",
    select: { claimId: true },
  });
  const told = await db.event.findMany({
    where: { articleId, claimId: { not: null } },
    distinct: "claimId",
    select: { claimId: true },
  });
  return [...standing, ...told].flatMap(({ claimId }) => claimId ?? []);
};

/** The appearances in an article that the newest publications of claims show, newest publication first. */
export const publishedInArticle = async (db: Reading, articleId: string) => {
  const rows = await db.publishedClaim.findMany({
    where: { claimId: { in: await claimsNear(db, articleId) } },
    orderBy: [{ publishedAt: "desc" }, { claimId: "desc" }],
    select: { publication: { select: columns } },
  });
  return rows.flatMap(({ publication }) => {
    const { snapshot } = read(publication);
    return snapshot.appearances
      .filter((appearance) => appearance.articleId === articleId)
      .map((appearance) => ({ snapshot, appearance }));
  });
};

/** The text of an article version, as long as its rights let readers have it whole; null otherwise. */
export const fullText = async (db: Reading, articleId: string, sha256: string) => {
  const version = await db.articleVersion.findFirst({
    where: { articleId, sha256, article: { rights: "full-text" } },
    select: { text: true, blocks: true },
  });
  return version && { text: version.text, blocks: blocksSchema.parse(version.blocks) };
};

/** What the method page says of the desk: its rules, and what it wrote of itself, newest first. */
export const methodOfDesk = async (db: Reading) => {
  const rules = await db.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { quorum: true, independentSources: true, primarySources: true },
  });
  const versions = await db.methodVersion.findMany({
    orderBy: { number: "desc" },
    select: { number: true, body: true, writtenAt: true },
  });
  return {
    rules,
    versions: versions.map(({ writtenAt, ...rest }) => ({
      ...rest,
      writtenAt: writtenAt.toISOString(),
    })),
  };
};

import type { Transaction } from "@/lib/platform/database/client";

/**
 * The text a passage is marked in, and whether the article has no newer one; null for no such version.
 * Takes the article's row, as taking in a new version does: no passage is marked in a version that is
 * just ceasing to be the newest, where it would not be carried forward.
 */
export const newestVersion = async (tx: Transaction, articleVersionId: string) => {
  const version = await tx.articleVersion.findUnique({
    where: { id: articleVersionId },
    select: { id: true, text: true, number: true, articleId: true },
  });
  if (!version) return null;
  await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${version.articleId}::uuid FOR UPDATE`;
  const newer = await tx.articleVersion.count({
    where: { articleId: version.articleId, number: { gt: version.number } },
  });
  return { ...version, newest: newer === 0 };
};

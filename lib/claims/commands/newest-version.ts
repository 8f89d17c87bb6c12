import type { Transaction } from "@/lib/platform/database/client";

/** The text a passage is marked in, and whether the article has no newer one; null for no such version. */
export const newestVersion = async (tx: Transaction, articleVersionId: string) => {
  const version = await tx.articleVersion.findUnique({
    where: { id: articleVersionId },
    select: { id: true, text: true, number: true, articleId: true },
  });
  if (!version) return null;
  const newer = await tx.articleVersion.count({
    where: { articleId: version.articleId, number: { gt: version.number } },
  });
  return { ...version, newest: newer === 0 };
};

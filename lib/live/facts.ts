import type { Database } from "@/lib/platform/database/client";
import { type LivePage, subjectOf } from "./schema";

/** Whether what a page is of is there; a list always is. */
export const isThere = async (db: Database, page: LivePage): Promise<boolean> => {
  const { claimId, articleId } = subjectOf(page);
  const select = { id: true };
  if (claimId) return (await db.claim.findUnique({ where: { id: claimId }, select })) !== null;
  if (!articleId) return true;
  return (await db.article.findUnique({ where: { id: articleId }, select })) !== null;
};

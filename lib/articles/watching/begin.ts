import type { Transaction } from "@/lib/platform/database/client";
import { waitWhenQuiet } from "./rules";

type Version = { articleId: string; url: string | null; origin: string; sha256: string };

/** Watches an article from a version on that was fetched, in the transaction that takes it in. */
export const watchVersion = async (
  tx: Transaction,
  { articleId, url, origin, sha256 }: Version,
  at: Date,
): Promise<void> => {
  if (origin !== "fetched" || !url) return;
  const begun = {
    ...{ state: "alive", since: at, finalUrl: url, contentSha256: sha256 },
    ...{ seenUrl: url, seenSha256: sha256, lost: [], quiet: 0, failures: 0 },
    nextLookAt: new Date(at.getTime() + waitWhenQuiet(0)),
  };
  await tx.articleWatch.upsert({
    where: { articleId },
    create: { articleId, ...begun },
    update: begun,
    select: { articleId: true },
  });
};

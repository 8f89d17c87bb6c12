import type { Database, Transaction } from "@/lib/platform/database/client";
import type { SubscriptionKind } from "./schema";

/** What a subscription is to, in words: "" for everything, null where there is no such thing. */
export const nameOfSubject = async (
  db: Database | Transaction,
  { kind, slug }: { kind: SubscriptionKind; slug: string },
): Promise<string | null> => {
  if (kind === "everything") return slug === "" ? "" : null;
  if (kind === "claim") {
    const claim = await db.publishedClaim.findUnique({
      where: { slug },
      select: { statement: true },
    });
    return claim?.statement ?? null;
  }
  const subject = await db.publishedSubject.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { name: true },
  });
  return subject?.name ?? null;
};

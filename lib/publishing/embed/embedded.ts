import type { Database, Transaction } from "@/lib/platform/database/client";
import { publicationsAt } from "../published";
import type { PublicationSnapshot } from "../snapshot";
import { inPageLanguage } from "../translated";

/** A claim's publications as cards and oEmbed are made of them: oldest first, there is always one. */
export type Embedded = readonly { snapshot: PublicationSnapshot }[];

/**
 * Every publication of the claim at an address, the newest in the words that pages in this language give
 * it; null where there is no such claim.
 */
export const embeddedAt = async (
  db: Database | Transaction,
  slug: string,
): Promise<Embedded | null> => {
  const publications = await publicationsAt(db, slug);
  const newest = publications.at(-1);
  if (!newest) return null;
  const given = await inPageLanguage(db, [newest.snapshot]);
  return [...publications.slice(0, -1), ...given.map((snapshot) => ({ snapshot }))];
};

import { now } from "@/lib/platform/clock";
import { database, type Transaction } from "@/lib/platform/database/client";
import { appendLeaves } from "@/lib/transparency/append";
import type { Leaf } from "@/lib/transparency/leaves";
import { holdFiles } from "./files/keep";
import { type PublicationSnapshot, readSnapshot } from "./snapshot";

/** What the log says of a publication. */
export const publicationLeaf = (
  { slug, number, kind, publishedAt }: PublicationSnapshot,
  sha256: string,
): Leaf => ({ type: "publication", slug, number, kind, sha256, publishedAt });

/** Publications that are put into the log in one transaction. */
const BATCH = 500;

/** What was published before there was a log, oldest first. */
const unlogged = (tx: Transaction) =>
  tx.publication.findMany({
    where: { leaf: { is: null } },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    take: BATCH,
    select: { id: true, snapshot: true, sha256: true },
  });

/**
 * Puts every publication that has none yet into the log, in the order of publication, and tells of a new
 * key. For the server's start; does nothing where all is there.
 *
 * @returns how many publications were put in
 */
export const fillLog = async (): Promise<number> => {
  let filled = 0;
  for (;;) {
    const count = await database().$transaction(async (tx) => {
      await holdFiles(tx);
      const rows = await unlogged(tx);
      const leaves = rows.map(({ id, snapshot, sha256 }) => ({
        leaf: publicationLeaf(readSnapshot(snapshot), sha256),
        publicationId: id,
      }));
      await appendLeaves(tx, leaves, now());
      return rows.length;
    });
    filled += count;
    if (count < BATCH) return filled;
  }
};

import type { Database, Transaction } from "@/lib/platform/database/client";
import type { ArchivedCopy } from "@/lib/platform/database/generated/client";
import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import { event, type NewEvent } from "@/lib/platform/events/payloads";

/** An archived copy by its evidence, with the hash of all that its row says. */
type ToldCopy = { evidenceId: string; sha256: string };

/** SHA-256 of every column, so that no word of it changes unnoticed. */
export const copyHash = ({ goneSince, capturedAt, ...row }: ArchivedCopy): string =>
  sha256(
    canonicalJson({
      ...row,
      goneSince: goneSince.toISOString(),
      capturedAt: capturedAt.toISOString(),
    }),
  );

/** What the newest event says that readers are shown for a claim; null where none ever did. */
export const copiesTold = async (
  db: Database | Transaction,
  claimId: string,
): Promise<ToldCopy[] | null> => {
  const newest = await db.event.findFirst({
    where: { claimId, kind: "claim.copies-shown" },
    orderBy: { sequence: "desc" },
    select: { payload: true },
  });
  return newest && (newest.payload as { copies: ToldCopy[] }).copies;
};

/** The event that binds a claim's archived copies to the chain, where they are others than were told of. */
export const tellingOfCopies = async (tx: Transaction, claimId: string): Promise<NewEvent[]> => {
  const rows = await tx.archivedCopy.findMany({
    where: { claimId },
    orderBy: { evidenceId: "asc" },
  });
  const copies = rows.map((row) => ({ evidenceId: row.evidenceId, sha256: copyHash(row) }));
  const told = (await copiesTold(tx, claimId)) ?? [];
  return canonicalJson(told) === canonicalJson(copies)
    ? []
    : [event("claim.copies-shown", { claimId }, { count: copies.length, copies })];
};

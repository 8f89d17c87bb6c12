import { now } from "@/lib/platform/clock";
import { type Database, database, type Transaction } from "@/lib/platform/database/client";
import type { ArchivedCopy } from "@/lib/platform/database/generated/client";
import { appendEvents } from "@/lib/platform/events/append";
import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import { event, type NewEvent } from "@/lib/platform/events/payloads";
import { holdFiles } from "./files/keep";

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

/**
 * Tells of the archived copies that were shown before there were events of them. For the server's start: it
 * leaves claims alone of which any event tells, so that a row that was put in past the desk stays found.
 */
export const tellOfOlderCopies = (): Promise<void> =>
  database().$transaction(async (tx) => {
    await holdFiles(tx);
    const claims = await tx.archivedCopy.groupBy({ by: "claimId", orderBy: { claimId: "asc" } });
    const happened: NewEvent[] = [];
    for (const { claimId } of claims) {
      if ((await copiesTold(tx, claimId)) !== null) continue;
      happened.push(...(await tellingOfCopies(tx, claimId)));
    }
    await appendEvents(tx, { kind: "system", job: "transparency-log" }, now(), happened);
  });

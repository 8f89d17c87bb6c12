import { now } from "@/lib/platform/clock";
import { database, type Transaction } from "@/lib/platform/database/client";
import { appendEvents } from "@/lib/platform/events/append";
import { appendLeaves, LOG_KEEPER } from "@/lib/transparency/append";
import { tellingOf, untoldCheckpoints } from "@/lib/transparency/checkpoints-told";
import { type Leaf, readLeaf } from "@/lib/transparency/leaves";
import { cosignatureOf, unsignedByWitnesses, type Witness } from "@/lib/transparency/witnesses";
import { holdFiles, refreshFiles } from "./files/keep";
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

/** Tells of the checkpoints that were signed before they were told of; every later one is told of at once. */
const tellOfCheckpoints = async (): Promise<void> => {
  let told = BATCH;
  while (told === BATCH) {
    told = await database().$transaction(async (tx) => {
      await holdFiles(tx);
      const untold = await untoldCheckpoints(tx, BATCH);
      await appendEvents(tx, LOG_KEEPER, now(), untold.map(tellingOf));
      return untold.length;
    });
  }
};

/**
 * Puts every publication that has none yet into the log, in the order of publication, and tells of a new
 * key and of checkpoints that no event tells of. For the server's start; does nothing where all is there.
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
      const at = now();
      await appendEvents(tx, LOG_KEEPER, at, await appendLeaves(tx, leaves, at));
      return rows.length;
    });
    filled += count;
    if (count < BATCH) break;
  }
  await tellOfCheckpoints();
  return filled;
};

/** Whether anything happened but that the log was signed, as it is whenever its newest event is written down. */
const happenedSince = (tx: Transaction, sequence: string) =>
  tx.event.findFirst({
    where: { sequence: { gt: BigInt(sequence) }, kind: { not: "log.checkpoint-signed" } },
    select: { sequence: true },
  });

/**
 * Writes the head of the chain of events down in the log, once a day: who cuts the chain off, or goes back
 * to an older backup, then contradicts what others have a copy of. Nothing where nothing has happened since.
 */
export const writeEventsDown = (): Promise<void> =>
  database().$transaction(async (tx) => {
    await holdFiles(tx);
    const head = await tx.event.findFirst({
      orderBy: { sequence: "desc" },
      select: { sequence: true, hash: true },
    });
    const newest = await tx.logLeaf.findFirst({
      where: { kind: "events" },
      orderBy: { position: "desc" },
      select: { data: true },
    });
    const written = newest && readLeaf(newest.data);
    if (!head) return;
    if (written?.type === "events" && !(await happenedSince(tx, written.sequence))) return;
    const at = now();
    const sequence = head.sequence.toString();
    const leaf = { type: "events", sequence, hash: head.hash, at: at.toISOString() } as const;
    const signed = await appendLeaves(tx, [{ leaf }], at);
    await refreshFiles(tx, ["/log/checkpoint"], at);
    await appendEvents(tx, LOG_KEEPER, at, signed);
  });

const keepCosignature = (size: number, { key: witness }: Witness, line: string): Promise<void> =>
  database().$transaction(async (tx) => {
    await holdFiles(tx);
    await tx.logCosignature.createMany({ data: [{ size, witness, line }], skipDuplicates: true });
    await refreshFiles(tx, ["/log/checkpoint"], now());
  });

/**
 * Has the newest checkpoint signed by every witness that has not done so, and serves it with their lines. Those that
 * can be had are kept; then it throws for the others, so that they are asked again.
 */
export const collectCosignatures = async (): Promise<void> => {
  const { newest, witnesses } = await unsignedByWitnesses(database());
  if (!newest) return;
  const failures: unknown[] = [];
  for (const witness of witnesses) {
    try {
      await keepCosignature(newest.size, witness, await cosignatureOf(database(), witness, newest));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.join(" "));
};

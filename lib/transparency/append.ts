import type { Transaction } from "@/lib/platform/database/client";
import { appendEvents } from "@/lib/platform/events/append";
import { event, type NewEvent } from "@/lib/platform/events/payloads";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { signedCheckpoint } from "./checkpoint";
import { tellingOf } from "./checkpoints-told";
import { keysOfLog, logOrigin, signersOfLog } from "./keys";
import { type Leaf, leafText } from "./leaves";
import { leafHash } from "./merkle";
import { type Signer, verifierKey } from "./note";
import { edgeOf, growingTree, type Tile } from "./tiles";
import { witnessesOfLog } from "./witnesses";

/** A leaf, and the publication it tells of where it does. */
export type NewLeaf = { leaf: Leaf; publicationId?: string };

/** Whoever does what nobody asked for, in the log and in the chain of events. */
export const LOG_KEEPER = { kind: "system", job: "transparency-log" } as const;

const holdLog = (tx: Transaction) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('claimdesk.transparency-log'))`;

/** Leaves that are in the log. */
const sizeOfLog = async (tx: Transaction): Promise<number> => {
  const newest = await tx.logLeaf.findFirst({
    orderBy: { position: "desc" },
    select: { position: true },
  });
  return newest ? newest.position + 1 : 0;
};

/** The tree as it stands, ready to grow. */
const treeAt = async (tx: Transaction, size: number) => {
  const edge = edgeOf(size);
  const rows = await tx.logTile.findMany({
    where: { OR: edge.map(({ level, index }) => ({ level, index })) },
    select: { level: true, hashes: true },
  });
  return growingTree(
    size,
    edge.map(({ level }) => rows.find((row) => row.level === level)?.hashes ?? new Uint8Array()),
  );
};

const keepTile = (tx: Transaction, { level, index, hashes }: Tile) => {
  const bytes = new Uint8Array(hashes);
  return tx.logTile.upsert({
    where: { level_index: { level, index } },
    create: { level, index, hashes: bytes },
    update: { hashes: bytes },
    select: { level: true },
  });
};

/** Keys that sign from now on and of which the log says nothing yet. */
const newKeys = async (
  tx: Transaction,
  signers: readonly Signer[],
  known: ReadonlySet<string>,
  at: Date,
): Promise<NewLeaf[]> => {
  const keys = signers.map(verifierKey).filter((key) => !known.has(key));
  await appendEvents(
    tx,
    LOG_KEEPER,
    at,
    keys.map((key) => event("log.key-added", {}, { key })),
  );
  return keys.map((key) => ({ leaf: { type: "key", key, at: at.toISOString() } }));
};

/**
 * Appends leaves to the log and signs what it then is, in the transaction that caused them. Holds the log
 * until the transaction ends. A key that the log does not know yet is told of first.
 *
 * @returns what the chain of events has to tell of it, at the end of the transaction
 */
export const appendLeaves = async (
  tx: Transaction,
  leaves: readonly NewLeaf[],
  at: Date,
): Promise<NewEvent[]> => {
  await holdLog(tx);
  const keys = await keysOfLog(tx);
  const origin = logOrigin(keys);
  const signers = signersOfLog(origin);
  const added = await newKeys(tx, signers, new Set(keys.map(({ key }) => key)), at);
  const all = [...added, ...leaves];
  const size = await sizeOfLog(tx);
  if (all.length === 0) return [];
  if (signers.length === 0)
    throw new Error("LOG_SIGNING_KEY is not set: nothing can be published.");
  const rows = all.map(({ leaf, publicationId = null }, offset) => ({
    ...{ position: size + offset, kind: leaf.type, data: leafText(leaf), publicationId },
  }));
  await tx.logLeaf.createMany({ data: rows });
  const tree = await treeAt(tx, size);
  const changed = new Map<string, Tile>();
  for (const { data } of rows) {
    for (const tile of tree.append(leafHash(data))) {
      changed.set(`${tile.level} ${tile.index}`, tile);
    }
  }
  for (const tile of changed.values()) await keepTile(tx, tile);
  const root = tree.root();
  if (!root) throw new Error("a log with leaves has a root");
  const note = signedCheckpoint({ origin, size: tree.size(), root }, signers);
  const checkpoint = { size: tree.size(), note };
  await tx.logCheckpoint.create({ data: checkpoint, select: { size: true } });
  if (witnessesOfLog().length > 0) {
    await enqueue(tx, "log.ask-witnesses", {}, { key: "log.ask-witnesses" });
  }
  return [tellingOf(checkpoint)];
};

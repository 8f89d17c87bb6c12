import type { Database, Transaction } from "@/lib/platform/database/client";
import { readCheckpoint } from "./checkpoint";
import { keysOfLog } from "./keys";
import { HASH_BYTES, type Hash, inclusionProof } from "./merkle";
import {
  bundleOf,
  edgeOf,
  subtreesInTiles,
  TILE_WIDTH,
  type TileReader,
  tileAt,
  tilePath,
} from "./tiles";

type Reading = Database | Transaction;

/** Reads tiles of the log as it is stored. */
export const storedTiles =
  (db: Reading): TileReader =>
  async (level, index, width) => {
    const { hashes } = await db.logTile.findUniqueOrThrow({
      where: { level_index: { level, index } },
      select: { hashes: true },
    });
    return hashes.subarray(0, width * HASH_BYTES);
  };

/** The newest checkpoint with every line that signs it; null while nothing is in the log. */
export const newestCheckpoint = async (db: Reading) => {
  const newest = await db.logCheckpoint.findFirst({
    orderBy: { size: "desc" },
    select: { note: true, cosignatures: { orderBy: { witness: "asc" }, select: { line: true } } },
  });
  const checkpoint = newest && readCheckpoint(newest.note);
  if (!checkpoint) return null;
  const note = newest.note + newest.cosignatures.map(({ line }) => line).join("");
  return { note, ...checkpoint };
};

/** The verifier keys of the log, a line each, oldest first: what position it signs from, and since when. */
export const keyList = async (db: Reading): Promise<string> =>
  (await keysOfLog(db)).map(({ key, position, at }) => `${key} ${position} ${at}\n`).join("");

/** A publication's leaf, and what shows that it is in the log as the newest checkpoint has it. */
export const proofOfPublication = async (db: Reading, publicationId: string) => {
  const leaf = await db.logLeaf.findUnique({
    where: { publicationId },
    select: { position: true, data: true },
  });
  const checkpoint = await newestCheckpoint(db);
  if (!leaf || !checkpoint) return null;
  const { size, note } = checkpoint;
  const subtree = subtreesInTiles(storedTiles(db), size);
  const proof: Hash[] = await inclusionProof(subtree, leaf.position, size);
  return { ...leaf, proof, note };
};

/** The entries of a bundle, from the left; fewer where there are fewer. */
const entriesIn = async (db: Reading, index: number, width: number): Promise<Uint8Array | null> => {
  const rows = await db.logLeaf.findMany({
    where: { position: { gte: index * TILE_WIDTH, lt: index * TILE_WIDTH + width } },
    orderBy: { position: "asc" },
    select: { data: true },
  });
  return rows.length === width ? bundleOf(rows.map(({ data }) => data)) : null;
};

const hashesIn = async (db: Reading, level: number, index: number, width: number) => {
  const row = await db.logTile.findUnique({
    where: { level_index: { level, index } },
    select: { hashes: true },
  });
  const length = width * HASH_BYTES;
  return row && row.hashes.length >= length ? row.hashes.subarray(0, length) : null;
};

/** The path of every tile and bundle of a log of this size, below its prefix. */
export function* tilePaths(size: number): Generator<string> {
  for (const { level, index, width } of edgeOf(size)) {
    for (const kind of level === 0 ? ([level, "entries"] as const) : [level]) {
      for (let full = 0; full < index; full += 1) yield tilePath(kind, full, TILE_WIDTH);
      if (width > 0) yield tilePath(kind, index, width);
    }
  }
}

/** Positions in a level are as large as PostgreSQL's integers; nothing beyond is asked for. */
const LARGEST_INDEX = 2 ** 23 - 1;

/**
 * The bytes at a path below the log's prefix: a tile or a bundle of entries, whole or as long as it was at
 * any size the log has had; null where there is none.
 */
export const tileBytes = async (db: Reading, path: string): Promise<Uint8Array | null> => {
  const tile = tileAt(path);
  if (!tile || tile.index > LARGEST_INDEX) return null;
  const { level, index, width } = tile;
  return level === "entries" ? entriesIn(db, index, width) : hashesIn(db, level, index, width);
};

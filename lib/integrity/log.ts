import type { Database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { canonicalJson } from "@/lib/platform/events/chain";
import { readCheckpoint } from "@/lib/transparency/checkpoint";
import { keysOfLog } from "@/lib/transparency/keys";
import { type Leaf, leafSchema } from "@/lib/transparency/leaves";
import { HASH_BYTES, leafHash, sameHash } from "@/lib/transparency/merkle";
import { isSignature, readNote, readVerifierKey, signersOf } from "@/lib/transparency/note";
import { edgeOf, growingTree, TILE_WIDTH, type Tile } from "@/lib/transparency/tiles";
import type { BrokenRow } from "./broken-row";
import { paged } from "./paged";

/** Rows in memory at a time. */
const BATCH = 1000;

const leafColumns = {
  position: true,
  kind: true,
  data: true,
  publicationId: true,
  publication: {
    select: { slug: true, number: true, kind: true, sha256: true, publishedAt: true },
  },
} as const satisfies Prisma.LogLeafSelect;

type LeafRow = Prisma.LogLeafGetPayload<{ select: typeof leafColumns }>;

const leaves = (db: Database) =>
  paged((last: LeafRow | undefined) =>
    db.logLeaf.findMany({
      ...(last ? { where: { position: { gt: last.position } } } : {}),
      orderBy: { position: "asc" },
      take: BATCH,
      select: leafColumns,
    }),
  );

/** The leaf, where the row is one and its text is the one way to write it. */
const leafOf = ({ kind, data }: LeafRow): Leaf | null => {
  try {
    const leaf = leafSchema.parse(JSON.parse(data));
    return leaf.type === kind && canonicalJson(leaf) === data ? leaf : null;
  } catch {
    // Whatever else it is, a leaf it is not.
    return null;
  }
};

const tellsOf = async (
  db: Database,
  leaf: Leaf,
  { publication, publicationId }: LeafRow,
): Promise<boolean> => {
  if (leaf.type === "publication") {
    if (!publication) return false;
    const { publishedAt, ...rest } = publication;
    const told = { type: leaf.type, ...rest, publishedAt: publishedAt.toISOString() };
    return canonicalJson(told) === canonicalJson(leaf);
  }
  if (publicationId !== null) return false;
  if (leaf.type === "key") return readVerifierKey(leaf.key) !== null;
  const sequence = BigInt(leaf.sequence);
  const event = await db.event.findUnique({ where: { sequence }, select: { hash: true } });
  return event?.hash === leaf.hash;
};

/** Says of a leaf whether the lowest tiles have another at its place; what is not in them is told of them. */
const placesInTiles = (db: Database) => {
  let read = { index: -1, hashes: new Uint8Array() };
  return async ({ position, data }: LeafRow): Promise<boolean> => {
    const index = Math.floor(position / TILE_WIDTH);
    if (index !== read.index) {
      const where = { level_index: { level: 0, index } };
      const tile = await db.logTile.findUnique({ where, select: { hashes: true } });
      read = { index, hashes: tile?.hashes ?? new Uint8Array() };
    }
    const start = (position % TILE_WIDTH) * HASH_BYTES;
    const kept = read.hashes.subarray(start, start + HASH_BYTES);
    return kept.length === HASH_BYTES && !sameHash(kept, leafHash(data));
  };
};

/** Each leaf against its place, and against what it tells of. */
export async function* brokenLeaves(db: Database): AsyncGenerator<BrokenRow[]> {
  const isElsewhere = placesInTiles(db);
  let expected = 0;
  for await (const row of leaves(db)) {
    const name = String(row.position);
    const leaf = leafOf(row);
    const right = leaf !== null && (await tellsOf(db, leaf, row));
    yield [
      ...(row.position === expected ? [] : [{ row: name, check: "gap" as const }]),
      ...(right ? [] : [{ row: name, check: "leaf" as const }]),
      ...(right && (await isElsewhere(row)) ? [{ row: name, check: "place" as const }] : []),
    ];
    expected = row.position + 1;
  }
}

const isSame = async (db: Database, { level, index, hashes }: Tile): Promise<BrokenRow[]> => {
  const stored = await db.logTile.findUnique({ where: { level_index: { level, index } } });
  const row = `${level}/${index}`;
  if (!stored) return [{ row, check: "missing" }];
  return sameHash(stored.hashes, hashes) ? [] : [{ row, check: "tile" }];
};

/** Tiles that no tree of this size has. */
const unexpectedTiles = async (db: Database, size: number): Promise<BrokenRow[]> => {
  const edge = edgeOf(size);
  const rows = await db.logTile.findMany({
    where: {
      NOT: {
        OR: edge.map(({ level, index, width }) => ({
          level,
          index: { gte: 0, lt: width > 0 ? index + 1 : index },
        })),
      },
    },
    select: { level: true, index: true },
  });
  return rows.map(({ level, index }) => ({ row: `${level}/${index}`, check: "unexpected" }));
};

/** Works every tile out again from the leaves, each when it is full or the leaves are at their end. */
export async function* brokenTiles(db: Database): AsyncGenerator<BrokenRow[]> {
  const tree = growingTree(0, []);
  const open = new Map<number, Tile>();
  for await (const { data } of leaves(db)) {
    const changed = tree.append(leafHash(data));
    // All but the last are full: what is above them has grown by one.
    for (const tile of changed.slice(0, -1)) {
      open.delete(tile.level);
      yield isSame(db, tile);
    }
    for (const tile of changed.slice(-1)) open.set(tile.level, tile);
  }
  for (const tile of open.values()) yield isSame(db, tile);
  const unexpected = await unexpectedTiles(db, tree.size());
  if (unexpected.length > 0) yield unexpected;
}

type Told = { sequence: bigint; size: string; missing: boolean };

/** Checkpoints that events tell of and that are not there, or not as they were when they were told of. */
async function* checkpointsNotAsTold(db: Database): AsyncGenerator<BrokenRow[]> {
  const rows = paged<Told>(
    (last) => db.$queryRaw`
      SELECT sequence, payload->>'size' AS size, note IS NULL AS missing
      FROM event LEFT JOIN log_checkpoint ON log_checkpoint.size =
        CASE WHEN payload->>'size' ~ '^\\d{1,9}$' THEN (payload->>'size')::int END
      WHERE kind = 'log.checkpoint-signed' AND sequence > ${last?.sequence ?? 0n}
        AND encode(sha256(convert_to(note, 'UTF8')), 'hex') IS DISTINCT FROM payload->>'sha256'
      ORDER BY sequence LIMIT ${BATCH}`,
  );
  for await (const { size: row, missing } of rows) {
    yield [{ row, check: missing ? "missing" : "not-as-told" }];
  }
}

/** Each checkpoint against the keys of the log, the tree of the leaves at its size, and what events tell. */
export async function* brokenCheckpoints(db: Database): AsyncGenerator<BrokenRow[]> {
  const keys = (await keysOfLog(db)).map(({ verifier }) => verifier);
  const tree = growingTree(0, []);
  const reading = leaves(db);
  const growTo = async (size: number) => {
    while (tree.size() < size) {
      const { value, done } = await reading.next();
      if (done) return false;
      tree.append(leafHash(value.data));
    }
    return true;
  };
  const rows = paged((last: { size: number; note: string } | undefined) =>
    db.logCheckpoint.findMany({
      ...(last ? { where: { size: { gt: last.size } } } : {}),
      orderBy: { size: "asc" },
      take: BATCH,
    }),
  );
  for await (const { size, note } of rows) {
    const read = readCheckpoint(note);
    const broken: BrokenRow[] = [];
    if (!signersOf(note, keys)) broken.push({ row: String(size), check: "signature" });
    const grown = await growTo(size);
    const root = tree.size() === size ? tree.root() : null;
    const same = grown && read?.size === size && root !== null && sameHash(root, read.root);
    if (!same) broken.push({ row: String(size), check: "root" });
    yield broken;
  }
  const { done } = await reading.next();
  if (!done) yield [{ row: String(tree.size() + 1), check: "unsigned" }];
  yield* checkpointsNotAsTold(db);
}

/** Each line of a witness against its key and the checkpoint. */
export async function* brokenCosignatures(db: Database): AsyncGenerator<BrokenRow[]> {
  type Row = { size: number; witness: string; line: string; checkpoint: { note: string } };
  const rows = paged((last: Row | undefined) =>
    db.logCosignature.findMany({
      ...(last
        ? { cursor: { size_witness: { size: last.size, witness: last.witness } }, skip: 1 }
        : {}),
      orderBy: [{ size: "asc" }, { witness: "asc" }],
      take: BATCH,
      select: { size: true, witness: true, line: true, checkpoint: { select: { note: true } } },
    }),
  );
  for await (const { size, witness, line, checkpoint } of rows) {
    const verifier = readVerifierKey(witness);
    const text = readNote(checkpoint.note)?.text ?? "";
    const signed = verifier !== null && isSignature(verifier, text, line) === true;
    yield signed ? [] : [{ row: `${size} ${witness}`, check: "signature" }];
  }
}

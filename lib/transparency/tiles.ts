import { HASH_BYTES, type Hash, rootOver, type SubtreeReader, subtreeFrom } from "./merkle";

/** Hashes in a full tile, and entries in a full bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** Hashes of one level that stand next to each other; `hashes` one after the other, 32 bytes each. */
export type Tile = { level: number; index: number; hashes: Uint8Array };

/** Reads a tile that has at least `width` hashes. */
export type TileReader = (level: number, index: number, width: number) => Promise<Uint8Array>;

/** How many entries a hash of this level stands for. */
const entriesAt = (level: number): number => TILE_WIDTH ** level;

/** The tile of each level, from the leaves up, in which the next hash of the tree of this size goes. */
export const edgeOf = (size: number): { level: number; index: number; width: number }[] => {
  const edge = [];
  for (let level = 0; entriesAt(level) <= Math.max(size, 1); level += 1) {
    const hashes = Math.floor(size / entriesAt(level));
    edge.push({ level, index: Math.floor(hashes / TILE_WIDTH), width: hashes % TILE_WIDTH });
  }
  return edge;
};

const joined = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
};

/**
 * A tree that grows at its right edge and remembers nothing else: constant memory, however many entries.
 *
 * @param edge what the unfinished tile of each level holds, from the leaves up
 */
export const growingTree = (size: number, edge: readonly Uint8Array[]) => {
  const unfinished = [...edge];
  let entries = size;

  /** Puts a hash in and says which tiles changed; a full one puts its root into the level above. */
  const put = (level: number, hash: Hash): Tile[] => {
    const hashes = joined(unfinished[level] ?? new Uint8Array(), hash);
    const before = Math.floor(entries / entriesAt(level));
    const tile = { level, index: Math.floor(before / TILE_WIDTH), hashes };
    const full = hashes.length === TILE_WIDTH * HASH_BYTES;
    unfinished[level] = full ? new Uint8Array() : hashes;
    return full ? [tile, ...put(level + 1, rootOver(hashes))] : [tile];
  };

  return {
    size: () => entries,
    append: (leaf: Hash): Tile[] => {
      const changed = put(0, leaf);
      entries += 1;
      return changed;
    },
    /** Of all entries so far; null while there are none. */
    root: (): Hash | null => {
      let root: Uint8Array = new Uint8Array();
      for (const hashes of unfinished) {
        const level = joined(hashes, root);
        root = level.length > 0 ? rootOver(level) : level;
      }
      return root.length > 0 ? root : null;
    },
  };
};

/** Reads subtrees of a tree of this size out of its tiles, each tile once: as many as the tree has levels. */
export const subtreesInTiles = (read: TileReader, size: number): SubtreeReader => {
  const known = new Map<string, Promise<Uint8Array>>();
  const tile = (level: number, index: number): Promise<Uint8Array> => {
    const key = `${level} ${index}`;
    const width = Math.min(TILE_WIDTH, Math.floor(size / entriesAt(level)) - index * TILE_WIDTH);
    const found = known.get(key) ?? read(level, index, width);
    known.set(key, found);
    return found;
  };
  return subtreeFrom(async (start, end) => {
    let level = 0;
    while (entriesAt(level + 1) <= end - start) level += 1;
    const first = start / entriesAt(level);
    const index = Math.floor(first / TILE_WIDTH);
    const from = (first % TILE_WIDTH) * HASH_BYTES;
    const length = ((end - start) / entriesAt(level)) * HASH_BYTES;
    return rootOver((await tile(level, index)).subarray(from, from + length));
  });
};

/** "1234067" as "x001/x234/067". */
const indexPath = (index: number): string => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/gu) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/");
};

/** Where a tile, or a bundle of entries, is below the log's prefix; a full one has no width in it. */
export const tilePath = (level: number | "entries", index: number, width: number): string =>
  `/tile/${level}/${indexPath(index)}${width < TILE_WIDTH ? `.p/${width}` : ""}`;

const TILE_PATH = /^\/tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/u;

/** The other way round; null for what is no tile's path. */
export const tileAt = (
  path: string,
): { level: number | "entries"; index: number; width: number } | null => {
  const [, named = "", digits = "", partial] = TILE_PATH.exec(path) ?? [];
  if (named === "") return null;
  const found: { level: number | "entries"; index: number; width: number } = {
    level: named === "entries" ? named : Number(named),
    index: Number(digits.replaceAll(/\D/gu, "")),
    width: partial === undefined ? TILE_WIDTH : Number(partial),
  };
  // One path for each tile: no zeros in front, no full tile as a partial one.
  return tilePath(found.level, found.index, found.width) === path ? found : null;
};

/** Entries as they are served: each after its length in two bytes, the larger first. */
export const bundleOf = (entries: readonly string[]): Uint8Array => {
  const parts = entries.flatMap((entry) => {
    const bytes = Buffer.from(entry, "utf8");
    if (bytes.length > 0xff_ff) throw new RangeError("an entry is longer than a bundle can say");
    return [Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes];
  });
  return new Uint8Array(Buffer.concat(parts));
};

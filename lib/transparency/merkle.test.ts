import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  consistencyProof,
  emptyRoot,
  HASH_BYTES,
  type Hash,
  inclusionProof,
  isConsistent,
  leafHash,
  nodeHash,
  rootFromInclusion,
} from "./merkle";
import { growingTree, subtreesInTiles, tileAt, tilePath } from "./tiles";

/** RFC 6962, 2.1, word for word and as slow as it reads. */
const naiveRoot = (leaves: readonly Hash[]): Hash => {
  if (leaves.length === 0) return emptyRoot();
  if (leaves.length === 1) return leaves[0] ?? emptyRoot();
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, left)), naiveRoot(leaves.slice(left)));
};

const entries = (size: number): Hash[] =>
  Array.from({ length: size }, (_, at) => leafHash(`entry ${at}`));

/** Three levels of tiles, as an append after another leaves them. */
const MOST = 70_000;
const leaves = entries(MOST);
const tiles = new Map<string, Uint8Array>();
const tree = growingTree(0, []);
for (const leaf of leaves) {
  for (const { level, index, hashes } of tree.append(leaf)) tiles.set(`${level}/${index}`, hashes);
}

let reads = 0;
const subtrees = (size: number) =>
  subtreesInTiles(async (level, index, width) => {
    reads += 1;
    const hashes = tiles.get(`${level}/${index}`);
    if (!hashes || hashes.length < width * HASH_BYTES) throw new Error("no such tile");
    return hashes.subarray(0, width * HASH_BYTES);
  }, size);

const roots = new Map<number, Hash>();
const rootAt = (size: number): Hash => {
  const known = roots.get(size) ?? naiveRoot(leaves.slice(0, size));
  roots.set(size, known);
  return known;
};

const sizes = fc.oneof(fc.integer({ min: 1, max: 600 }), fc.constantFrom(65_536, MOST));
const hex = (hash: Hash | null): string | null => hash && Buffer.from(hash).toString("hex");
const flipped = (hash: Hash, at: number): Hash =>
  hash.map((byte, position) => (position === at % HASH_BYTES ? byte ^ 1 : byte));

describe("a tree in tiles", () => {
  it("has the tiles that the specification counts for 70,000 entries", () => {
    const widths = (level: number) =>
      [...tiles]
        .filter(([key]) => key.startsWith(`${level}/`))
        .map(([, { length }]) => length / 32);
    expect(widths(0)).toHaveLength(274);
    expect(widths(0).at(-1)).toBe(112);
    expect(widths(1)).toEqual([256, 17]);
    expect(widths(2)).toEqual([1]);
  });

  it("has the root of the naive recursion at every size up to 35 and around full tiles", () => {
    const growing = growingTree(0, []);
    expect(growing.root()).toBeNull();
    for (let size = 1; size <= 520; size += 1) {
      growing.append(leaves[size - 1] ?? emptyRoot());
      if (size > 35 && Math.min(size % 256, 256 - (size % 256)) > 3) continue;
      expect(hex(growing.root())).toBe(hex(rootAt(size)));
    }
    expect(hex(tree.root())).toBe(hex(rootAt(MOST)));
  });

  it("grows on from its edge as if it had never stopped", () => {
    const edge = ["0/273", "1/1", "2/0"].map((key) => tiles.get(key) ?? new Uint8Array());
    const resumed = growingTree(MOST, edge);
    const more = leafHash("one more");
    resumed.append(more);
    expect(hex(resumed.root())).toBe(hex(naiveRoot([...leaves, more])));
  });
});

describe("proofs out of tiles", () => {
  it("lead from every entry to the root, and from no other entry, place or size", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, any, byte) => {
        const index = any % size;
        const [first, ...rest] = await inclusionProof(subtrees(size), index, size);
        const leaf = leaves[index] ?? emptyRoot();
        const proof = first ? [first, ...rest] : [];
        const led = (from: Hash, at: number, by: readonly Hash[]) =>
          hex(rootFromInclusion(from, at, size, by)) === hex(rootAt(size));
        expect(led(leaf, index, proof)).toBe(true);
        expect(led(flipped(leaf, byte), index, proof)).toBe(false);
        expect(led(leaf, index + 1, proof)).toBe(false);
        expect(led(leaf, index, [...proof, leaf])).toBe(false);
        if (!first) return;
        expect(led(leaf, index, [flipped(first, byte), ...rest])).toBe(false);
        expect(led(leaf, index, rest)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it("show that a tree is the beginning of another, and of none that differs", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, sizes, fc.nat(), async (one, other, byte) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)];
        const proof = await consistencyProof(subtrees(after), before, after);
        const older = { size: before, root: rootAt(before) };
        const newer = { size: after, root: rootAt(after) };
        expect(isConsistent(older, newer, proof)).toBe(true);
        const changed = { ...older, root: flipped(older.root, byte) };
        expect(isConsistent(changed, newer, proof)).toBe(false);
        expect(isConsistent(older, { ...newer, root: flipped(newer.root, byte) }, proof)).toBe(
          false,
        );
        expect(isConsistent(older, newer, [...proof, leafHash("more")])).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it("read no more tiles than the tree has levels, twice", async () => {
    reads = 0;
    await inclusionProof(subtrees(MOST), 12_345, MOST);
    expect(reads).toBeLessThanOrEqual(6);
    reads = 0;
    await consistencyProof(subtrees(MOST), 12_345, MOST);
    expect(reads).toBeLessThanOrEqual(6);
  });
});

describe("the paths of tiles", () => {
  it("are those of the specification", () => {
    expect(tilePath(0, 1_234_067, 256)).toBe("/tile/0/x001/x234/067");
    expect(tilePath("entries", 5, 17)).toBe("/tile/entries/005.p/17");
  });

  it("lead back, and no other path does", () => {
    const level = fc.oneof(fc.nat(63), fc.constant("entries" as const));
    fc.assert(
      fc.property(level, fc.nat(), fc.integer({ min: 1, max: 256 }), (at, index, width) => {
        expect(tileAt(tilePath(at, index, width))).toEqual({ level: at, index, width });
      }),
    );
    for (const path of ["/tile/00/000", "/tile/0/0", "/tile/0/x000/001", "/tile/0/000.p/256"]) {
      expect(tileAt(path)).toBeNull();
    }
  });
});

import { createHash } from "node:crypto";

/** SHA-256, 32 bytes. */
export type Hash = Uint8Array;
export const HASH_BYTES = 32;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Of an entry as it stands in the tree (RFC 6962, 2.1). */
export const leafHash = (entry: string | Uint8Array): Hash =>
  createHash("sha256").update(LEAF).update(entry).digest();

/** Of two subtrees, the left one first (RFC 6962, 2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash("sha256").update(NODE).update(left).update(right).digest();

/** Of a tree without any entry. */
export const emptyRoot = (): Hash => createHash("sha256").digest();

export const sameHash = (one: Hash, other: Hash): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** The largest power of two below `size`, where a tree of that size is split; for sizes above 1. */
const splitOf = (size: number): number => {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
};

/** Reads the hash of the subtree over the entries from `start` to `end`, the end not included. */
export type SubtreeReader = (start: number, end: number) => Promise<Hash>;

/** Puts a subtree's hash together from parts that `whole` has: those of 2^n entries at a multiple of 2^n. */
export const subtreeFrom =
  (whole: SubtreeReader): SubtreeReader =>
  async (start, end) => {
    const size = end - start;
    const left = size > 1 ? splitOf(size) : 1;
    if (left * 2 === size || size === 1) return whole(start, end);
    const subtree = subtreeFrom(whole);
    return nodeHash(await subtree(start, start + left), await subtree(start + left, end));
  };

/** The root over hashes that stand one after the other; there is at least one. */
export const rootOver = (hashes: Uint8Array): Hash => {
  const size = hashes.length / HASH_BYTES;
  if (size <= 1) return hashes;
  const left = splitOf(size) * HASH_BYTES;
  return nodeHash(rootOver(hashes.subarray(0, left)), rootOver(hashes.subarray(left)));
};

/** What shows that entry `index` is in the tree of `size` entries, from the leaf up (RFC 6962, 2.1.1). */
export const inclusionProof = async (
  subtree: SubtreeReader,
  index: number,
  size: number,
): Promise<Hash[]> => {
  const path = async (start: number, end: number): Promise<Hash[]> => {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle
      ? [...(await path(start, middle)), await subtree(middle, end)]
      : [...(await path(middle, end)), await subtree(start, middle)];
  };
  if (index < 0 || index >= size) throw new RangeError(`no entry ${index} in a tree of ${size}`);
  return path(0, size);
};

/** What shows that the tree of `older` entries is the beginning of that of `newer` (RFC 6962, 2.1.2). */
export const consistencyProof = async (
  subtree: SubtreeReader,
  older: number,
  newer: number,
): Promise<Hash[]> => {
  const part = async (start: number, end: number, known: boolean): Promise<Hash[]> => {
    if (older === end) return known ? [] : [await subtree(start, end)];
    const middle = start + splitOf(end - start);
    return older <= middle
      ? [...(await part(start, middle, known)), await subtree(middle, end)]
      : [...(await part(middle, end, false)), await subtree(start, middle)];
  };
  if (older < 1 || older > newer) throw new RangeError(`no tree of ${older} in one of ${newer}`);
  return part(0, newer, true);
};

type Side = "left" | "right";

/**
 * On which side each of `count` hashes joins on the way up from the node `at`, where `last` is the last of
 * its level (RFC 9162, 2.1.3.2); null where that many do not lead to the root.
 */
const sidesOf = (at: number, last: number, count: number): Side[] | null => {
  const sides: Side[] = [];
  let [node, end] = [at, last];
  while (end > 0 && sides.length <= count) {
    // A last node without a right neighbour goes up as it is.
    const alone = node === end && node % 2 === 0;
    if (!alone) sides.push(node % 2 === 1 ? "left" : "right");
    node = Math.floor(node / 2);
    end = Math.floor(end / 2);
  }
  return sides.length === count ? sides : null;
};

/** The root that an entry's hash and its proof lead to; null where the proof is of another size. */
export const rootFromInclusion = (
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
): Hash | null => {
  const sides = index >= 0 && index < size ? sidesOf(index, size - 1, proof.length) : null;
  if (!sides) return null;
  return proof.reduce(
    (root, hash, at) => (sides[at] === "left" ? nodeHash(hash, root) : nodeHash(root, hash)),
    leaf,
  );
};

type Tree = { size: number; root: Hash };

/** The roots of both trees as the way up from their last common subtree leads to them. */
const rootsAbove = (common: Hash, sides: readonly Side[], proof: readonly Hash[]) => {
  let [older, newer] = [common, common];
  for (const [place, hash] of proof.entries()) {
    const left = sides[place] === "left";
    if (left) older = nodeHash(hash, older);
    newer = left ? nodeHash(hash, newer) : nodeHash(newer, hash);
  }
  return { older, newer };
};

/** Whether the proof shows that one tree is the beginning of the other (RFC 9162, 2.1.4.2). */
export const isConsistent = (older: Tree, newer: Tree, proof: readonly Hash[]): boolean => {
  if (older.size < 1 || older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && sameHash(older.root, newer.root);
  let [at, last] = [older.size - 1, newer.size - 1];
  for (; at % 2 === 1; at = (at - 1) / 2) last = Math.floor(last / 2);
  // Where the older tree is a whole subtree its root begins the way up.
  const [first, ...rest] = at === 0 ? [older.root, ...proof] : proof;
  const sides = sidesOf(at, last, rest.length);
  if (!first || !sides) return false;
  const roots = rootsAbove(first, sides, rest);
  return sameHash(roots.older, older.root) && sameHash(roots.newer, newer.root);
};

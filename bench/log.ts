import { readCheckpoint, signedCheckpoint } from "@/lib/transparency/checkpoint";
import {
  consistencyProof,
  emptyRoot,
  HASH_BYTES,
  inclusionProof,
  isConsistent,
  leafHash,
  rootFromInclusion,
  sameHash,
} from "@/lib/transparency/merkle";
import { signerOf, signersOf } from "@/lib/transparency/note";
import { growingTree, subtreesInTiles } from "@/lib/transparency/tiles";
import { measureStoredLog } from "./logging/stored-log";

/** How often each thing is done, at different places of the log. */
const TIMES = 300;
const signer = signerOf("desk.example/log", new Uint8Array(32));

const entry = (at: number): string => `{"number":1,"slug":"claim-${at}","type":"publication"}`;

const median = (times: number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Median of many, in microseconds. */
const measured = async (work: (index: number) => Promise<boolean>, size: number) => {
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const index = Math.floor((turn * size) / TIMES);
    const began = performance.now();
    if (!(await work(index))) throw new Error(`entry ${index} of ${size} is not proven`);
    times.push((performance.now() - began) * 1000);
  }
  return Math.round(median(times));
};

/** How many times as much each is in the largest log as in the smallest. */
const printGrowth = (rows: readonly Record<string, number>[]): void => {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (!first || !last || first === last) return;
  const times = Object.keys(first).map((name) => [
    name,
    { growth: Math.round(((last[name] ?? 0) / (first[name] ?? 1)) * 100) / 100 },
  ]);
  console.log(`From ${first.leaves} to ${last.leaves} leaves, times as much:`);
  console.table(Object.fromEntries(times));
};

/** `npm run bench:log -- [SIZE…]`: appending, proving and verifying, with tiles in memory and in PostgreSQL. */
const asked = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000, 1_000_000];
const rows: Record<string, number>[] = [];
for (const size of sizes) {
  const tiles = new Map<string, Uint8Array>();
  const tree = growingTree(0, []);
  const began = performance.now();
  for (let at = 0; at < size; at += 1) {
    for (const { level, index, hashes } of tree.append(leafHash(entry(at)))) {
      tiles.set(`${level}/${index}`, hashes);
    }
  }
  const seconds = (performance.now() - began) / 1000;
  let reads = 0;
  const subtrees = (of: number) =>
    subtreesInTiles(async (level, index, width) => {
      reads += 1;
      return (tiles.get(`${level}/${index}`) ?? new Uint8Array()).subarray(0, width * HASH_BYTES);
    }, of);
  const root = tree.root() ?? emptyRoot();
  const note = signedCheckpoint({ origin: signer.name, size, root }, [signer]);
  const proofs = new Map<number, Uint8Array[]>();
  const prove = await measured(async (index) => {
    const proof = await inclusionProof(subtrees(size), index, size);
    proofs.set(index, proof);
    return proof.length <= Math.ceil(Math.log2(size));
  }, size);
  const tilesRead = reads / TIMES;
  const verify = await measured(async (index) => {
    const led = rootFromInclusion(leafHash(entry(index)), index, size, proofs.get(index) ?? []);
    const signed = signersOf(note, [signer]) && readCheckpoint(note);
    return led !== null && signed !== null && sameHash(led, signed.root);
  }, size);
  const continued = await measured(async (index) => {
    const older = { size: index + 1, root: await subtrees(size)(0, index + 1) };
    return isConsistent(
      older,
      { size, root },
      await consistencyProof(subtrees(size), index + 1, size),
    );
  }, size);
  rows.push({
    leaves: size,
    "appends per second": Math.round(size / seconds),
    "inclusion proof, µs": prove,
    "tiles read": Math.round(tilesRead * 10) / 10,
    "verifying it and the checkpoint, µs": verify,
    "consistency proven and verified, µs": continued,
  });
}
console.log("Tiles in memory:");
console.table(rows);
console.log("In PostgreSQL, appended to as a publication does, a commit each:");
const stored = await measureStoredLog(sizes.toSorted((a, b) => a - b));
console.table(stored);
printGrowth(stored);
process.exit();

import { Client } from "pg";
import { closeDatabase, database } from "@/lib/platform/database/client";
import { APPLICATION, OWNER } from "@/lib/platform/embedded/cluster";
import { makeDatabase, startThrowAwayCluster } from "@/lib/testing/throw-away-cluster";
import { appendLeaves } from "@/lib/transparency/append";
import { readCheckpoint } from "@/lib/transparency/checkpoint";
import { keysOfLog } from "@/lib/transparency/keys";
import { leafText } from "@/lib/transparency/leaves";
import { inclusionProof, leafHash, rootFromInclusion, sameHash } from "@/lib/transparency/merkle";
import { signersOf } from "@/lib/transparency/note";
import { newestCheckpoint, storedTiles } from "@/lib/transparency/published";
import { growingTree, subtreesInTiles, type Tile } from "@/lib/transparency/tiles";
import { sharedBuffers } from "../measuring";

/** How often each thing is done at each size, at different places of the log. */
const TIMES = 300;
/** Tiles written in one statement. */
const AT_ONCE = 500;

const at = "2026-01-01T00:00:00.000Z";
const hash = "0".repeat(64);

/** A leaf as the desk writes one down every day; that of a publication is as long, and needs one. */
const leaf = (sequence: number) =>
  ({ type: "events", sequence: String(sequence), hash, at }) as const;

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Median of the second half of many, in milliseconds with two digits: the first half warms up. */
const measured = async (work: (turn: number) => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const began = performance.now();
    await work(turn);
    times.push(performance.now() - began);
  }
  return Math.round(median(times.slice(TIMES / 2)) * 100) / 100;
};

const writeTiles = async (owner: Client, tiles: readonly Tile[]): Promise<void> => {
  for (let from = 0; from < tiles.length; from += AT_ONCE) {
    const some = tiles.slice(from, from + AT_ONCE);
    await owner.query(
      `INSERT INTO log_tile (level, index, hashes)
       SELECT * FROM unnest($1::int[], $2::int[], $3::bytea[])
       ON CONFLICT (level, index) DO UPDATE SET hashes = EXCLUDED.hashes`,
      [
        some.map(({ level }) => level),
        some.map(({ index }) => index),
        some.map(({ hashes }) => Buffer.from(hashes)),
      ],
    );
  }
};

type Tree = ReturnType<typeof growingTree>;

/** Fills the log in bulk: the very rows that appending one by one would have left. */
const fillTo = async (owner: Client, tree: Tree, size: number): Promise<void> => {
  const changed = new Map<string, Tile>();
  const first = tree.size();
  for (let position = first; position < size; position += 1) {
    for (const tile of tree.append(leafHash(leafText(leaf(position))))) {
      changed.set(`${tile.level} ${tile.index}`, tile);
    }
  }
  await owner.query("SET session_replication_role = replica");
  await owner.query(
    `INSERT INTO log_leaf (position, kind, data)
     SELECT position, 'events', $3 || position || $4 FROM generate_series($1::int, $2::int) AS position`,
    [first, size - 1, `{"at":"${at}","hash":"${hash}","sequence":"`, '","type":"events"}'],
  );
  await writeTiles(owner, [...changed.values()]);
  await owner.query("VACUUM ANALYZE log_leaf, log_tile, log_checkpoint");
  // What was filled in bulk is on the disk before anything is timed.
  await owner.query("CHECKPOINT");
};

const append = (position: number) =>
  database().$transaction((tx) => appendLeaves(tx, [{ leaf: leaf(position) }], new Date(at)));

/** Reads an entry and what proves it, as a reader's file is made; then checks it as a reader does. */
const measureAt = async (size: number) => {
  const db = database();
  const read = async (turn: number) => {
    const position = Math.floor((turn * size) / TIMES);
    const { data } = await db.logLeaf.findUniqueOrThrow({ where: { position } });
    const checkpoint = await newestCheckpoint(db);
    if (checkpoint?.size !== size) throw new Error("the log is not as long as it was filled");
    const subtree = subtreesInTiles(storedTiles(db), size);
    const proof = await inclusionProof(subtree, position, size);
    return { position, data, proof, note: checkpoint.note };
  };
  const kept: Awaited<ReturnType<typeof read>>[] = [];
  const prove = await measured(async (turn) => kept.push(await read(turn)));
  const verifiers = (await keysOfLog(db)).map(({ verifier }) => verifier);
  const verify = await measured(async (turn) => {
    const one = kept[turn];
    if (!one) throw new Error("there is a proof for each turn");
    const led = rootFromInclusion(leafHash(one.data), one.position, size, one.proof);
    const signed = signersOf(one.note, verifiers) && readCheckpoint(one.note);
    if (!led || !signed || !sameHash(led, signed.root)) throw new Error("an entry is not proven");
  });
  const hashes = Math.max(...kept.map(({ proof }) => proof.length));
  return { prove, verify, hashes };
};

/** The log in a real PostgreSQL, appended to as a publication does: a row for each size. */
export const measureStoredLog = async (sizes: readonly number[]) => {
  const cluster = await startThrowAwayCluster({ shared_buffers: sharedBuffers });
  const owner = new Client({ connectionString: cluster.url(OWNER, "bench") });
  const rows: Record<string, number>[] = [];
  try {
    await makeDatabase(cluster, "bench");
    Object.assign(process.env, {
      DATABASE_URL: cluster.url(APPLICATION, "bench"),
      SESSION_SECRET: "a secret of a measurement, thirty-two long",
      LOG_SIGNING_KEY: Buffer.alloc(32, "a key of a measurement").toString("base64"),
    });
    await owner.connect();
    // The first one tells of the key, too.
    await append(1);
    const tree = growingTree(0, []);
    const begun = await database().logLeaf.findMany({ orderBy: { position: "asc" } });
    for (const { data } of begun) tree.append(leafHash(data));
    for (const size of sizes) {
      await fillTo(owner, tree, size - TIMES);
      const took = await measured((turn) => append(size - TIMES + turn));
      for (let more = size - TIMES; more < size; more += 1) {
        tree.append(leafHash(leafText(leaf(more))));
      }
      const { prove, verify, hashes } = await measureAt(size);
      rows.push({
        leaves: size,
        "append, ms": took,
        "appends per second": Math.round(1000 / took),
        "leaf, checkpoint and inclusion proof read, ms": prove,
        "verified, ms": verify,
        "hashes in the longest proof": hashes,
      });
    }
  } finally {
    await owner.end();
    await closeDatabase();
    await cluster.stop();
  }
  return rows;
};

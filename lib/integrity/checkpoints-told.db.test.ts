import { beforeAll, expect, it } from "vitest";
import { config } from "@/lib/platform/config";
import { database } from "@/lib/platform/database/client";
import { fillLog, writeEventsDown } from "@/lib/publishing/log";
import { published } from "@/lib/testing/publications";
import { asOwner } from "@/lib/testing/sql";
import { appendLeaves } from "@/lib/transparency/append";
import { readNote } from "@/lib/transparency/note";
import { verify } from "./verify";

const [older, newer] = ["the older key", "the newer key"].map(
  (words) => new Uint8Array(Buffer.alloc(32, words)),
) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];

const broken = async () => (await verify(database(), () => undefined)).log_checkpoint.broken;
const told = () => database().event.count({ where: { kind: "log.checkpoint-signed" } });

/** A checkpoint as it was signed before there were events of them. */
const signUntold = (number: number) =>
  database().$transaction((tx) => {
    const at = new Date();
    const hash = String(number).repeat(64);
    const leaf = { type: "events", sequence: "1", hash, at: at.toISOString() } as const;
    return appendLeaves(tx, [{ leaf }], at);
  });

/** Changes the table past its triggers, looks, and puts it right again. */
const tampered = async (change: string) => {
  let found: Awaited<ReturnType<typeof broken>> = [];
  await asOwner(async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query("CREATE TABLE kept AS SELECT * FROM log_checkpoint");
    await client.query(change);
    found = await broken();
    await client.query("DELETE FROM log_checkpoint");
    await client.query("INSERT INTO log_checkpoint SELECT * FROM kept; DROP TABLE kept");
  });
  return found;
};

beforeAll(async () => {
  config().LOG_SIGNING_KEY.splice(0, 9, older, newer);
  for (const number of [1, 2, 3]) await signUntold(number);
});

it("finds nothing wrong with a desk whose checkpoints are older than the events of them", async () => {
  expect(await told()).toBe(0);
  expect(await broken()).toEqual([]);
});

it("tells of them at the next start, once, and from then on misses each", async () => {
  await fillLog();
  await fillLog();
  const sizes = await database().logCheckpoint.findMany({ orderBy: { size: "asc" } });
  expect(sizes).toHaveLength(3);
  expect(await told()).toBe(3);
  expect(await broken()).toEqual([]);
  for (const { size } of sizes) {
    const found = await tampered(`DELETE FROM log_checkpoint WHERE size = ${size}`);
    expect(found).toContainEqual({ row: String(size), check: "missing" });
  }
});

it("finds that one of two signatures was taken away", async () => {
  await published();
  const { size, note } = await database().logCheckpoint.findFirstOrThrow({
    orderBy: { size: "desc" },
  });
  const [, second = ""] = readNote(note)?.lines ?? [];
  const found = await tampered(
    `UPDATE log_checkpoint SET note = replace(note, '${second}', '') WHERE size = ${size}`,
  );
  expect(found).toEqual([{ row: String(size), check: "not-as-told" }]);
});

it("writes the newest event down once, and not again because that was signed", async () => {
  await writeEventsDown();
  const leaves = await database().logLeaf.count();
  await writeEventsDown();
  expect(await database().logLeaf.count()).toBe(leaves);
});

import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { refreshStandingFiles } from "@/lib/publishing/files/keep";
import { writeEventsDown } from "@/lib/publishing/log";
import { claimPath } from "@/lib/publishing/paths";
import { publishedWithCopies } from "@/lib/testing/gone-sources";
import { correct, published } from "@/lib/testing/publications";
import { asOwner } from "@/lib/testing/sql";
import { newestCheckpoint } from "@/lib/transparency/published";
import { brokenAgainst } from "./kept-checkpoints";
import { verify } from "./verify";

/** What somebody with the whole database in their hands may try, and no trigger or check stops. */

type Table = "event" | "publication" | "log_leaf" | "log_tile" | "log_checkpoint" | "archived_copy";

/** Each row's key as `npm run verify` writes it, and as SQL. */
const keys: Record<Table, string> = {
  event: "sequence::text",
  publication: "id::text",
  log_leaf: "position::text",
  log_tile: "level || '/' || index",
  log_checkpoint: "size::text",
  archived_copy: "evidence_id::text",
};
const ordered: Record<Table, string> = {
  event: "sequence",
  publication: "id",
  log_leaf: "position",
  log_tile: "level, index",
  log_checkpoint: "size",
  archived_copy: "evidence_id",
};
const tables = Object.keys(keys) as Table[];

/** Two verdicts and their corrections: events by the dozen, leaves, tiles and checkpoints. */
const CLAIMS = 2;
/** Rows that are tried, of each table. */
const ROWS = 100;

beforeAll(async () => {
  for (let claim = 0; claim < CLAIMS; claim += 1) {
    const { id, editor } = await published();
    await correct(editor, id);
  }
  await publishedWithCopies(3);
  await writeEventsDown();
  await refreshStandingFiles();
}, 240_000);

const broken = async (only: readonly Table[] = tables): Promise<string[]> => {
  const verified = await verify(database(), () => undefined, only);
  return only.flatMap((table) =>
    verified[table].broken.map(({ row, check }) => `${table} ${row}: ${check}`),
  );
};

type Client = Parameters<Parameters<typeof asOwner>[0]>[0];

/** Does it with every trigger, key and check of the table gone, looks, and puts all right again. */
const tampering = async (table: Table, attack: (client: Client) => Promise<unknown>) => {
  let found: string[] = [];
  await asOwner(async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query(`CREATE TABLE kept AS SELECT * FROM ${table}`);
    try {
      await attack(client);
      found = await broken();
    } finally {
      await client.query(`DELETE FROM ${table}`);
      await client.query(`INSERT INTO ${table} SELECT * FROM kept`);
      await client.query("DROP TABLE kept");
    }
  });
  return found;
};

/** One more, one less, or another character or byte: of whatever type the column is. */
const another: Record<string, (column: string) => string> = {
  uuid: (column) =>
    `COALESCE(overlay(${column}::text placing CASE WHEN left(${column}::text, 1) = '0' THEN '1' ELSE '0' END from 1 for 1)::uuid, gen_random_uuid())`,
  text: (column) =>
    `COALESCE(overlay(${column} placing CASE WHEN left(${column}, 1) = 'x' THEN 'y' ELSE 'x' END from 1 for 1), 'x')`,
  bytea: (column) => `set_byte(${column}, 0, get_byte(${column}, 0) # 1)`,
  integer: (column) => `${column} + 100000`,
  bigint: (column) => `${column} + 100000`,
  jsonb: (column) => `${column} || '{"x": 1}'`,
  "timestamp with time zone": (column) => `COALESCE(${column} + interval '1 millisecond', now())`,
};

const withoutChecks = async (client: Client, table: Table): Promise<void> => {
  const { rows } = await client.query(
    `SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
    [table],
  );
  for (const { conname } of rows as { conname: string }[]) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${conname}`);
  }
};

describe("everything as the desk wrote it", () => {
  it("is whole", async () => {
    const verified = await verify(database(), () => undefined);
    expect(Object.values(verified).flatMap(({ broken: rows }) => rows)).toEqual([]);
    for (const table of tables) expect(verified[table].rows).toBeGreaterThan(0);
  });
});

describe("one changed byte", () => {
  it.each(tables)(
    "of any column of 100 rows of %s is found, and which row",
    async (table) => {
      await asOwner(async (client) => {
        await client.query("SET session_replication_role = replica");
        await withoutChecks(client, table);
        const { rows: columns } = await client.query(
          `SELECT column_name AS name, data_type AS type FROM information_schema.columns
           WHERE table_schema = 'public' AND table_name = $1`,
          [table],
        );
        const { rows } = await client.query(
          `SELECT ${keys[table]} AS key FROM ${table} ORDER BY ${ordered[table]} LIMIT ${ROWS}`,
        );
        for (const { name, type } of columns as { name: string; type: string }[]) {
          const change = another[type];
          if (!change) throw new Error(`nobody knows how to change a ${type}`);
          await client.query(`CREATE TEMP TABLE kept AS SELECT * FROM ${table}`);
          await client.query(`UPDATE ${table} SET "${name}" = ${change(`"${name}"`)}
            WHERE ${keys[table]} IN (SELECT ${keys[table]} FROM ${table} ORDER BY ${ordered[table]} LIMIT ${ROWS})`);
          const found = await broken([table]);
          const changed = await client.query(`SELECT ${keys[table]} AS key FROM ${table}`);
          await client.query(`DELETE FROM ${table}`);
          await client.query(`INSERT INTO ${table} SELECT * FROM kept`);
          await client.query("DROP TABLE kept");
          const named = new Set(found.map((line) => line.split(" ")[1]?.replace(/:$/u, "")));
          const now = new Set((changed.rows as { key: string }[]).map(({ key }) => key));
          // A row whose own key was changed is named by the one it has now.
          const missed = (rows as { key: string }[]).filter(
            ({ key }) => now.has(key) && !named.has(key),
          );
          expect({ name, missed, found: found.length > 0 }).toEqual({
            ...{ name, missed: [], found: true },
          });
        }
      });
    },
    120_000,
  );
});

/** The leaf of each publication, which names it when it is gone. */
const leafOf = async (publicationId: string) =>
  (await database().logLeaf.findUniqueOrThrow({ where: { publicationId } })).position;

/** What is said when this row is taken out: of events and leaves, that there is none before the next. */
const missing: Record<Table, (row: string) => string | Promise<string>> = {
  event: (row) => `event ${Number(row) + 1}: gap`,
  publication: async (row) => `log_leaf ${await leafOf(row)}: leaf`,
  log_leaf: (row) => `log_leaf ${Number(row) + 1}: gap`,
  log_tile: (row) => `log_tile ${row}: missing`,
  log_checkpoint: (row) => `log_checkpoint ${row}: missing`,
  archived_copy: (row) => `archived_copy ${row}: missing`,
};

describe("other ways of rewriting history", () => {
  it.each(tables)("finds a row of %s that was taken out, and names it", async (table) => {
    let row = "";
    const found = await tampering(table, async (client) => {
      const { rows } = await client.query(
        `DELETE FROM ${table} WHERE ${keys[table]} =
         (SELECT ${keys[table]} FROM ${table} ORDER BY ${ordered[table]} LIMIT 1)
         RETURNING ${keys[table]} AS key`,
      );
      row = (rows as { key: string }[])[0]?.key ?? "";
    });
    expect(found).toContain(await missing[table](row));
  });

  it.each(tables)("finds that %s was emptied", async (table) => {
    expect(await tampering(table, (client) => client.query(`DELETE FROM ${table}`))).not.toEqual(
      [],
    );
  });

  it("finds two events, and two leaves, that changed places, and names them", async () => {
    const swap = (table: Table, column: string, one: number, other: number) =>
      tampering(table, async (client) => {
        const to = (from: number, place: number) =>
          client.query(`UPDATE ${table} SET ${column} = ${place} WHERE ${column} = ${from}`);
        await to(one, 999_999);
        await to(other, one);
        await to(999_999, other);
      });
    expect(await swap("event", "sequence", 3, 5)).toEqual(
      expect.arrayContaining(["event 3: content-hash", "event 5: content-hash"]),
    );
    expect(await swap("log_leaf", "position", 1, 2)).toEqual(
      expect.arrayContaining(["log_leaf 1: place", "log_leaf 2: place", "log_checkpoint 2: root"]),
    );
  });

  it("finds every checkpoint that was taken out, the oldest as the newest, and names it", async () => {
    const sizes = await database().logCheckpoint.findMany({ select: { size: true } });
    expect(sizes.length).toBeGreaterThan(4);
    for (const { size } of sizes) {
      const found = await tampering("log_checkpoint", (client) =>
        client.query("DELETE FROM log_checkpoint WHERE size = $1", [size]),
      );
      expect(found).toContain(`log_checkpoint ${size}: missing`);
    }
  });

  it("finds two checkpoints that changed places, and names them", async () => {
    const found = await tampering("log_checkpoint", (client) =>
      client.query(
        `UPDATE log_checkpoint AS one SET note = other.note FROM kept AS other
         WHERE (one.size, other.size) IN ((2, 3), (3, 2))`,
      ),
    );
    expect(found).toEqual(
      expect.arrayContaining(["log_checkpoint 2: not-as-told", "log_checkpoint 3: not-as-told"]),
    );
  });

  it("tells a truncated log and an older backup by a checkpoint that was kept elsewhere", async () => {
    const kept = (await newestCheckpoint(database()))?.note ?? "";
    expect(await brokenAgainst(database(), kept)).toEqual([]);
    // As the desk was before the last things it did: whole in itself.
    await asOwner(async (client) => {
      await client.query("SET session_replication_role = replica");
      await client.query("BEGIN");
      await client.query("DELETE FROM log_checkpoint WHERE size > 2");
      await client.query("DELETE FROM log_leaf WHERE position >= 2");
      await client.query("UPDATE log_tile SET hashes = substring(hashes FOR 64)");
      await client.query("COMMIT");
    });
    // The history alone still tells of what was cut off the log.
    expect(await broken(["log_checkpoint"])).toContain("log_checkpoint 3: missing");
    await asOwner((client) =>
      client.query(
        `SET session_replication_role = replica;
         DELETE FROM event WHERE sequence >= (SELECT sequence FROM event
           WHERE kind = 'log.checkpoint-signed' AND payload->>'size' = '3')`,
      ),
    );
    expect(await broken(["event", "log_leaf", "log_tile", "log_checkpoint"])).toEqual([]);
    expect(await brokenAgainst(database(), kept)).toEqual([
      { row: kept.split("\n")[1], check: "older-than-checkpoint" },
    ]);
    // And then it went on, to as many leaves as there had been, of another history.
    const { id, editor } = await published();
    for (let more = 0; more < 4; more += 1) await correct(editor, id);
    expect(await brokenAgainst(database(), kept)).toEqual([
      { row: kept.split("\n")[1], check: "other-history" },
    ]);
  }, 120_000);
});

describe("a page that readers are sent", () => {
  it("is told when its bytes are others, or it says what was never published", async () => {
    const { slug } = await database().publishedClaim.findFirstOrThrow({ select: { slug: true } });
    const path = claimPath(slug);
    const told = async () => {
      const verified = await verify(database(), () => undefined, ["published_page"]);
      return verified.published_page.broken.filter(({ row }) => row === path);
    };
    const body =
      "convert_to(replace(convert_from(body, 'UTF8'), '4 billion', '9 billion'), 'UTF8')";
    await asOwner(async (client) => {
      await client.query(`UPDATE published_page SET body = ${body} WHERE path = $1`, [path]);
      expect(await told()).toEqual([{ row: path, check: "page-bytes" }]);
      await client.query(
        `UPDATE published_page SET etag = '"' || encode(sha256(body), 'hex') || '"', gzip = NULL, brotli = NULL WHERE path = $1`,
        [path],
      );
      expect(await told()).toEqual([{ row: path, check: "page-drawn" }]);
    });
  });
});

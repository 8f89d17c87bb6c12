import { beforeAll, expect, it } from "vitest";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { appendEvents } from "@/lib/platform/events/append";
import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import { event } from "@/lib/platform/events/payloads";
import { publicationLeaf, writeEventsDown } from "@/lib/publishing/log";
import { readSnapshot } from "@/lib/publishing/snapshot";
import { publishedWithCopies } from "@/lib/testing/gone-sources";
import { published } from "@/lib/testing/publications";
import { asOwner } from "@/lib/testing/sql";
import { appendLeaves } from "@/lib/transparency/append";
import { verify } from "./verify";

/** Each row's key as `npm run verify` writes it, as SQL. */
const keys = {
  event: "sequence::text",
  publication: "id::text",
  log_leaf: "position::text",
  log_tile: "level || '/' || index",
  log_checkpoint: "size::text",
  archived_copy: "evidence_id::text",
};
type Table = keyof typeof keys;

/** Places that are tried, of each table; of all but tiles there are as many rows, too. */
const PLACES = 100;

/**
 * Publishes a verdict once more as publishing does, but for the pages that are drawn of it, which take the
 * most time of it by far.
 */
const publishAgain = async (first: { id: string; editor: PersonActor }, number: number) => {
  await database().$transaction(async (tx) => {
    const { id: _, ...row } = await tx.publication.findFirstOrThrow({
      where: { claimId: first.id, number: 1 },
    });
    const at = new Date();
    const said = { number, kind: "correction" as const, note: `Correction ${number}.` };
    const snapshot = { ...readSnapshot(row.snapshot), ...said, publishedAt: at.toISOString() };
    const text = canonicalJson(snapshot);
    const written = { snapshot: text, sha256: sha256(text), publishedAt: at };
    const { id: publicationId } = await tx.publication.create({
      data: { ...row, ...said, ...written },
    });
    const leaf = publicationLeaf(snapshot, written.sha256);
    const signed = await appendLeaves(tx, [{ leaf, publicationId }], at);
    const { kind, sha256: hash } = { ...said, ...written };
    const told = { number, kind, rating: snapshot.rating.names.en, sha256: hash };
    await appendEvents(tx, first.editor, at, [
      ...signed,
      event("claim.published", { claimId: first.id }, told),
    ]);
  });
};

beforeAll(async () => {
  const first = await published();
  for (let number = 2; number <= PLACES; number += 1) await publishAgain(first, number);
  await publishedWithCopies(PLACES);
  await writeEventsDown();
}, 240_000);

/** Another character or byte at some place of a column; of what is neither, another value. */
const oneByte = (name: string, type: string, turn: number): string => {
  const column = `"${name}"`;
  const place = `(${turn} * 7919) % GREATEST(length(${column}), 1)`;
  switch (type) {
    case "bytea":
      return `set_byte(${column}, ${place}, get_byte(${column}, ${place}) # ${2 ** (turn % 8)})`;
    case "text":
      return `COALESCE(overlay(${column} placing CASE WHEN substr(${column}, 1 + ${place}, 1) = 'x' THEN 'y' ELSE 'x' END from 1 + ${place} for 1), 'x')`;
    case "uuid":
      return `COALESCE(overlay(${column}::text placing CASE WHEN right(${column}::text, 1) = '0' THEN '1' ELSE '0' END from 36 for 1)::uuid, gen_random_uuid())`;
    case "jsonb":
      return `${column} || '{"x": 1}'`;
    case "timestamp with time zone":
      return `COALESCE(${column} + interval '1 millisecond', now())`;
    default:
      return `${column} + 100000`;
  }
};

it.each(Object.keys(keys) as Table[])(
  "finds one changed byte of one row of %s among all others as they were, and names the row",
  async (table) => {
    const key = keys[table];
    await asOwner(async (client) => {
      await client.query("SET session_replication_role = replica");
      const { rows: checks } = await client.query(
        "SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'",
        [table],
      );
      for (const { conname } of checks as { conname: string }[]) {
        await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${conname}`);
      }
      await client.query(`CREATE TEMP TABLE kept AS SELECT * FROM ${table}`);
      const { rows: columns } = await client.query(
        `SELECT column_name AS name, data_type AS type FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = $1`,
        [table],
      );
      const { rows } = await client.query(`SELECT ${key} AS key FROM ${table} ORDER BY 1`);
      if (table !== "log_tile") expect(rows.length).toBeGreaterThanOrEqual(PLACES);
      const missed: string[] = [];
      for (let turn = 0; turn < PLACES; turn += 1) {
        const { key: row } = rows[turn % rows.length] as { key: string };
        const column = columns[(turn + Math.floor(turn / rows.length)) % columns.length];
        const { name, type } = column as { name: string; type: string };
        const change = oneByte(name, type, turn);
        await client.query(`UPDATE ${table} SET "${name}" = ${change} WHERE ${key} = $1`, [row]);
        const still = await client.query(`SELECT FROM ${table} WHERE ${key} = $1`, [row]);
        const { broken } = (await verify(database(), () => undefined, [table]))[table];
        // A row whose own key was changed is named by the one it has now.
        const named = broken.some((one) => still.rows.length === 0 || one.row === row);
        if (!named) missed.push(`${row} ${name}: ${JSON.stringify(broken)}`);
        await client.query(`DELETE FROM ${table}`);
        await client.query(`INSERT INTO ${table} SELECT * FROM kept`);
      }
      await client.query("DROP TABLE kept");
      expect(missed).toEqual([]);
    });
  },
  240_000,
);

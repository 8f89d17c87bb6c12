import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "./migrations";

const url = process.env.MIGRATION_DATABASE_URL ?? "";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimdesk-migrations-"));
  await cp("prisma/migrations", folder, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const write = async (name: string, sql: string) => {
  const path = join(folder, name);
  await cp(join(folder, "20261123110000_tables"), path, { recursive: true });
  await writeFile(join(path, "migration.sql"), sql);
  return path;
};

const rowsOf = async (sql: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
};

describe("migrate", () => {
  it("applies what is new, once, however many start at the same time", async () => {
    const path = await write("20990101000000_more", "CREATE TABLE more (id int)");
    const applied = await Promise.all([migrate(url, folder), migrate(url, folder)]);
    expect(applied.flat()).toEqual(["20990101000000_more"]);
    expect(
      await rowsOf(
        "SELECT applied_steps_count FROM _prisma_migrations WHERE migration_name = '20990101000000_more'",
      ),
    ).toEqual([{ applied_steps_count: 1 }]);
    await rm(path, { recursive: true });
  });

  it("refuses a database that is newer than the code", async () => {
    await expect(migrate(url, folder)).rejects.toThrow(/newer than this code/);
    await rowsOf("DELETE FROM _prisma_migrations WHERE migration_name LIKE '2099%'");
  });

  it("refuses a released migration that was edited", async () => {
    const path = await write("20990101000001_edited", "CREATE TABLE edited (id int)");
    await migrate(url, folder);
    await writeFile(join(path, "migration.sql"), "CREATE TABLE edited (id bigint)");
    await expect(migrate(url, folder)).rejects.toThrow(
      /is not the one this database was made with/,
    );
    await rm(path, { recursive: true });
    await rowsOf("DELETE FROM _prisma_migrations WHERE migration_name LIKE '2099%'");
  });

  it("leaves nothing of a migration that fails half-way", async () => {
    const path = await write("20990101000002_half", "CREATE TABLE half (id int); SELECT 1/0");
    await expect(migrate(url, folder)).rejects.toThrow(/division by zero/);
    expect(await rowsOf("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    await rm(path, { recursive: true });
  });
});

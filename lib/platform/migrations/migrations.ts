import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client, type ClientBase } from "pg";

type Migration = { name: string; sql: string; checksum: string };

/** The database and this code do not fit each other; the message says what to do. */
export class MigrationRefused extends Error {}

/** The migrations of a folder in the order of their names, as `prisma migrate deploy` reads them. */
const readMigrations = async (folder: string): Promise<Migration[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.toSorted().map(async (name) => {
      const bytes = await readFile(join(folder, name, "migration.sql"));
      // Prisma's own checksum: SHA-256 of the file, hex.
      const checksum = createHash("sha256").update(bytes).digest("hex");
      return { name, sql: bytes.toString("utf8"), checksum };
    }),
  );
};

// As Prisma's schema engine makes it, so that either may migrate the same database.
const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

const refuseWhatDoesNotFit = (known: readonly Migration[], applied: readonly Applied[]): void => {
  for (const { migration_name: name, checksum, finished_at } of applied) {
    const migration = known.find((one) => one.name === name);
    if (!migration) {
      throw new MigrationRefused(
        `The database is newer than this code: it has the migration "${name}". Update Claimdesk, or use another database.`,
      );
    }
    if (!finished_at) {
      throw new MigrationRefused(
        `The migration "${name}" was begun by another program and not finished. See prisma migrate resolve.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new MigrationRefused(
        `The migration "${name}" is not the one this database was made with. A released migration must not be edited.`,
      );
    }
  }
};

const apply = async (client: ClientBase, { name, sql, checksum }: Migration): Promise<void> => {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
};

const migrateWith = async (client: ClientBase, migrations: readonly Migration[]) => {
  // Held until the connection ends: two instances that start at once migrate one after the other.
  await client.query("SELECT pg_advisory_lock(hashtext('claimdesk.migrations'))");
  await client.query(LEDGER);
  const { rows } = await client.query<Applied>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  refuseWhatDoesNotFit(migrations, rows);
  const todo = migrations.filter(({ name }) => !rows.some((row) => row.migration_name === name));
  for (const migration of todo) await apply(client, migration);
  return todo.map(({ name }) => name);
};

/** The desk's own tables, and the queue of jobs its library keeps (decision 19). */
const SCHEMAS = ["public", "graphile_worker"];

/** Reads and writes rows, and nothing else: no DDL, no TRUNCATE (decision 7). */
const grantTo = async (client: ClientBase, role: string): Promise<void> => {
  const quoted = client.escapeIdentifier(role);
  for (const schema of SCHEMAS) {
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${quoted}`);
    await client.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${quoted}`,
    );
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${quoted}`);
  }
  await client.query(`REVOKE ALL ON _prisma_migrations FROM ${quoted}`);
};

/**
 * Brings a database to the state of the migrations folder and returns the names of what was applied.
 *
 * `ownerUrl` is the owner of the tables. `applicationRole` gets its rights on them when it is another.
 * Throws `MigrationRefused` when database and code do not fit, and PostgreSQL's own errors.
 */
export const migrate = async (
  ownerUrl: string,
  folder: string,
  applicationRole?: string,
): Promise<string[]> => {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const applied = await migrateWith(client, migrations);
    if (applicationRole) await grantTo(client, applicationRole);
    return applied;
  } finally {
    await client.end();
  }
};

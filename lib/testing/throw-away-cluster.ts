import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { APPLICATION, type Cluster, OWNER, startCluster } from "@/lib/platform/embedded/cluster";
import { migrate } from "@/lib/platform/migrations/migrations";

const MIGRATIONS = "prisma/migrations";

/**
 * A PostgreSQL for one run of tests, in a folder of its own that goes with it.
 *
 * @param settings of PostgreSQL, beside those that make it quick to forget
 */
export const startThrowAwayCluster = async (
  settings: Record<string, string> = {},
): Promise<Cluster> => {
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-test-"));
  const cluster = await startCluster({
    folder,
    wantedPort: 0,
    ownerPassword: "owner",
    applicationPassword: "application",
    throwAway: true,
    settings,
  });
  const stop = async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...cluster, stop };
};

/** One statement as the owner, outside any transaction. */
const asOwner = async (url: Cluster["url"], database: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url(OWNER, database) });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

/** A migrated database of that name. */
export const makeDatabase = async (cluster: Cluster, name: string): Promise<void> => {
  await asOwner(cluster.url, "postgres", `CREATE DATABASE ${name}`);
  await migrate(cluster.url(OWNER, name), MIGRATIONS, APPLICATION);
};

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OWNER } from "@/lib/platform/embedded/cluster";
import { differenceToSchema } from "@/lib/platform/migrations/schema-engine";
import { makeDatabase, startThrowAwayCluster } from "@/lib/testing/throw-away-cluster";
import { migrationsFolder } from "./places";

/*
 * npx tsx scripts/author-migration.ts NAME
 * Writes the SQL that brings the migrations so far to prisma/*.prisma. Add triggers and checks by hand.
 */
const [, , name] = process.argv;
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Give the migration a name in lower case, such as add_embargo.");
  process.exit(2);
}

const cluster = await startThrowAwayCluster();
try {
  await makeDatabase(cluster, "so_far");
  const sql = await differenceToSchema(cluster.url(OWNER, "so_far"), "prisma");
  if (sql === "") {
    console.log("Schema and migrations agree; there is nothing to write.");
  } else {
    const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = join(migrationsFolder, `${time}_${name}`);
    await mkdir(folder);
    await writeFile(join(folder, "migration.sql"), `${sql}\n`);
    console.log(`Wrote ${folder}/migration.sql`);
  }
} finally {
  await cluster.stop();
}
process.exit();

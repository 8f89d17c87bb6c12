import { access, readFile } from "node:fs/promises";
import { brokenAgainst } from "@/lib/integrity/kept-checkpoints";
import { verifiedTables, verify } from "@/lib/integrity/verify";
import { database } from "@/lib/platform/database/client";
import { onDesk } from "./on-desk";
import { checkpointPath } from "./places";

/** Says what is broken beside a checkpoint that was kept outside of the database. */
const verifyAgainst = async (path: string): Promise<string[]> => {
  const note = await readFile(path, "utf8");
  const broken = await brokenAgainst(database(), note);
  if (broken.length === 0) console.log(`  the log continues the checkpoint in ${path}`);
  return broken.map(({ row, check }) => `${path}, size ${row}: ${check}`);
};

/** Prints what was read and every row that is broken; true when none is. */
const verifyAll = async (checkpoints: readonly string[]): Promise<boolean> => {
  const verified = await verify(database(), (table, rows) => {
    console.log(`  ${table}: ${rows} rows read`);
  });
  const { erased } = verified.event;
  if (erased > 0)
    console.log(`  event: the content of ${erased} was erased, and later events tell of it`);
  const broken = verifiedTables.flatMap((table) =>
    verified[table].broken.map(({ row, check }) => `${table} ${row}: ${check}`),
  );
  for (const path of checkpoints) broken.push(...(await verifyAgainst(path)));
  const rows = verifiedTables.reduce((sum, table) => sum + verified[table].rows, 0);
  for (const line of broken) console.error(line);
  console.log(
    broken.length === 0
      ? `Everything is as it was written: ${rows} rows.`
      : `Not as it was written: ${broken.length} checks failed, the first at ${broken[0]}.`,
  );
  return broken.length === 0;
};

/** The files named, and the one that the server keeps beside the database where there is one. */
const keptCheckpoints = async (named: readonly string[]): Promise<string[]> => {
  const there = await access(checkpointPath).then(
    () => [checkpointPath],
    () => [],
  );
  return [...named, ...there];
};

/**
 * `npm run verify -- [CHECKPOINT…]`: works every hash the desk keeps out again, and holds the log against
 * checkpoints that were kept elsewhere. Ends with 1 when anything is broken.
 */
await onDesk(
  () => process.argv.slice(2),
  async (named) => {
    console.log("Working out every hash again…");
    process.exitCode = (await verifyAll(await keptCheckpoints(named))) ? 0 : 1;
  },
);

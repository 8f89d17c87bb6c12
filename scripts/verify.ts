import { verifiedTables, verify } from "@/lib/integrity/verify";
import { closeDatabase, database } from "@/lib/platform/database/client";

/**
 * `npm run verify`: works out again every hash the desk keeps, names what is broken, and fails if anything
 * is. Needs DATABASE_URL; reads only.
 */
const verified = await verify(database(), (table, rows) => {
  console.log(`${table}: ${rows} rows read`);
});
await closeDatabase();

const broken = verifiedTables.flatMap((table) =>
  verified[table].broken.map(({ row, check }) => `${table} ${row}: ${check}`),
);
for (const line of broken) console.error(line);
const rows = verifiedTables.reduce((sum, table) => sum + verified[table].rows, 0);
console.log(
  broken.length === 0
    ? `Everything is as it was written: ${rows} rows.`
    : `${broken.length} checks failed. First: ${broken[0]}`,
);
process.exitCode = broken.length === 0 ? 0 : 1;

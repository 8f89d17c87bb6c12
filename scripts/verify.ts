import { verifiedTables, verify } from "@/lib/integrity/verify";
import { closeDatabase, database } from "@/lib/platform/database/client";
import { prepareEnvironment } from "./environment";
import { explanationOf } from "./explain";

/** Prints what was read and every row that is broken; true when none is. */
const verifyAll = async (): Promise<boolean> => {
  const verified = await verify(database(), (table, rows) => {
    console.log(`  ${table}: ${rows} rows read`);
  });
  const broken = verifiedTables.flatMap((table) =>
    verified[table].broken.map(({ row, check }) => `${table} ${row}: ${check}`),
  );
  const rows = verifiedTables.reduce((sum, table) => sum + verified[table].rows, 0);
  for (const line of broken) console.error(line);
  console.log(
    broken.length === 0
      ? `Everything is as it was written: ${rows} rows.`
      : `Not as it was written: ${broken.length} checks failed, the first at ${broken[0]}.`,
  );
  return broken.length === 0;
};

/** `npm run verify`: works every hash the desk keeps out again. Ends with 1 when anything is broken. */
try {
  const environment = await prepareEnvironment();
  try {
    console.log("Working out every hash again…");
    process.exitCode = (await verifyAll()) ? 0 : 1;
  } finally {
    await closeDatabase();
    await environment.leave();
  }
} catch (error) {
  console.error(explanationOf(error, process.env.DATABASE_URL) ?? error);
  process.exitCode = 1;
}

import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { closeDatabase } from "@/lib/platform/database/client";
import { APPLICATION, OWNER } from "@/lib/platform/embedded/cluster";
import { makePerson } from "@/lib/testing/builders";
import { makeDatabase, startThrowAwayCluster } from "@/lib/testing/throw-away-cluster";
import { step } from "@/scripts/steps";
import { fillRecord } from "./searching/made-up-record";

/** Bytes that no step may need at its peak. */
const MOST_MEMORY = 300_000_000;
/**
 * V8 lets a heap grow as long as the machine has memory. With these it collects early, so that what is
 * measured is what a step holds; a step that held its file would end without memory.
 */
const SMALL_HEAP = ["--max-old-space-size=96", "--max-semi-space-size=2", "--no-wasm-tier-up"];
const SIZE = 100_000;

type Done = { importId?: string; milliseconds: number; peak: number };

const worker = async (name: string, ...given: string[]): Promise<Done> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...SMALL_HEAP, "--import", "tsx", "bench/exchanging/worker.ts", name, ...given],
    { maxBuffer: 10_000_000 },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
};

const sizeAsked = (): number => {
  const [, , asked] = process.argv;
  const size = asked === undefined ? SIZE : Number(asked);
  if (Number.isInteger(size) && size >= 1_000) return size;
  console.error("The number of publications is 1000 or more: npm run bench:exchange -- 10000");
  process.exit(2);
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
const perSecond = (size: number, milliseconds: number): number =>
  Math.round((size * 1000) / milliseconds);

/** What PostgreSQL itself needs for the same rows: to a file, and from it into a table like the first. */
const copied = async (client: Client, file: string): Promise<Record<string, number>> => {
  await client.query("CREATE TABLE copied (LIKE checked_elsewhere INCLUDING ALL)");
  const times: Record<string, number> = {};
  const clock = async (name: string, statement: string) => {
    const began = performance.now();
    await client.query(statement);
    times[name] = performance.now() - began;
  };
  await clock("COPY checked_elsewhere TO a file", `COPY checked_elsewhere TO '${file}'`);
  await clock("COPY the file into a table like it", `COPY copied FROM '${file}'`);
  return times;
};

/** `npm run bench:exchange`: everything out and in again, the memory it needs, and COPY beside it. */
const size = sizeAsked();
const cluster = await step("Starting a PostgreSQL for this", startThrowAwayCluster);
const folder = await mkdtemp(join(tmpdir(), "claimdesk-exchange-"));
// PostgreSQL may run as somebody else.
await chmod(folder, 0o777);
const owner = new Client({ connectionString: cluster.url(OWNER, "bench") });
try {
  await makeDatabase(cluster, "bench");
  Object.assign(process.env, {
    DATABASE_URL: cluster.url(APPLICATION, "bench"),
    SESSION_SECRET: "a secret of a measurement, thirty-two long",
  });
  await step(`Publishing ${size.toLocaleString("en")}`, () =>
    fillRecord(cluster.url(OWNER, "bench"), 0, size),
  );
  const { id: personId } = await makePerson("editor");
  const feed = join(folder, "publications.json");
  const done: Record<string, Done> = {};
  const measure = async (name: string, ...given: string[]): Promise<Done> => {
    const measured = await step(name, () => worker(...(given as [string])));
    done[name] = measured;
    return measured;
  };
  await measure("Export publications as DataFeed", "export", "publications", "json", feed);
  const { importId = "" } = await measure("Hand the DataFeed in", "take-in", feed, personId);
  await measure("Try it", "work");
  await measure("Import it", "start", importId, personId);
  for (const format of ["jsonl", "csv", "xlsx"]) {
    const file = join(folder, `known.${format}`);
    await measure(`Export known elsewhere as ${format}`, "export", "known-elsewhere", format, file);
  }
  await owner.connect();
  const { rows } = await owner.query("SELECT imported, repaired, refused FROM import_run");
  const times = await step("Copying the same rows", () => copied(owner, join(folder, "copied")));
  console.log(
    `\n${size.toLocaleString("en")} publications, a DataFeed of ${megabytes((await stat(feed)).size)}:`,
  );
  console.table(
    Object.fromEntries([
      ...Object.entries(done).map(([name, { milliseconds, peak }]) => [
        name,
        { "records a second": perSecond(size, milliseconds), "peak memory": megabytes(peak) },
      ]),
      ...Object.entries(times).map(([name, milliseconds]) => [
        name,
        { "records a second": perSecond(size, milliseconds), "peak memory": "PostgreSQL’s own" },
      ]),
    ]),
  );
  const most = Math.max(...Object.values(done).map(({ peak }) => peak));
  const [{ imported = 0, repaired = 0 } = {}] = rows;
  const allCame = imported + repaired === size;
  const kept = most < MOST_MEMORY && allCame;
  console.log(
    `${kept ? "Kept" : "NOT KEPT"}: ${megabytes(most)} at most (under ${megabytes(MOST_MEMORY)} wanted); ` +
      `${(imported + repaired).toLocaleString("en")} of ${size.toLocaleString("en")} came in.`,
  );
  process.exitCode = kept ? 0 : 1;
} finally {
  await owner.end().catch(() => undefined);
  await closeDatabase();
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
}

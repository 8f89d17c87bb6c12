import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { afterAll, expect, it } from "vitest";
import { verifiedTables, verify } from "@/lib/integrity/verify";
import { closeDatabase, database } from "@/lib/platform/database/client";
import { APPLICATION, type Cluster, OWNER, startCluster } from "@/lib/platform/embedded/cluster";
import { migrate } from "@/lib/platform/migrations/migrations";
import { makeClaim, makePerson } from "@/lib/testing/builders";

const WRITES = 200;
const KILLS = 8;

const folder = await mkdtemp(join(tmpdir(), "claimdesk-crash-"));
let cluster: Cluster | undefined;
let writer: ChildProcess | undefined;

const startPostgres = async (wantedPort: number) => {
  cluster = await startCluster({
    folder,
    wantedPort,
    ownerPassword: "owner",
    applicationPassword: "application",
  });
  return cluster;
};

afterAll(async () => {
  writer?.kill("SIGKILL");
  await closeDatabase();
  await cluster?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A generator of small numbers that a failing run can be repeated with (mulberry32). */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

it("loses no acknowledged write, whoever is killed and whenever, and starts clean", async () => {
  const seed = Date.now() % 1_000_000;
  const next = random(seed);
  const { port, url } = await startPostgres(0);
  await migrate(url(OWNER, "claimdesk"), "prisma/migrations", APPLICATION);
  Object.assign(process.env, {
    DATABASE_URL: url(APPLICATION, "claimdesk"),
    SESSION_SECRET: "x".repeat(40),
  });
  const claim = await makeClaim("open");
  const person = await makePerson("reviewer");
  await closeDatabase();

  const acknowledged: number[] = [];
  let heard: (() => void) | undefined;
  const startWriter = () => {
    const from = (acknowledged.at(-1) ?? 0) + 1_000;
    writer = spawn(
      process.execPath,
      ["--import", "tsx", "lib/testing/crash-writer.ts", claim.id, person.id, String(from)],
      { stdio: ["ignore", "pipe", "inherit"], env: process.env },
    );
    if (!writer.stdout) throw new Error("the writer has no output");
    createInterface({ input: writer.stdout }).on("line", (line) => {
      acknowledged.push(Number(line));
      heard?.();
    });
  };
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      heard = () => {
        if (acknowledged.length >= count) resolve();
      };
      heard();
    });

  startWriter();
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // Somewhere within the next stretch of writes, in the middle of whatever is going on.
    await until(Math.floor(((kill - 1 + next()) * WRITES) / KILLS));
    if (next() < 0.5) {
      const ended = once(writer as ChildProcess, "close");
      writer?.kill("SIGKILL");
      await ended;
      startWriter();
    } else {
      process.kill(cluster?.pid ?? 0, "SIGKILL");
      await startPostgres(port);
    }
  }
  await until(WRITES);
  writer?.kill("SIGKILL");

  const stored = new Set(
    (await database().comment.findMany({ where: { claimId: claim.id } })).map(({ body }) =>
      Number(body.replace("write ", "")),
    ),
  );
  expect({ seed, lost: acknowledged.filter((number) => !stored.has(number)) }).toEqual({
    seed,
    lost: [],
  });
  const verified = await verify(database(), () => undefined);
  expect(verifiedTables.flatMap((table) => verified[table].broken)).toEqual([]);
  const client = new Client({ connectionString: url(OWNER, "claimdesk") });
  await client.connect();
  const { rows } = await client.query("SELECT pg_is_in_recovery() AS recovering");
  await client.end();
  expect(rows).toEqual([{ recovering: false }]);
}, 180_000);

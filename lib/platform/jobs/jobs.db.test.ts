import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@/lib/platform/database/client";
import { killedWhileWorking } from "@/lib/testing/killed-worker";
import { enqueue } from "./enqueue";
import { letGoOfTheDead } from "./let-go";
import { type JobHandlers, type Working, workOnJobs } from "./work";

const databaseUrl = process.env.DATABASE_URL ?? "";
const complaints: string[] = [];
const working: Working[] = [];

/** A server's worth of workers that do nothing but mail, as told. */
const work = (deliver: JobHandlers["mail.deliver"]) => {
  const one = workOnJobs({
    databaseUrl,
    handlers: { "mail.deliver": deliver },
    schedule: [],
    failed: (error) => complaints.push(String(error)),
  });
  working.push(one);
  return one;
};

const asOwner = async (statement: string) => {
  const client = new Client({ connectionString: process.env.MIGRATION_DATABASE_URL });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows;
};

const jobs = () => asOwner("SELECT * FROM graphile_worker._private_jobs ORDER BY id");

const ask = async (options = {}) => {
  const messageId = randomUUID();
  await database().$transaction((tx) => enqueue(tx, "mail.deliver", { messageId }, options));
  return messageId;
};

const inTime = { timeout: 15_000, interval: 20 };
const eventually = <Value>(look: () => Value | Promise<Value>) => vi.waitFor(look, inTime);

beforeEach(async () => {
  complaints.length = 0;
  await asOwner("DELETE FROM graphile_worker._private_jobs");
});

afterEach(() => Promise.all(working.splice(0).map((one) => one.stop())));

describe("jobs", () => {
  it("are done when what asked for them was committed, and never when it was undone", async () => {
    const done: string[] = [];
    const undone = database().$transaction(async (tx) => {
      await enqueue(tx, "mail.deliver", { messageId: randomUUID() });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    work(async ({ messageId }) => done.push(messageId));
    const asked = await ask();
    await eventually(() => expect(done).toEqual([asked]));
    await eventually(async () => expect(await jobs()).toEqual([]));
  });

  it("are done once each, however many servers work", async () => {
    const done: string[] = [];
    for (let servers = 0; servers < 3; servers += 1) {
      work(async ({ messageId }) => done.push(messageId));
    }
    const asked = await Promise.all(Array.from({ length: 30 }, () => ask()));
    await eventually(async () => expect(await jobs()).toEqual([]));
    expect(done.toSorted()).toEqual(asked.toSorted());
  });

  it("wait after a failure, which is told and kept, and are tried again", async () => {
    let tries = 0;
    work(async () => {
      tries += 1;
      if (tries === 1) throw new Error("not today");
    });
    await ask();
    await eventually(async () => {
      const [job] = await jobs();
      expect(job).toMatchObject({ attempts: 1, last_error: "not today", locked_by: null });
      expect(job.run_at.getTime()).toBeGreaterThan(job.created_at.getTime() + 2_000);
    });
    expect(complaints.join()).toContain("not today");
    await eventually(() => expect(tries).toBe(2));
  });

  it("of one name wait once, with the newest time", async () => {
    const later = new Date(Date.now() + 3_600_000);
    await ask({ key: "one" });
    await ask({ key: "one", runAt: later });
    expect(await jobs()).toMatchObject([{ key: "one", run_at: later }]);
  });

  it("of one queue are done one after the other, beside all others", async () => {
    let together = 0;
    let most = 0;
    const done: string[] = [];
    const open: (() => void)[] = [];
    work(async ({ messageId }) => {
      together += 1;
      most = Math.max(most, together);
      await new Promise<void>((resolve) => open.push(resolve));
      together -= 1;
      done.push(messageId);
    });
    for (let count = 0; count < 3; count += 1) await ask({ queue: "one" });
    const beside = await ask();
    await eventually(() => expect(open).toHaveLength(2));
    await eventually(async () => {
      open.splice(0).map((go) => go());
      expect(done).toHaveLength(4);
    });
    expect(done.slice(0, 2)).toContain(beside);
    expect(most).toBe(2);
  });

  it("are refused when they are told what their kind does not know", async () => {
    const wrong = { messageId: "no id" };
    const asked = database().$transaction((tx) => enqueue(tx, "mail.deliver", wrong));
    await expect(asked).rejects.toThrow(/uuid/i);
  });
});

describe("a server", () => {
  it("that is killed leaves its job to another", async () => {
    const asked = await ask();
    await killedWhileWorking(databaseUrl);
    const [held] = await jobs();
    expect(held.locked_by).toMatch(/^pool-/u);
    await asOwner(
      "UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute'",
    );
    const done: string[] = [];
    work(async ({ messageId }) => done.push(messageId));
    await letGoOfTheDead();
    await eventually(() => expect(done).toEqual([asked]));
  });

  it("that lives keeps its job, however long that takes", async () => {
    let begun = 0;
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    work(() => {
      begun += 1;
      return finished;
    });
    await ask();
    await eventually(() => expect(begun).toBe(1));
    await asOwner("UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 hour'");
    await letGoOfTheDead();
    expect((await jobs())[0].locked_by).not.toBeNull();
    finish();
    await eventually(async () => expect(await jobs()).toEqual([]));
    expect(begun).toBe(1);
  });

  it("that is closed does not wait for what hangs, and gives it back", async () => {
    let aborted = false;
    let begun = false;
    const one = work((_payload, { signal }) => {
      begun = true;
      signal.addEventListener("abort", () => {
        aborted = true;
      });
      return new Promise(() => {});
    });
    await ask();
    await eventually(() => expect(begun).toBe(true));
    working.pop();
    await one.stop();
    expect(aborted).toBe(true);
    expect(await jobs()).toMatchObject([{ locked_by: null, attempts: 1 }]);
  });

  it("that loses its connections goes on", async () => {
    const done: string[] = [];
    work(async ({ messageId }) => done.push(messageId));
    const first = await ask();
    await eventually(() => expect(done).toEqual([first]));
    await asOwner(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'claimdesk jobs' AND datname = current_database()`);
    const second = await ask();
    await eventually(() => expect(done).toEqual([first, second]));
  });
});

it("has the tables the library expects, step by step and word for word", async () => {
  const folder = "node_modules/graphile-worker/sql";
  const migration = "prisma/migrations/20261127150500_job_queue/migration.sql";
  const installed = await readFile(migration, "utf8");
  for (const name of await readdir(folder)) {
    const step = await readFile(`${folder}/${name}`, "utf8");
    expect(installed).toContain(
      step.replaceAll(":GRAPHILE_WORKER_SCHEMA", "graphile_worker").trimEnd(),
    );
  }
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, database } from "@/lib/platform/database/client";
import { APPLICATION, type Cluster, startCluster } from "@/lib/platform/embedded/cluster";
import { askedForCopy } from "@/lib/testing/asked-for-copy";
import { openSite } from "@/lib/testing/site";
import { makeDatabase } from "@/lib/testing/throw-away-cluster";
import { captureSource } from "./capture";

const excerpt = "The bridge cost 3 billion euros.";
const body = `<!doctype html><html lang="en"><title>Accounts</title><article><p>${"What was read out. ".repeat(40)}</p><p>${excerpt}</p></article>`;
const reaching = { allowAddress: (address: string) => address === "127.0.0.1" };

let site: Awaited<ReturnType<typeof openSite>>;
let folder: string;
let cluster: Cluster;
const others = process.env.DATABASE_URL;

// Synced as in earnest: what was committed has to be there when it comes back.
const start = (wantedPort: number) =>
  startCluster({
    ...{ folder, wantedPort, ownerPassword: "owner", applicationPassword: "application" },
  });

// The settings are read at their first use, which is in the test.
beforeAll(async () => {
  site = await openSite({});
  folder = await mkdtemp(join(tmpdir(), "claimdesk-stops-"));
  cluster = await start(0);
  await makeDatabase(cluster, "desk");
  process.env.DATABASE_URL = cluster.url(APPLICATION, "desk");
});
afterAll(async () => {
  await closeDatabase();
  process.env.DATABASE_URL = others;
  await cluster.stop();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const isRunning = (): boolean => {
  try {
    return process.kill(cluster.pid, 0);
  } catch {
    return false;
  }
};

/** Ends PostgreSQL as it is, without a last checkpoint, and waits until it is gone. */
const stop = async () => {
  process.kill(cluster.pid, "SIGQUIT");
  await expect.poll(isRunning, { timeout: 30_000 }).toBe(false);
};

it("is made once when the database stopped while the page was coming", async () => {
  let go: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    go = resolve;
  });
  site.pages["/accounts"] = { body, until };
  const { requestId, sourceId, view } = await askedForCopy(site.url("/accounts"), excerpt);
  const died = captureSource(requestId, { at: new Date(Date.now() + 1_000), reaching });
  died.catch(() => undefined);
  await expect.poll(() => site.asked, { timeout: 20_000 }).toContain("/accounts");
  await stop();
  go();
  await expect(died).rejects.toThrow();

  cluster = await start(cluster.port);
  expect(await view()).toMatchObject({ capture: null, request: { isWaiting: true } });
  expect(await database().storedFile.count({ where: { captures: { some: { sourceId } } } })).toBe(
    0,
  );
  site.pages["/accounts"] = { body };
  await captureSource(requestId, { at: new Date(Date.now() + 3_600_000), reaching });
  await captureSource(requestId, { at: new Date(Date.now() + 7_200_000), reaching });
  expect(await database().capture.count({ where: { sourceId } })).toBe(1);
  await stop();
  cluster = await start(cluster.port);
  expect(await view()).toMatchObject({ request: null, place: { state: "found" } });
}, 120_000);

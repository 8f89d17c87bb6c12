import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { database } from "@/lib/platform/database/client";
import { sha256Of } from "@/lib/platform/files/sha256";
import { askedForCopy } from "@/lib/testing/asked-for-copy";
import { startCapturingWorker } from "@/lib/testing/capturing-worker";
import { openSite } from "@/lib/testing/site";
import { askForOverdueCaptures } from "./capture";

const excerpt = "The bridge cost 3 billion euros.";
const body = `<!doctype html><html lang="en"><title>Accounts</title><article><p>${"What was read out. ".repeat(40)}</p><p>${excerpt}</p></article>`;

let site: Awaited<ReturnType<typeof openSite>>;
let folder: string;
let worker: ReturnType<typeof startCapturingWorker> | undefined;

// The settings are read at their first use, which is in the tests.
beforeAll(async () => {
  site = await openSite({});
  folder = await mkdtemp(join(tmpdir(), "claimdesk-files-"));
  process.env.FILES_FOLDER = folder;
});
afterEach(() => worker?.kill());
afterAll(async () => {
  delete process.env.FILES_FOLDER;
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const eventually = <Value>(look: () => Value | Promise<Value>) =>
  vi.waitFor(look, { timeout: 25_000, interval: 50 });

/** Names of the files in the folder that are under a name, each held against it, and what is half written. */
const kept = async () => {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((one) => one.isFile());
  const half = files.filter(({ parentPath }) => parentPath.endsWith("incoming"));
  const whole = files.filter((one) => !half.includes(one));
  const names: string[] = [];
  for (const { parentPath, name } of whole) {
    const sha256 = parentPath.slice(-2) + name;
    expect(sha256Of(await readFile(join(parentPath, name)))).toBe(sha256);
    names.push(sha256);
  }
  return { half: half.length, names };
};

/** A worker that was started again, when the wait of the attempt that died is over. */
const startAgain = async (requestId: string) => {
  const due = { nextAttemptAt: new Date(0) };
  await database().captureRequest.update({ where: { id: requestId }, data: due });
  expect(await askForOverdueCaptures(new Date())).toBe(1);
  worker = startCapturingWorker();
};

const expectOneCopy = async ({
  requestId,
  sourceId,
  view,
}: Awaited<ReturnType<typeof askedForCopy>>) => {
  await eventually(async () => {
    const { state } = await database().captureRequest.findUniqueOrThrow({
      where: { id: requestId },
    });
    expect(state).toBe("made");
  });
  const captures = await database().capture.findMany({ where: { sourceId } });
  expect(captures).toHaveLength(1);
  expect(await view()).toMatchObject({ request: null, place: { state: "found" } });
  const { half, names } = await kept();
  expect(half).toBe(0);
  expect(names).toContain(captures[0]?.fileId);
};

it("is made once when its worker was killed while the page was coming", async () => {
  let go: () => void = () => undefined;
  const until = new Promise<void>((resolve) => {
    go = resolve;
  });
  site.pages["/dripping"] = { body, until };
  const asked = await askedForCopy(site.url("/dripping"), excerpt);
  worker = startCapturingWorker();
  await eventually(() => expect(site.asked).toContain("/dripping"));
  await worker.kill();
  go();
  expect(await kept()).toEqual({ half: 0, names: [] });
  expect(await asked.view()).toMatchObject({ capture: null, request: { isWaiting: true } });
  site.pages["/dripping"] = { body };
  await startAgain(asked.requestId);
  await expectOneCopy(asked);
}, 60_000);

it("is made once when its worker was killed after the bytes were kept and before they were named", async () => {
  site.pages["/kept"] = { body };
  const asked = await askedForCopy(site.url("/kept"), excerpt);
  const before = (await kept()).names;
  // Whoever appends an event waits for this lock, and so does the worker, with everything written.
  const holding = new Client({ connectionString: process.env.DATABASE_URL });
  await holding.connect();
  await holding.query("SELECT pg_advisory_lock(hashtext('claimdesk.event-chain'))");
  worker = startCapturingWorker();
  await eventually(async () => {
    const { rows } = await holding.query(
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted",
    );
    expect(rows).toHaveLength(1);
  });
  await worker.kill();
  expect((await kept()).names).toHaveLength(before.length + 1);
  await holding.end();
  expect(await database().capture.count({ where: { sourceId: asked.sourceId } })).toBe(0);
  expect(await asked.view()).toMatchObject({ capture: null, request: { isWaiting: true } });
  await startAgain(asked.requestId);
  await expectOneCopy(asked);
}, 60_000);

it("is made once when its folder had no room for it, keeps no half of it, and its reviewer is told", async () => {
  // More than there is room for, however well it is compressed.
  const large = `${body}<!-- ${randomBytes(1_500_000).toString("hex")} -->`;
  site.pages["/large"] = { body: large };
  const asked = await askedForCopy(site.url("/large"), excerpt);
  const before = await kept();
  worker = startCapturingWorker({ room: 1_000 });
  await eventually(async () =>
    expect(await asked.view()).toMatchObject({
      capture: null,
      request: { isWaiting: true, because: "no-room" },
    }),
  );
  await worker.kill();
  expect(await kept()).toEqual({ half: 0, names: before.names });
  await startAgain(asked.requestId);
  await expectOneCopy(asked);
}, 60_000);

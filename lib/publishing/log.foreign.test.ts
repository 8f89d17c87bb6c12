import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { publishMany } from "@/lib/testing/many-publications";
import { correct, published } from "@/lib/testing/publications";
import { signerOf, verifierKey } from "@/lib/transparency/note";
import { exportedFiles } from "./exported";
import { refreshStandingFiles } from "./files/keep";
import { fillLog } from "./log";

/** Enough for a full tile, a level above it and a part of the next. */
const MANY = 300;

let folder = "";
let checker = "";
let key = "";
let older = "";

const log = (name: string) => join(folder, "log", name);

const exportLog = async () => {
  for await (const { name, bytes } of exportedFiles(database())) {
    if (!name.startsWith("log/")) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
};

/** Go's own packages, as Debian has them; they are built without a network. */
const buildChecker = (to: string) =>
  promisify(execFile)("go", ["build", "-o", to, "."], {
    cwd: fileURLToPath(new URL("../testing/foreign/log", import.meta.url)),
    env: {
      ...process.env,
      ...{ GO111MODULE: "off", GOPATH: "/usr/share/gocode", GOCACHE: join(folder, "go-cache") },
    },
  });

/** What the program says: JSON where it accepts the log, its complaint where it does not. */
const said = (...args: string[]) =>
  new Promise<string>((resolve) => {
    execFile(checker, [folder, key, ...args], (error, out, complaint) =>
      resolve(error ? complaint : out),
    );
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimdesk-log-"));
  checker = join(folder, "checker");
  await buildChecker(checker);
  await publishMany(MANY);
  await fillLog();
  await refreshStandingFiles();
  await exportLog();
  key = (await readFile(log("keys.txt"), "utf8")).split(" ")[0] ?? "";
  older = join(folder, "older-checkpoint");
  await writeFile(older, await readFile(log("checkpoint")));
  const claim = await published();
  await correct(claim.editor, claim.id);
  await exportLog();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the transparency log, to Go's sumdb/note and sumdb/tlog", () => {
  it("is signed, has every entry where it says, and continues what it was before", async () => {
    expect(JSON.parse(await said(older))).toEqual({
      size: MANY + 3,
      entries: MANY + 3,
      signer: "localhost:3000/log",
      consistentWith: MANY + 1,
    });
  });

  it.each([
    "checkpoint",
    "tile/0/000",
    "tile/0/001.p/47",
    "tile/1/000.p/1",
    "tile/entries/000",
    "tile/entries/001.p/47",
  ])("is refused when any one byte of %s is another", async (name) => {
    const bytes = await readFile(log(name));
    const step = Math.ceil(bytes.length / 9);
    for (let at = 2; at < bytes.length; at += step) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      await writeFile(log(name), altered);
      expect(await said()).not.toMatch(/^\{/u);
    }
    await writeFile(log(name), bytes);
    expect(await said()).toMatch(/^\{/u);
  });

  it("is refused for another key, and beside a checkpoint of another history", async () => {
    const right = key;
    key = verifierKey(signerOf("localhost:3000/log", new Uint8Array(32)));
    expect(await said()).toContain("the signature");
    key = right;
    const forged = (await readFile(older, "utf8")).replace(/\n\d+\n/u, "\n12\n");
    await writeFile(older, forged);
    expect(await said(older)).toContain("the signature");
  });
});

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { safeFetch } from "@/lib/platform/fetch/safe-fetch";
import { openSite } from "@/lib/testing/site";
import { warcOf } from "./warc";

const page = `<!doctype html><title>Accounts</title><p>${"The bridge cost 3 billion euros. ".repeat(500)}`;

let folder = "";
let site: Awaited<ReturnType<typeof openSite>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimdesk-warc-"));
  const packed = { "content-encoding": "gzip" };
  site = await openSite({
    "/old": { status: 301, headers: { location: "/page.html" } },
    "/page.html": { body: gzipSync(page), headers: packed },
  });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** libarchive reads versions up to 1.0, from which 1.1 differs in finer dates alone. */
const asVersion1 = (warc: Buffer) =>
  Buffer.from(
    warc
      .toString("latin1")
      .replaceAll("WARC/1.1\r\n", "WARC/1.0\r\n")
      .replaceAll(/^(WARC-Date: \S{19})\.\d{3}Z/gmu, "$1Z"),
    "latin1",
  );

const bsdtar = (...args: string[]) =>
  promisify(execFile)("bsdtar", args, { encoding: "buffer", maxBuffer: 10_000_000 });

it("is read by libarchive: every answer under its address, the page as it went over the wire", async () => {
  const fetched = await safeFetch(site.url("/old"), {
    allowAddress: (address) => address === "127.0.0.1",
    proxy: undefined,
  });
  if (!fetched.ok) throw new Error(fetched.detail);
  const about = { software: "Claimdesk", at: new Date(), filename: "page.warc.gz" };
  const path = join(folder, "page.warc");
  await writeFile(path, asVersion1(gunzipSync(await warcOf(fetched.exchanges, about))));
  const names = (await bsdtar("-tf", path)).stdout.toString().trim().split("\n");
  expect(names).toContain("page.html");
  const { stdout } = await bsdtar("-xOf", path, "page.html");
  // It hands the answer out with its headers.
  const body = stdout.subarray(stdout.indexOf("\r\n\r\n") + 4);
  expect(gunzipSync(body).toString()).toBe(page);
});

import { gunzipSync } from "node:zlib";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { expect, it } from "vitest";
import { sha256Of } from "@/lib/platform/files/sha256";
import { waczOf } from "./wacz";
import { warcOf } from "./warc";

const at = new Date("2026-01-02T03:04:05.678Z");
const exchange = (url: string, status: number, headers: [string, string][], body: string) => ({
  ...{ url, at, request: [["host", new URL(url).host]] as const, status, statusText: "" },
  ...{ headers, body: new TextEncoder().encode(body) },
});

it("has the archive unpacked, an index that leads into it, and the hash of every part", async () => {
  const warc = await warcOf(
    [
      exchange("http://site.example/a?b=1", 302, [["Location", "/page"]], ""),
      exchange("http://site.example/page", 200, [["Content-Type", "text/html"]], "<p>Words"),
    ],
    { software: "Claimdesk", at, filename: "a.warc.gz" },
  );
  const page = { id: "1", url: "http://site.example/a?b=1", title: "A page", at, text: "Words" };
  const wacz = await waczOf({ ...page, warc });
  expect(await waczOf({ ...page, warc })).toEqual(wacz);

  const parts = new Map<string, Uint8Array>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(wacz)).getEntries()) {
    if (entry.directory) continue;
    parts.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
    if (entry.filename.startsWith("archive/")) expect(entry.compressionMethod).toBe(0);
  }
  const textOf = (path: string) => new TextDecoder().decode(parts.get(path));
  const { resources, ...about } = JSON.parse(textOf("datapackage.json"));
  expect(about).toMatchObject({ profile: "data-package", wacz_version: "1.1.1" });
  for (const { path, hash, bytes } of resources) {
    const part = parts.get(path) ?? new Uint8Array();
    expect([hash, bytes]).toEqual([`sha256:${sha256Of(part)}`, part.length]);
  }
  expect(JSON.parse(textOf("datapackage-digest.json")).hash).toBe(
    `sha256:${sha256Of(parts.get("datapackage.json") ?? new Uint8Array())}`,
  );
  const index = textOf("indexes/index.cdxj").trim().split("\n");
  expect(index.map((line) => line.split(" ").slice(0, 2))).toEqual([
    ["example,site)/a?b=1", "20260102030405"],
    ["example,site)/page", "20260102030405"],
  ]);
  const { offset, length } = JSON.parse(index[1]?.replace(/^\S+ \S+ /u, "") ?? "");
  const record = warc.subarray(Number(offset), Number(offset) + Number(length));
  expect(gunzipSync(record).toString()).toContain("<p>Words");
  expect(
    textOf("pages/pages.jsonl")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { format: "json-pages-1.0" },
    { url: page.url, ts: at.toISOString(), title: "A page" },
  ]);
});

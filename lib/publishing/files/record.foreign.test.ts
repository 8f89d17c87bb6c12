import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RecordFile, variedRecord } from "@/lib/testing/varied-record";

const testing = (path: string) => fileURLToPath(new URL(`../../testing/${path}`, import.meta.url));

let folder: string;
let files: (RecordFile & { name: string })[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimdesk-record-"));
  files = (await variedRecord()).map((file, at) => ({ ...file, name: join(folder, `${at}.xml`) }));
  for (const { name, text } of files) await writeFile(name, text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What Debian's wrapper of jing says of jars that jing does without: nothing about the feeds. */
const WRAPPER = /^\[warning\] \/usr\/bin\/jing: Unable to locate .*\n/gmu;

/** What a program printed, and whether it was content. */
const said = (program: string, args: readonly string[]) =>
  new Promise<{ content: boolean; output: string }>((resolve) => {
    execFile(program, args, { maxBuffer: 2 ** 26 }, (error, out, complaints) =>
      resolve({ content: error === null, output: `${out}${complaints}`.replace(WRAPPER, "") }),
    );
  });

const feeds = () => files.filter(({ mediaType }) => mediaType === "application/atom+xml");
const rooted = (root: string) => files.filter(({ text }) => text.includes(`<${root} xmlns`));
const feedNames = () => feeds().map(({ name }) => name);

type Read = {
  fault: string | null;
  version: string;
  entries: { id: string; title: string; link: string; dated: boolean; content: number }[];
};

describe("the feeds of a record of 200 varied publications", () => {
  it("are right for jing by the schema as RFC 4287 prints it", async () => {
    const args = ["-c", testing("schemas/atom.rnc"), ...feedNames()];
    expect(await said("jing", args)).toEqual({ content: true, output: "" });
  });

  it("are read to the last entry by feedparser", async () => {
    const args = [testing("foreign/read-feeds.py"), ...feedNames()];
    const { output } = await said("/usr/bin/python3", args);
    const read = output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Read);
    expect(read).toHaveLength(feeds().length);
    for (const [at, { path, text }] of feeds().entries()) {
      const { fault, version, entries } = read[at] ?? {};
      const written = text.match(/<entry[ >]/gu)?.length ?? 0;
      expect({ path, fault, version, entries: entries?.length }).toEqual({
        ...{ path, fault: null, version: "atom10", entries: written },
      });
      for (const { id, title, link, dated } of entries ?? []) {
        expect({ id, title, link, dated }).toEqual({
          id: expect.stringMatching(/\S/u),
          title: expect.stringMatching(/\S/u),
          link: expect.stringMatching(/^https?:/u),
          dated: true,
        });
      }
    }
  });
});

describe("the sitemaps of the same record", () => {
  const schemas = { urlset: "sitemap.xsd", sitemapindex: "sitemap-index.xsd" };

  it("are right for xmllint", async () => {
    expect(rooted("urlset")).not.toEqual([]);
    for (const [root, schema] of Object.entries(schemas)) {
      for (const { path, name } of rooted(root)) {
        const args = ["--noout", "--nonet", "--schema", testing(`schemas/${schema}`), name];
        expect([path, await said("xmllint", args)]).toEqual([
          path,
          { content: true, output: `${name} validates\n` },
        ]);
      }
    }
  });
});

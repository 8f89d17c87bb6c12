import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileNameOf } from "@/lib/publishing/exported";
import { writeSite } from "./site-folder";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "claimdesk-site-"));
});

afterEach(() => rm(folder, { recursive: true }));

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const textOf = (name: string) => readFile(join(folder, name), "utf8");
const names = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => !name.startsWith(".")).toSorted();

describe("writeSite", () => {
  it("holds the files it was given, and after the next time those of the next time", async () => {
    await writeSite(folder, [file("index.html", "one"), file("claims/a/index.html", "a")]);
    expect(await textOf("claims/a/index.html")).toBe("a");
    await writeSite(folder, [file("index.html", "two"), file("claims/b/index.html", "b")]);
    expect(await names()).toEqual(["claims", "claims/b", "claims/b/index.html", "index.html"]);
    expect(await textOf("index.html")).toBe("two");
  });

  it("touches no folder that holds anything else", async () => {
    await writeSite(folder, [file("index.html", "one")]);
    await writeFile(join(folder, "thesis.txt"), "mine");
    await expect(writeSite(folder, [file("index.html", "two")])).rejects.toThrow("thesis.txt");
    expect(await textOf("thesis.txt")).toBe("mine");
    expect(await textOf("index.html")).toBe("one");
  });

  it("goes on after it was interrupted", async () => {
    const interrupted = async function* () {
      yield file("claims/a/index.html", "a");
      throw new Error("the machine stopped");
    };
    await expect(writeSite(folder, interrupted())).rejects.toThrow("stopped");
    await writeFile(join(folder, "claims", "a", ".claimdesk-unfinished-0a"), "half a pa");
    await writeSite(folder, [file("index.html", "one")]);
    expect(await names()).toEqual(["index.html"]);
  });

  it("leaves a file whose bytes are the same as it is", async () => {
    const before = { ...file("index.html", "one"), lastModified: new Date("2026-11-20T10:00:00Z") };
    await writeSite(folder, [before]);
    await writeSite(folder, [{ ...before, lastModified: new Date() }]);
    const { mtime } = await stat(join(folder, "index.html"));
    expect(mtime).toEqual(before.lastModified);
  });
});

describe("fileNameOf", () => {
  it.each([
    ["/", "index.html"],
    ["/claims/the-bridge-12", "claims/the-bridge-12/index.html"],
    ["/claims/pont-de-l-été-3", "claims/pont-de-l-été-3/index.html"],
    ["/method", "method/index.html"],
    ["/sitemap.xml", "sitemap.xml"],
    ["/404", "404.html"],
  ])("%s is answered by %s", (path, name) => {
    expect(fileNameOf(path)).toBe(name);
  });

  it.each(["/../x", "/claims/..", "/claims/.ssh", "/claims/a\\b"])(
    "makes no file of %s",
    (path) => {
      expect(() => fileNameOf(path)).toThrow();
    },
  );
});

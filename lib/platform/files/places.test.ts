import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { openS3Store } from "@/lib/testing/s3-store";
import { folderPlace } from "./folder";
import type { Place } from "./place";
import { s3Place } from "./s3";
import { sha256Of } from "./sha256";

const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

const newFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-files-"));
  ending.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

type Opened = {
  place: Place;
  /** Changes what is kept under a hash, as a broken disk would. */
  damage: (sha256: string) => Promise<void>;
  /** How many files there are. */
  count: () => Promise<number>;
};

const places: Record<string, () => Promise<Opened>> = {
  "a folder": async () => {
    const folder = await newFolder();
    const files = async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
        one.isFile(),
      );
    return {
      place: folderPlace(folder),
      damage: (sha256) => writeFile(join(folder, sha256.slice(0, 2), sha256.slice(2)), "other"),
      count: async () => (await files()).length,
    };
  },
  "a store that speaks S3": async () => {
    const { store, settings, close } = await openS3Store();
    ending.push(close);
    return {
      place: s3Place(settings),
      damage: async (sha256) =>
        void store.objects.set(`/bucket/${sha256}`, new TextEncoder().encode("other")),
      count: async () => store.objects.size,
    };
  },
};

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe.each(Object.entries(places))("files in %s", (_, open) => {
  it("come back as they were, empty and large ones too", async () => {
    const { place } = await open();
    for (const bytes of [bytesOf(""), bytesOf("a page"), new Uint8Array(3_000_000).fill(7)]) {
      const sha256 = sha256Of(bytes);
      expect(await place.get(sha256)).toBeNull();
      await place.put(sha256, bytes);
      const kept = await place.get(sha256);
      expect(kept && Buffer.from(kept).equals(bytes)).toBe(true);
    }
  });

  it("are kept once, however often and by however many they are put", async () => {
    const { place, count } = await open();
    const bytes = bytesOf("the same");
    await Promise.all(Array.from({ length: 5 }, () => place.put(sha256Of(bytes), bytes)));
    expect(await count()).toBe(1);
  });

  it("are gone once they are taken away, which may be done again", async () => {
    const { place, count } = await open();
    const bytes = bytesOf("moved");
    const sha256 = sha256Of(bytes);
    await place.put(sha256, bytes);
    await place.remove(sha256);
    await place.remove(sha256);
    expect(await place.get(sha256)).toBeNull();
    expect(await count()).toBe(0);
  });

  it("are written anew where they were damaged", async () => {
    const { place, damage } = await open();
    const bytes = bytesOf("whole");
    const sha256 = sha256Of(bytes);
    await place.put(sha256, bytes);
    await damage(sha256);
    await place.put(sha256, bytes);
    expect(Buffer.from((await place.get(sha256)) ?? []).equals(bytes)).toBe(true);
  });
});

describe("a store that speaks S3", () => {
  it("keeps what a key that may not list the bucket brings, which is told 403 of what is not there", async () => {
    const { settings, store, close } = await openS3Store();
    ending.push(close);
    store.answer.GET = { status: 403, words: "<Code>AccessDenied</Code>" };
    const bytes = bytesOf("a page");
    await s3Place(settings).put(sha256Of(bytes), bytes);
    expect(store.objects.size).toBe(1);
    await expect(s3Place(settings).get(sha256Of(bytes))).rejects.toThrow("AccessDenied");
  });

  it.each([
    [404, "<Code>NoSuchBucket</Code>"],
    [301, "<Code>PermanentRedirect</Code>"],
    [503, "<Code>SlowDown</Code>"],
  ])("that answers %i has lost no file, and its words are told", async (status, words) => {
    const { settings, store, close } = await openS3Store();
    ending.push(close);
    store.answer.GET = { status, words };
    const place = s3Place(settings);
    const bytes = bytesOf("a page");
    await expect(place.get(sha256Of(bytes))).rejects.toThrow(words);
    await expect(place.put(sha256Of(bytes), bytes)).rejects.toThrow(words);
    expect(store.objects.size).toBe(0);
  });

  it("is not believed without a sound signature, and says why it refuses", async () => {
    const { settings, store, close } = await openS3Store();
    ending.push(close);
    const bytes = bytesOf("a page");
    const stranger = s3Place({ ...settings, secret: "guessed" });
    await expect(stranger.put(sha256Of(bytes), bytes)).rejects.toThrow("403");
    store.isFull = true;
    await expect(s3Place(settings).put(sha256Of(bytes), bytes)).rejects.toThrow("507");
    expect(store.objects.size).toBe(0);
  });
});

describe("a folder", () => {
  it("has no file under a name when its writer is killed in the middle", async () => {
    const folder = await newFolder();
    const program = `
      const { folderPlace } = await import(${JSON.stringify(pathToFileURL("lib/platform/files/folder.ts").href)});
      const { sha256Of } = await import(${JSON.stringify(pathToFileURL("lib/platform/files/sha256.ts").href)});
      const place = folderPlace(process.argv[1]);
      for (let number = 0; ; number += 1) {
        const bytes = new Uint8Array(4_000_000).fill(number % 256);
        bytes.set(new TextEncoder().encode(String(number)));
        await place.put(sha256Of(bytes), bytes);
        console.log("put");
      }`;
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", program, folder],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const ended = once(child, "close");
    for await (const chunk of child.stdout) if (String(chunk).includes("put")) break;
    child.kill("SIGKILL");
    await ended;
    const place = folderPlace(folder);
    const names = (await readdir(folder)).filter((name) => name !== "incoming");
    let whole = 0;
    for (const start of names) {
      for (const rest of await readdir(join(folder, start))) {
        const bytes = await place.get(start + rest);
        expect(bytes && sha256Of(bytes)).toBe(start + rest);
        whole += 1;
      }
    }
    expect(whole).toBeGreaterThan(0);
  }, 120_000);
});

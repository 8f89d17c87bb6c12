import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { config } from "@/lib/platform/config";
import { database } from "@/lib/platform/database/client";
import { folderPlace } from "@/lib/platform/files/folder";
import { sha256Of } from "@/lib/platform/files/sha256";
import { bytesAsTheyAre, readFile, storeFile } from "@/lib/platform/files/store";
import { openS3Store } from "@/lib/testing/s3-store";
import { type Moved, moveFiles, noteMoved, type OutsidePlace } from "./move-files";

let s3: Awaited<ReturnType<typeof openS3Store>>;
let folder = "";

const useS3 = (used: boolean) =>
  Object.assign(config(), {
    FILES_S3_URL: used ? s3.settings.url : undefined,
    ...{ FILES_S3_KEY_ID: s3.settings.keyId, FILES_S3_SECRET: s3.settings.secret },
  });

beforeAll(async () => {
  s3 = await openS3Store();
  folder = await mkdtemp(join(tmpdir(), "claimdesk-move-"));
  Object.assign(config(), { FILES_FOLDER: folder });
});
afterAll(async () => {
  useS3(false);
  Object.assign(config(), { FILES_FOLDER: undefined });
  await rm(folder, { recursive: true });
  await s3.close();
});
beforeEach(() => {
  Object.assign(s3.store, { isFull: false, tellsMissing: true });
  useS3(true);
});

const inFolder = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

/** Keeps files in the folder, as a desk without a bucket does. */
const kept = async (...texts: string[]): Promise<string[]> => {
  useS3(false);
  const hashes: string[] = [];
  for (const text of texts) {
    const bytes = new TextEncoder().encode(`${text} ${crypto.randomUUID()}`);
    const file = { bytes, mediaType: "text/plain", name: "" };
    hashes.push(await database().$transaction((tx) => storeFile(tx, file)));
  }
  useS3(true);
  return hashes;
};

const move = async (to: OutsidePlace): Promise<Moved[]> => {
  const moved: Moved[] = [];
  for await (const one of moveFiles(database(), to) ?? []) moved.push(one);
  return moved;
};

const stateOf = (moved: readonly Moved[], hash: string | undefined) =>
  moved.find(({ sha256 }) => sha256 === hash)?.state;

it("brings files from the folder to the bucket and back, whole, and leaves none behind", async () => {
  const hashes = await kept("one", "two");
  const moved = await move("s3");
  expect(hashes.map((hash) => stateOf(moved, hash))).toEqual(["moved", "moved"]);
  expect(await inFolder()).toEqual([]);
  for (const hash of hashes)
    expect(sha256Of((await readFile(database(), hash)) ?? new Uint8Array())).toBe(hash);
  const again = await move("s3");
  expect(new Set(again.map(({ state }) => state))).toEqual(new Set(["there"]));
  await move("folder");
  expect(s3.store.objects.size).toBe(0);
  for (const hash of hashes)
    expect(sha256Of((await readFile(database(), hash)) ?? new Uint8Array())).toBe(hash);
});

it("goes on where it was broken off: before its row was changed, and after", async () => {
  const [first = "", second = ""] = await kept("one", "two");
  s3.store.isFull = true;
  await expect(move("s3")).rejects.toThrow("507");
  expect(await readFile(database(), first)).not.toBeNull();
  s3.store.isFull = false;
  // The other's row was changed, and then the program died.
  const left = (await folderPlace(folder).get(second)) ?? new Uint8Array();
  s3.store.objects.set(`/bucket/${second}`, left);
  await noteMoved({ kind: "system", job: "test" }, { sha256: second, to: "s3" });
  const moved = await move("s3");
  expect([first, second].map((hash) => stateOf(moved, hash))).toEqual(["moved", "moved"]);
  expect(await inFolder()).toEqual([]);
});

it("moves once more with a key that is not told what is gone from the bucket, and so reads what was moved meanwhile", async () => {
  const [first, second = ""] = await kept("one", "two");
  await move("s3");
  s3.store.tellsMissing = false;
  expect(stateOf(await move("folder"), first)).toBe("moved");
  expect(stateOf(await move("folder"), first)).toBe("there");
  await move("s3");
  const { storedFile } = database();
  const findUnique = async (asked: Parameters<typeof storedFile.findUnique>[0]) => {
    const row = await storedFile.findUnique(asked);
    await move("folder");
    return row;
  };
  const bytes = await bytesAsTheyAre({ storedFile: { findUnique } } as never, second);
  expect(sha256Of(bytes ?? new Uint8Array())).toBe(second);
});

it("does not take a file in the bucket for gone where that is not told", async () => {
  const [lost = ""] = await kept("lost");
  await move("s3");
  s3.store.tellsMissing = false;
  const bytes = s3.store.objects.get(`/bucket/${lost}`) ?? new Uint8Array();
  s3.store.objects.delete(`/bucket/${lost}`);
  await expect(readFile(database(), lost)).rejects.toThrow("AccessDenied");
  await expect(move("folder")).rejects.toThrow("AccessDenied");
  s3.store.objects.set(`/bucket/${lost}`, bytes);
});

it("leaves what is damaged where it is, and says which", async () => {
  const [whole, broken = ""] = await kept("whole", "broken");
  await writeFile(join(folder, broken.slice(0, 2), broken.slice(2)), "other");
  const moved = await move("s3");
  expect([whole, broken].map((hash) => stateOf(moved, hash))).toEqual(["moved", "damaged"]);
  expect(s3.store.objects.has(`/bucket/${broken}`)).toBe(false);
  expect(await inFolder()).toHaveLength(1);
  const row = await database().storedFile.findUniqueOrThrow({ where: { sha256: broken } });
  expect(row.place).toBe("folder");
});

it("asks for both places", async () => {
  useS3(false);
  expect(moveFiles(database(), "s3")).toBeNull();
});

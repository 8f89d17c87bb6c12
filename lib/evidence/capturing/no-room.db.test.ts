import { afterAll, beforeAll, expect, it } from "vitest";
import { verify } from "@/lib/integrity/verify";
import { database } from "@/lib/platform/database/client";
import { askedForCopy } from "@/lib/testing/asked-for-copy";
import { openS3Store } from "@/lib/testing/s3-store";
import { openSite } from "@/lib/testing/site";
import { captureFile } from "../queries/source";
import { captureSource } from "./capture";

let site: Awaited<ReturnType<typeof openSite>>;
let files: Awaited<ReturnType<typeof openS3Store>>;

// The settings are read at their first use, which is in the tests.
beforeAll(async () => {
  site = await openSite({ "/accounts": { body: "<!doctype html><p>It cost 3 billion euros." } });
  files = await openS3Store();
  process.env.FILES_S3_URL = files.settings.url;
  process.env.FILES_S3_KEY_ID = files.settings.keyId;
  process.env.FILES_S3_SECRET = files.settings.secret;
});
afterAll(async () => {
  for (const name of ["URL", "KEY_ID", "SECRET"]) delete process.env[`FILES_S3_${name}`];
  await Promise.all([site.close(), files.close()]);
});

const reaching = { allowAddress: (address: string) => address === "127.0.0.1" };
const secondsFromNow = (seconds: number) => new Date(Date.now() + seconds * 1_000);

it("tells that there was no room for a copy, keeps no half of it, and tries again", async () => {
  const { reviewer, requestId, view } = await askedForCopy(
    site.url("/accounts"),
    "3 billion euros",
  );
  files.store.isFull = true;
  await expect(captureSource(requestId, { at: secondsFromNow(1), reaching })).rejects.toThrow(
    "507",
  );
  expect(await view()).toMatchObject({
    capture: null,
    request: { isWaiting: true, because: "no-room" },
  });
  expect(files.store.objects.size).toBe(0);
  files.store.isFull = false;
  await captureSource(requestId, { at: secondsFromNow(60), reaching });
  const one = await view();
  expect(one).toMatchObject({ request: null, place: { state: "found" } });
  expect(files.store.objects.size).toBe(1);

  const captureId = one?.capture?.id ?? "";
  const kept = await captureFile(reviewer, { captureId });
  expect(kept.ok && kept.value.bytes.length).toBe(one?.capture?.size);
  const broken = async () =>
    (await verify(database(), () => undefined, ["stored_file"])).stored_file.broken;
  expect(await broken()).toEqual([]);
  const [name = ""] = files.store.objects.keys();
  files.store.objects.set(name, new TextEncoder().encode("something else"));
  expect(await broken()).toEqual([{ row: one?.capture?.sha256, check: "bytes-hash" }]);
  await expect(captureFile(reviewer, { captureId })).rejects.toThrow("damaged");
  files.store.objects.delete(name);
  expect(await broken()).toEqual([{ row: one?.capture?.sha256, check: "missing" }]);
});

import { describe, expect, it } from "vitest";
import { config } from "@/lib/platform/config";
import { database } from "@/lib/platform/database/client";
import { refreshStandingFiles } from "@/lib/publishing/files/keep";
import { fillLog } from "@/lib/publishing/log";
import { published, textOf } from "@/lib/testing/publications";
import { readVerifierKey, signersOf, type Verifier } from "@/lib/transparency/note";
import { verify } from "./verify";

const [older, newer] = ["the older key", "the newer key"].map(
  (words) => new Uint8Array(Buffer.alloc(32, words)),
) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];

/** A start of the server with these keys in LOG_SIGNING_KEY. */
const startWith = async (...keys: Uint8Array<ArrayBuffer>[]) => {
  config().LOG_SIGNING_KEY.splice(0, 9, ...keys);
  await fillLog();
  await refreshStandingFiles();
};

const served = () => textOf("/log/checkpoint");

const listedKeys = async (): Promise<Verifier[]> =>
  (await textOf("/log/keys.txt"))
    .split("\n")
    .flatMap((line) => readVerifierKey(line.split(" ")[0] ?? "") ?? []);

describe("a change of the log's key", () => {
  it("goes by a time in which both sign, is told in the log, and leaves what was signed before provable", async () => {
    await startWith(older);
    await published();
    const before = await served();
    const [first] = await listedKeys();
    if (!first) throw new Error("no key is listed");

    await startWith(older, newer);
    const between = await served();
    const [, second] = await listedKeys();
    if (!second) throw new Error("the new key is not listed");
    // Who knows only the old key still reads the log, and so learns of the new one.
    expect(signersOf(between, [first])).toEqual([first]);
    expect(signersOf(between, [second])).toEqual([second]);

    await startWith(newer);
    await published();
    const after = await served();
    expect(signersOf(after, [first])).toBeNull();
    expect(signersOf(after, [second])).toEqual([second]);
    expect(await listedKeys()).toEqual([first, second]);
    expect(signersOf(before, await listedKeys())).toEqual([first]);

    const told = await database().event.findMany({ where: { kind: "log.key-added" } });
    expect(told).toHaveLength(2);
    const broken = Object.values(await verify(database(), () => undefined)).flatMap(
      (table) => table.broken,
    );
    expect(broken).toEqual([]);
  });
});

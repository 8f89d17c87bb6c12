import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import "@/lib/testing/reach-loopback";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import { published, textOf } from "@/lib/testing/publications";
import { readCheckpoint } from "@/lib/transparency/checkpoint";
import { type Hash, isConsistent } from "@/lib/transparency/merkle";
import {
  COSIGNATURE,
  cosignatureLine,
  readNote,
  readVerifierKey,
  signerOf,
  signersOf,
  verifierKey,
} from "@/lib/transparency/note";
import { keyList, newestCheckpoint } from "@/lib/transparency/published";
import { collectCosignatures, writeEventsDown } from "./log";

const witness = signerOf("witness.example/w", Buffer.alloc(32, "a witness"), COSIGNATURE);

/** A witness by the letter of C2SP tlog-witness: it signs what continues what it has signed, and nothing else. */
const seen = { size: 0, root: new Uint8Array() as Hash };
let signsWith = witness;
const asked: string[] = [];

const answerTo = async (body: string): Promise<{ status: number; type: string; text: string }> => {
  const [head = "", note = ""] = [
    body.slice(0, body.indexOf("\n\n")),
    body.slice(body.indexOf("\n\n") + 2),
  ];
  const [old = "", ...proof] = head.split("\n");
  asked.push(old);
  const checkpoint = readCheckpoint(note);
  const logKey = readVerifierKey((await keyList(database())).split(" ")[0] ?? "");
  const plain = (status: number, words: string) => ({ status, type: "text/plain", text: words });
  if (!checkpoint || !logKey) return plain(400, "no checkpoint");
  if (!signersOf(note, [logKey])) return plain(403, "not signed");
  const known = Number(old.replace("old ", ""));
  if (known !== seen.size) return { status: 409, type: "text/x.tlog.size", text: `${seen.size}\n` };
  const hashes = proof.map((line) => new Uint8Array(Buffer.from(line, "base64")));
  const continues = seen.size === 0 ? proof.length === 0 : isConsistent(seen, checkpoint, hashes);
  if (!continues) return plain(422, "does not continue");
  Object.assign(seen, { size: checkpoint.size, root: checkpoint.root });
  return plain(200, cosignatureLine(signsWith, readNote(note)?.text ?? "", now()));
};

const server = createServer(async (request, response) => {
  const answer =
    request.url === "/w/add-checkpoint"
      ? await answerTo(await text(request))
      : { status: 404, type: "text/plain", text: "" };
  response.writeHead(answer.status, { "content-type": answer.type }).end(answer.text);
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  process.env.LOG_WITNESSES = `${verifierKey(witness)} http://127.0.0.1:${port}/w/`;
  await published();
});
afterAll(() => server.close());

const served = () => textOf("/log/checkpoint");

describe("a witness of the log", () => {
  it("is asked by a job, and its line is served with the checkpoint", async () => {
    const jobs = await database().$queryRaw<unknown[]>`
      SELECT FROM graphile_worker.jobs WHERE task_identifier = 'log.ask-witnesses'`;
    expect(jobs).toHaveLength(1);
    await collectCosignatures();
    const note = (await newestCheckpoint(database()))?.note ?? "";
    expect(signersOf(note, [witness])).toEqual([witness]);
    expect(await served()).toBe(note);
    expect(asked).toEqual(["old 0"]);
  });

  it("is asked once for each checkpoint", async () => {
    await collectCosignatures();
    expect(asked).toHaveLength(1);
  });

  it("is shown that the log has only grown, also by a desk that does not know what it has signed", async () => {
    await published();
    await collectCosignatures();
    expect(asked.at(-1)).toMatch(/^old [1-9]/u);
    Object.assign(seen, { size: 1, root: await rootOfOne() });
    await writeEventsDown();
    await collectCosignatures();
    expect(asked.at(-1)).toBe("old 1");
    expect(signersOf(await served(), [witness])).toEqual([witness]);
  });

  it("that signs with another key is not believed, and the job fails so that it is asked again", async () => {
    await published();
    signsWith = signerOf("witness.example/w", Buffer.alloc(32, "another"), COSIGNATURE);
    await expect(collectCosignatures()).rejects.toThrow("did not sign with the key");
    const { note } = (await newestCheckpoint(database())) ?? { note: "" };
    expect(readNote(note)?.lines).toHaveLength(1);
  });

  it("that has gone is told of by the failure of the job", async () => {
    server.close();
    server.closeAllConnections();
    await expect(collectCosignatures()).rejects.toThrow("was not reached");
  });
});

const rootOfOne = async (): Promise<Hash> => {
  const tile = await database().logTile.findUniqueOrThrow({
    where: { level_index: { level: 0, index: 0 } },
  });
  return tile.hashes.subarray(0, 32);
};

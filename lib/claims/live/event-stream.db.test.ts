import { expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { commentOnClaim } from "@/lib/talk/commands/comment";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { claimEventStream } from "./event-stream";

type Told = { sequence: string; own: boolean };

/** Reads a stream as a browser does, until `enough` says so; then it is cut. */
const readUntil = async (
  stream: ReadableStream<Uint8Array>,
  enough: (told: readonly Told[]) => boolean,
): Promise<Told[]> => {
  const told: Told[] = [];
  const decoder = new TextDecoder();
  let text = "";
  const chunks = stream.getReader();
  while (!enough(told)) {
    const { done, value } = await chunks.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    const whole = text.split("\n\n");
    text = whole.pop() ?? "";
    for (const message of whole) {
      const [, sequence, data] = /^id: (\d+)\ndata: (.+)$/u.exec(message) ?? [];
      if (sequence && data) told.push({ sequence, ...(JSON.parse(data) as { own: boolean }) });
    }
  }
  await chunks.cancel();
  return told;
};

const streamOf = async (...asked: Parameters<typeof claimEventStream>) => {
  const stream = await claimEventStream(...asked);
  if (!stream) throw new Error("refused");
  return stream;
};

const sequencesOf = async (claimId: string): Promise<string[]> => {
  const rows = await database().event.findMany({
    where: { claimId },
    orderBy: { sequence: "asc" },
    select: { sequence: true },
  });
  return rows.map(({ sequence }) => sequence.toString());
};

it("tells what happens to a claim as it happens, and who did it themselves", async () => {
  const { id: claimId, editor } = await makeClaim("open");
  const other = await makePerson("reviewer");
  const stream = await streamOf(editor, { claimId, after: null });
  const reading = readUntil(stream, (told) => told.length === 2);
  await commentOnClaim(other, { claimId, body: "Who counted?" });
  await commentOnClaim(editor, { claimId, body: "The ministry." });
  expect((await reading).map(({ own }) => own)).toEqual([false, true]);
});

it("misses nothing and repeats nothing, cut and taken up again fifty times", async () => {
  const { id: claimId, editor } = await makeClaim("open");
  const other = await makePerson("reviewer");
  const known = await sequencesOf(claimId);
  const cuts = 50;
  const writing = (async () => {
    for (let number = 0; number <= cuts; number += 1) {
      await commentOnClaim(other, { claimId, body: `Comment ${number}` });
    }
  })();
  const told: Told[] = [];
  while (told.length <= cuts) {
    const after = told.at(-1)?.sequence ?? known.at(-1) ?? "0";
    const stream = await streamOf(editor, { claimId, after });
    told.push(...(await readUntil(stream, ({ length }) => length > 0)));
  }
  await writing;
  expect([...known, ...told.map(({ sequence }) => sequence)]).toEqual(await sequencesOf(claimId));
});

it("tells nothing to who may not read claims, nor of a claim that is not there", async () => {
  const { id: claimId, editor } = await makeClaim("open");
  expect(await claimEventStream(reader, { claimId, after: null })).toBeNull();
  const nowhere = "01990000-0000-7000-8000-000000000000";
  expect(await claimEventStream(editor, { claimId: nowhere, after: null })).toBeNull();
  expect(await claimEventStream(editor, { claimId, after: "x" })).toBeNull();
});

import { database } from "@/lib/platform/database/client";
import { bytesOfRun } from "../files/bytes";
import { recordsOfFile } from "../files/records-of-file";
import { UnreadableFile } from "../files/unreadable";
import { commitBatch } from "./commit-batch";
import { endRun } from "./end";
import type { ImportRecord } from "./pass";
import { type TakenRun, takeRun } from "./take";

const BATCH = { records: 500, characters: 4_000_000 };

const lengthOf = (record: ImportRecord): number =>
  record.ok && "source" in record ? record.source.length : 0;

/** Batches of records with the bytes that had been read at the end of each; those before `position` are left out. */
async function* batchesOf(
  records: AsyncIterable<ImportRecord>,
  { position, passed }: { position: number; passed: () => number },
) {
  let batch: ImportRecord[] = [];
  let characters = 0;
  let at = 0;
  for await (const record of records) {
    at += 1;
    if (at <= position) continue;
    batch.push(record);
    characters += lengthOf(record);
    if (batch.length < BATCH.records && characters < BATCH.characters) continue;
    yield { records: batch, position: at - batch.length, bytesRead: passed() };
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield { records: batch, position: at - batch.length, bytesRead: passed() };
}

/** Records up to where the file breaks off, and why it does. */
async function* untilBroken(
  records: AsyncIterable<ImportRecord>,
  broken: (error: UnreadableFile) => void,
) {
  try {
    yield* records;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    broken(error);
  }
}

/** Works through one run from where it stands; false when it was taken away meanwhile or told to stop. */
const workOn = async (run: TakenRun, signal: AbortSignal | undefined): Promise<void> => {
  const file = bytesOfRun(database(), run.id, run.size);
  let failure: UnreadableFile["failure"] | null = null;
  const records = untilBroken(recordsOfFile(file, run), (error) => {
    failure = error.failure;
  });
  const passed = () => file.progress.passed;
  let reached = run.position;
  for await (const batch of batchesOf(records, { position: run.position, passed })) {
    if (signal?.aborted || !(await commitBatch(run, batch))) return;
    reached = batch.position + batch.records.length;
  }
  if (!signal?.aborted) await endRun(run, failure ?? (reached === 0 ? "no-records" : null));
};

/** Lets go of a run, so that whoever comes next may go on with it at once. */
const letGo = (runId: string) =>
  database().importRun.updateMany({ where: { id: runId }, data: { claimedUntil: null } });

/**
 * Tries or imports what waits, run by run, until nothing does or `signal` tells it to stop. What a server
 * that died had begun is gone on with after its last batch.
 *
 * @returns how many runs it worked on
 */
export const workOnImports = async (signal?: AbortSignal): Promise<number> => {
  let worked = 0;
  for (let run = await takeRun(); run !== null; run = await takeRun()) {
    await workOn(run, signal);
    worked += 1;
    if (signal?.aborted) {
      await letGo(run.id);
      return worked;
    }
  }
  return worked;
};

import type { Database } from "@/lib/platform/database/client";
import { PART } from "./part";

/** A file as it is read: from the front, or any piece of it. Never more than a part of it is in memory. */
export type FileBytes = {
  size: number;
  /** Its parts in order; `passed` of `progress` grows with what was handed over */
  chunks: () => AsyncIterable<Uint8Array>;
  /** Up to `length` bytes from `start` */
  piece: (start: number, length: number) => Promise<Uint8Array>;
  /** Bytes that `chunks` has handed over */
  progress: { passed: number };
};

/** A file that is in memory: what a test reads, or a page that was just fetched. */
export const bytesInMemory = (bytes: Uint8Array): FileBytes => {
  const progress = { passed: 0 };
  return {
    size: bytes.length,
    progress,
    async *chunks() {
      for (let start = 0; start < bytes.length; start += PART) {
        const chunk = bytes.subarray(start, start + PART);
        progress.passed = start + chunk.length;
        yield chunk;
      }
    },
    piece: async (start, length) => bytes.subarray(start, start + length),
  };
};

/** A file that an import was given, out of the database. */
export const bytesOfRun = (db: Database, runId: string, size: number): FileBytes => {
  const progress = { passed: 0 };
  const part = async (number: number): Promise<Uint8Array> => {
    const row = await db.importPart.findUnique({
      where: { runId_part: { runId, part: number } },
      select: { bytes: true },
    });
    if (!row) throw new Error(`part ${number} of import ${runId} is not there`);
    return row.bytes;
  };
  let held: { number: number; bytes: Uint8Array } | undefined;
  const heldPart = async (number: number): Promise<Uint8Array> => {
    if (held?.number !== number) held = { number, bytes: await part(number) };
    return held.bytes;
  };
  return {
    size,
    progress,
    async *chunks() {
      for (let number = 0; number * PART < size; number += 1) {
        const bytes = await part(number);
        progress.passed = number * PART + bytes.length;
        yield bytes;
      }
    },
    async piece(start, length) {
      const end = Math.min(start + length, size);
      const pieces: Uint8Array[] = [];
      for (let at = start; at < end; ) {
        const bytes = await heldPart(Math.floor(at / PART));
        const from = at % PART;
        const taken = bytes.subarray(from, Math.min(from + end - at, bytes.length));
        if (taken.length === 0) throw new Error(`import ${runId} is shorter than it says`);
        pieces.push(taken);
        at += taken.length;
      }
      return Buffer.concat(pieces);
    },
  };
};

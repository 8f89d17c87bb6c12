import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { startImport } from "@/lib/exchange/commands/go-on";
import { beginImport, keepImportPart } from "@/lib/exchange/commands/take-in";
import { exportOf } from "@/lib/exchange/exporting/export";
import { PART } from "@/lib/exchange/files/part";
import { workOnImports } from "@/lib/exchange/runs/work";
import type { ExportFormat, ExportSubject } from "@/lib/exchange/schema";
import type { PersonActor } from "@/lib/platform/actor";
import { closeDatabase, database } from "@/lib/platform/database/client";

/*
 * One step of bench/exchange.ts in a process of its own, so that the memory it needed at most is the
 * step's and nobody else's. Says what it did as JSON on its last line.
 */
const [, , step = "", ...given] = process.argv;
const [first = "", second = "", third = ""] = given;

const take = async (path: string, personId: string): Promise<string> => {
  const actor: PersonActor = { kind: "person", id: personId, name: "bench", role: "editor" };
  const { size } = await stat(path);
  const begun = await beginImport(actor, { fileName: "bench.json", size });
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal));
  const { importId } = begun.value;
  let part = 0;
  let held = Buffer.alloc(0);
  const keep = async (bytes: Buffer) => {
    const kept = await keepImportPart(actor, { importId, part, bytes: new Uint8Array(bytes) });
    if (!kept.ok) throw new Error(JSON.stringify(kept.refusal));
    part += 1;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: PART })) {
    held = Buffer.concat([held, chunk as Buffer]);
    for (; held.length >= PART; held = held.subarray(PART)) await keep(held.subarray(0, PART));
  }
  if (held.length > 0) await keep(held);
  return importId;
};

const steps: Record<string, () => Promise<unknown>> = {
  export: async () => {
    const { body } = exportOf(database(), {
      subject: first as ExportSubject,
      format: second as ExportFormat,
    });
    await pipeline(Readable.fromWeb(body as WebStream), createWriteStream(third));
    return {};
  },
  "take-in": async () => ({ importId: await take(first, second) }),
  work: async () => ({ runs: await workOnImports() }),
  start: async () => {
    const actor: PersonActor = { kind: "person", id: second, name: "bench", role: "editor" };
    const started = await startImport(actor, { importId: first });
    if (!started.ok) throw new Error(JSON.stringify(started.refusal));
    return { runs: await workOnImports() };
  },
};

const began = performance.now();
const said = await steps[step]?.();
const milliseconds = performance.now() - began;
await closeDatabase();
// Linux and macOS both: Node.js counts maxRSS in kilobytes.
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ ...(said as object), milliseconds, peak }));

import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "@/lib/platform/actor";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { safeFetch } from "@/lib/platform/fetch/safe-fetch";
import { conflict, invalid, type Outcome, refused } from "@/lib/platform/outcome";
import { askForImports } from "../ask";
import { fetchComplaint, IMPORT_TYPES, LARGEST_FETCH } from "../feeds/fetching";
import { formatOf } from "../files/format";
import { PART } from "../files/part";
import { mayExchange } from "../policy";
import { beginImportInput, fetchImportInput, keepPartInput } from "../schema";
import { isTable } from "../states";

/** Announces a file; its parts follow. */
export const beginImport = command({
  name: "exchange.begin-import",
  input: beginImportInput,
  facts: async () => ({}),
  may: mayExchange,
  run: async (tx, { actor, input: { fileName, size, address }, now }) => {
    const { id } = await tx.importRun.create({
      data: {
        ...{ fileName, size, format: "claimreview", createdAt: now },
        address: address || null,
        startedById: actor.kind === "person" ? actor.id : null,
      },
      select: { id: true },
    });
    return done({ importId: id });
  },
});

/** SHA-256 of a file that is here whole, part by part. */
const hashOf = async (tx: Transaction, runId: string, size: number): Promise<string> => {
  const hash = createHash("sha256");
  for (let part = 0; part * PART < size; part += 1) {
    const { bytes } = await tx.importPart.findUniqueOrThrow({
      where: { runId_part: { runId, part } },
      select: { bytes: true },
    });
    hash.update(bytes);
  }
  return hash.digest("hex");
};

/**
 * Keeps the next part of an announced file. Parts come in order; with the last the file is whole, and it
 * is tried, or waits for somebody to say what its columns mean.
 */
export const keepImportPart = command({
  name: "exchange.keep-part",
  input: keepPartInput,
  facts: (tx, { importId }) =>
    tx.importRun.findUnique({
      where: { id: importId },
      select: { size: true, received: true, fileName: true, format: true, startedById: true },
    }),
  may: (actor) => mayExchange(actor),
  run: async (tx, { facts, input: { importId, part, bytes } }) => {
    const size = Number(facts.size);
    const received = Number(facts.received) + bytes.length;
    const isLast = received === size;
    if (part * PART !== Number(facts.received) || received > size)
      return conflict("import-elsewhere");
    if (bytes.length < PART && !isLast) return conflict("import-elsewhere");
    const format = part === 0 ? formatOf(bytes, facts.fileName) : facts.format;
    await guarded(
      tx.importRun.updateMany({
        where: { id: importId, state: "receiving", received: facts.received },
        data: { received, format },
      }),
    );
    await tx.importPart.create({
      data: { runId: importId, part, bytes: new Uint8Array(bytes) },
      select: { part: true },
    });
    if (!isLast) return done({ importId, whole: false });
    const sha256 = await hashOf(tx, importId, size);
    const state = isTable(format) ? "mapping" : "checking";
    await tx.importRun.update({ where: { id: importId }, data: { sha256, state } });
    if (state === "checking") await askForImports(tx);
    const { fileName } = facts;
    return done({ importId, whole: true }, event("import.begun", {}, { fileName, format, sha256 }));
  },
});

/** Hands a file over that is in memory. */
export const takeInFile = async (
  actor: Actor,
  { bytes, fileName, address = "" }: { bytes: Uint8Array; fileName: string; address?: string },
): Promise<Outcome<{ importId: string }>> => {
  const begun = await beginImport(actor, { fileName, size: bytes.length, address });
  if (!begun.ok) return begun;
  const { importId } = begun.value;
  for (let part = 0; part * PART < bytes.length; part += 1) {
    const piece = bytes.subarray(part * PART, (part + 1) * PART);
    const kept = await keepImportPart(actor, { importId, part, bytes: new Uint8Array(piece) });
    if (!kept.ok) return kept;
  }
  return { ok: true, value: { importId } };
};

/** Fetches a page, a file or a feed and takes it in. The fetch comes before any transaction. */
export const fetchImport = async (
  actor: Actor,
  input: z.input<typeof fetchImportInput>,
): Promise<Outcome<{ importId: string }>> => {
  const decision = mayExchange(actor);
  if (!decision.allowed) return refused({ code: "not-allowed", because: decision.because });
  const parsed = fetchImportInput.safeParse(input);
  if (!parsed.success) return invalid("url", "url");
  const page = await safeFetch(parsed.data.url, {
    maxBytes: LARGEST_FETCH,
    mediaTypes: IMPORT_TYPES,
  });
  if (!page.ok) return invalid("url", fetchComplaint[page.reason]);
  const { pathname, host } = new URL(page.finalUrl);
  const fileName = `${host}${pathname}`.slice(0, 200).toWellFormed();
  return takeInFile(actor, { bytes: page.bytes, fileName, address: page.finalUrl });
};

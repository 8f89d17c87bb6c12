import type { Database, Transaction } from "@/lib/platform/database/client";
import { fingerprintOf } from "./wire-story";

/** Of a capture's text, in characters: an article is shorter, and a long document is known by its beginning. */
const READ = 40_000;
/** Fingerprints in memory. */
const HELD = 2_000;

/** Captures never change, so neither does what is held of them. */
const held = new Map<string, ReadonlySet<number>>();

const textsOf = (db: Database | Transaction, ids: readonly string[]) =>
  db.$queryRaw<
    { id: string; text: string }[]
  >`SELECT id, COALESCE(left(text, ${READ}), '') AS text FROM capture WHERE id = ANY(${[...ids]}::uuid[])`;

/** The fingerprint of each capture's text (wire-story.ts), in their order. */
export const fingerprintsOf = async (
  db: Database | Transaction,
  captureIds: readonly string[],
): Promise<ReadonlySet<number>[]> => {
  const missing = captureIds.filter((id) => !held.has(id));
  const read = new Map<string, ReadonlySet<number>>();
  if (missing.length > 0) {
    for (const { id, text } of await textsOf(db, missing)) read.set(id, fingerprintOf(text));
  }
  const found = captureIds.map((id) => held.get(id) ?? read.get(id) ?? new Set<number>());
  for (const [id, fingerprint] of read) held.set(id, fingerprint);
  for (const id of [...held.keys()].slice(0, Math.max(0, held.size - HELD))) held.delete(id);
  return found;
};

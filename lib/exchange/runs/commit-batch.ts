import { now } from "@/lib/platform/clock";
import { database, type Transaction } from "@/lib/platform/database/client";
import { type NoteCode, type RefusalCode, shortened } from "../reading/notes";
import { isKnown, judge, printOf } from "./judge";
import { keepKnown } from "./keep-known";
import { countsOf, type ImportRecord, type Outcome } from "./pass";
import { isProposed, propose } from "./propose";
import { HELD_FOR, type TakenRun } from "./take";

/** Notes of a pass that are listed; the counts are of all records. */
const MOST_NOTES = 1_000;

type Batch = { records: readonly ImportRecord[]; position: number; bytesRead: number };

type Hashes = ReadonlyMap<string, string>;
type Hashed = { identity: string; sha256: string };

const byIdentity = (rows: readonly Hashed[]): Hashes =>
  new Map(rows.map(({ identity, sha256 }) => [identity, sha256]));

const hashesSeen = async (tx: Transaction, runId: string, prints: readonly Hashed[]) => {
  const identities = prints.map(({ identity }) => identity);
  const seen = await tx.$queryRaw<Hashed[]>`
    SELECT identity, sha256 FROM import_seen
    WHERE run_id = ${runId}::uuid AND identity = ANY(${identities})`;
  await tx.$executeRaw`
    INSERT INTO import_seen (run_id, identity, sha256)
    SELECT ${runId}::uuid, * FROM unnest(${identities}::text[], ${prints.map((one) => one.sha256)}::text[])
    ON CONFLICT DO NOTHING`;
  return byIdentity(seen);
};

const hashesKept = async (tx: Transaction, run: TakenRun, prints: readonly Hashed[]) => {
  const identities = prints.map(({ identity }) => identity);
  if (run.becomes === "known") {
    return byIdentity(
      await tx.$queryRaw<Hashed[]>`
      SELECT identity, sha256 FROM checked_elsewhere WHERE identity = ANY(${identities})`,
    );
  }
  const there = await tx.importedClaim.findMany({
    where: { identity: { in: identities } },
    select: { identity: true },
  });
  const proposed = new Set(there.map(({ identity }) => identity));
  return byIdentity(prints.filter(({ identity }) => proposed.has(identity)));
};

type Written = { code: NoteCode | RefusalCode; field?: string; found?: string };

const noteRows = (record: ImportRecord, outcome: Outcome): Written[] => {
  if (outcome.kind === "refused") return [{ code: outcome.refusal, found: outcome.found }];
  return outcome.kind === "repaired" && record.ok ? record.notes : [];
};

const writeNotes = async (
  tx: Transaction,
  run: TakenRun,
  { records, position }: Batch,
  outcomes: readonly Outcome[],
): Promise<void> => {
  const noted = await tx.importNote.count({ where: { runId: run.id } });
  const rows = records.flatMap((record, at) => {
    const outcome = outcomes[at] ?? { kind: "unchanged" };
    return noteRows(record, outcome).map(({ code, field, found }, nth) => ({
      runId: run.id,
      row: position + at + 1,
      position: nth,
      outcome: outcome.kind,
      code,
      field: field ?? null,
      found: found === undefined ? null : shortened(found),
    }));
  });
  const room = rows.slice(0, Math.max(0, MOST_NOTES - noted));
  if (room.length > 0) await tx.importNote.createMany({ data: room });
};

/** Moves the run on from where this batch began; false when somebody else has meanwhile. */
const moveOn = async (
  tx: Transaction,
  run: TakenRun,
  batch: Batch,
  outcomes: readonly Outcome[],
) => {
  const counts = countsOf(outcomes);
  const { count } = await tx.importRun.updateMany({
    where: { id: run.id, state: run.state, position: batch.position, claimedUntil: { not: null } },
    data: {
      position: { increment: batch.records.length },
      bytesRead: batch.bytesRead,
      imported: { increment: counts.imported },
      repaired: { increment: counts.repaired },
      unchanged: { increment: counts.unchanged },
      refused: { increment: counts.refused },
      claimedUntil: new Date(now().getTime() + HELD_FOR),
    },
  });
  return count === 1;
};

const keep = async (
  tx: Transaction,
  run: TakenRun,
  records: readonly ImportRecord[],
  outcomes: readonly Outcome[],
) => {
  const coming = records.filter((_, at) =>
    ["imported", "repaired"].includes(outcomes[at]?.kind ?? ""),
  );
  await keepKnown(tx, run.id, coming.filter(isKnown), now());
  const { actor } = run;
  if (actor) await propose(tx, { id: run.id, actor }, coming.filter(isProposed), now());
};

/**
 * One batch, whole or not at all: what is kept of it, what is noted, how far the import has come. Returns
 * false when the run is no longer this worker's.
 */
export const commitBatch = (run: TakenRun, batch: Batch): Promise<boolean> =>
  database().$transaction(async (tx) => {
    const { records } = batch;
    const prints = records.flatMap((record) => (record.ok ? [printOf(record)] : []));
    const seen = await hashesSeen(tx, run.id, prints);
    const outcomes = judge(records, seen, await hashesKept(tx, run, prints));
    if (!(await moveOn(tx, run, batch, outcomes))) return false;
    await writeNotes(tx, run, batch, outcomes);
    if (run.state === "importing") await keep(tx, run, records, outcomes);
    return true;
  });

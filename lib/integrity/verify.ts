import type { Database } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { sha256Of } from "@/lib/platform/files/sha256";
import { bytesAsTheyAre } from "@/lib/platform/files/store";
import { translationHash } from "@/lib/translations/words-hash";
import { brokenCopies } from "./archived-copies";
import type { BrokenRow } from "./broken-row";
import { newChain } from "./event-chain";
import { brokenCheckpoints, brokenCosignatures, brokenLeaves, brokenTiles } from "./log";
import { paged } from "./paged";
import { brokenPages } from "./pages";
import { brokenPublications } from "./publications";

/** What is checked, in the order in which it is. */
export const verifiedTables = [
  "event",
  "publication",
  "log_leaf",
  "log_tile",
  "log_checkpoint",
  "log_cosignature",
  "archived_copy",
  "published_page",
  "article_version",
  "stored_file",
  "translation",
] as const;
type VerifiedTable = (typeof verifiedTables)[number];

/**
 * Rows looked at and rows found broken, per table, in the order of the table. `broken` holds the first of
 * them; `failed` counts all. `erased`: rows whose content was taken away, which an event tells of.
 */
type Verified = { rows: number; failed: number; broken: BrokenRow[]; erased: number };
export type VerifiedTables = Record<VerifiedTable, Verified>;

type Progress = (table: VerifiedTable, rows: number) => void;

/** Rows in memory at a time; files are read one by one, for each may be 25 MB. */
const BATCH = 1000;
/** Broken rows that are named, per table: where all are, the first tell as much. */
const NAMED = 1000;

const events = (db: Database) =>
  paged((last: { sequence: bigint } | undefined) =>
    db.event.findMany({
      ...(last ? { where: { sequence: { gt: last.sequence } } } : {}),
      orderBy: { sequence: "asc" },
      take: BATCH,
    }),
  );

async function* brokenEvents(db: Database, counted: Verified) {
  const chain = newChain();
  for await (const event of events(db)) {
    yield chain.next(event);
    counted.erased = chain.erased();
  }
  const untold = chain.end();
  counted.erased -= untold.length;
  // They were counted when they were read.
  counted.rows -= untold.length === 0 ? 0 : 1;
  if (untold.length > 0) yield untold;
}

const afterId = (last: { id: string } | undefined) => (last ? { id: { gt: last.id } } : {});
async function* brokenVersions(db: Database) {
  const rows = paged((last: { id: string } | undefined) =>
    db.articleVersion.findMany({
      where: afterId(last),
      orderBy: { id: "asc" },
      take: 100,
      select: { id: true, text: true, sha256: true },
    }),
  );
  for await (const { id, text, sha256: kept } of rows) {
    yield sha256(text) === kept ? [] : [{ row: id, check: "text-hash" as const }];
  }
}

async function* brokenFiles(db: Database) {
  const rows = paged((last: { sha256: string } | undefined) =>
    db.storedFile.findMany({
      ...(last ? { where: { sha256: { gt: last.sha256 } } } : {}),
      orderBy: { sha256: "asc" },
      take: 1,
      select: { sha256: true, size: true },
    }),
  );
  for await (const { sha256: kept, size } of rows) {
    const bytes = await bytesAsTheyAre(db, kept);
    if (bytes) {
      const whole = sha256Of(bytes) === kept && bytes.length === size;
      yield whole ? [] : [{ row: kept, check: "bytes-hash" as const }];
    } else yield [{ row: kept, check: "missing" as const }];
  }
}

/** Whether what was approved for readers is what the translation says. */
const approvalOf = async (
  db: Database,
  row: { claimId: string; language: string } & Parameters<typeof translationHash>[0],
) =>
  (await db.event.count({
    where: {
      claimId: row.claimId,
      kind: "translation.approved",
      AND: [
        { payload: { path: ["language"], equals: row.language } },
        { payload: { path: ["sha256"], equals: translationHash(row) } },
      ],
    },
  })) > 0;

async function* brokenTranslations(db: Database) {
  const rows = paged((last: { id: string } | undefined) =>
    db.translation.findMany({
      where: { ...afterId(last), approvedAt: { not: null } },
      orderBy: { id: "asc" },
      take: 100,
      select: {
        ...{ id: true, claimId: true, language: true },
        ...{ statement: true, summary: true, explanation: true },
      },
    }),
  );
  for await (const row of rows) {
    yield (await approvalOf(db, row)) ? [] : [{ row: row.id, check: "no-approval" as const }];
  }
}

const checks: Record<
  VerifiedTable,
  (db: Database, counted: Verified) => AsyncGenerator<BrokenRow[]>
> = {
  event: brokenEvents,
  publication: brokenPublications,
  log_leaf: brokenLeaves,
  log_tile: brokenTiles,
  log_checkpoint: brokenCheckpoints,
  log_cosignature: brokenCosignatures,
  archived_copy: brokenCopies,
  published_page: brokenPages,
  article_version: brokenVersions,
  stored_file: brokenFiles,
  translation: brokenTranslations,
};

/**
 * Reads all that must never change and works every hash out again: the chain of events, the snapshots
 * of publications, the transparency log with its tiles and checkpoints, the pages readers are sent and the
 * copies shown in place of what is gone, the texts of article versions, the bytes of files and the words of approved translations.
 *
 * That the newest of everything was cut off, as by going back to an older backup, is seen only beside a
 * checkpoint that was kept elsewhere (kept-checkpoints.ts).
 */
export const verify = async (
  db: Database,
  onProgress: Progress,
  tables: readonly VerifiedTable[] = verifiedTables,
): Promise<VerifiedTables> => {
  const none = (): Verified => ({ rows: 0, failed: 0, broken: [], erased: 0 });
  const verified = Object.fromEntries(
    verifiedTables.map((table) => [table, none()]),
  ) as VerifiedTables;
  for (const table of tables) {
    const counted = verified[table];
    for await (const broken of checks[table](db, counted)) {
      counted.rows += 1;
      counted.failed += broken.length;
      counted.broken.push(...broken.slice(0, NAMED - counted.broken.length));
      if (counted.rows % BATCH === 0) onProgress(table, counted.rows);
    }
    onProgress(table, counted.rows);
  }
  return verified;
};

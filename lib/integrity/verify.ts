import { createHash } from "node:crypto";
import type { Database } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { translationHash } from "@/lib/translations/words-hash";
import { type BrokenRow, newChain } from "./event-chain";

/** What is checked, in the order in which it is. */
export const verifiedTables = [
  "event",
  "publication",
  "article_version",
  "stored_file",
  "translation",
] as const;
type VerifiedTable = (typeof verifiedTables)[number];

/** Rows looked at and rows found broken, per table, in the order of the table. */
export type VerifiedTables = Record<VerifiedTable, { rows: number; broken: BrokenRow[] }>;

type Progress = (table: VerifiedTable, rows: number) => void;

/** Rows in memory at a time; files are read one by one, for each may be 25 MB. */
const BATCH = 1000;

/** Reads a table page by page: `next` gives the rows after the last one, none at the end. */
async function* paged<Row>(next: (last: Row | undefined) => Promise<Row[]>) {
  let last: Row | undefined;
  do {
    const rows = await next(last);
    yield* rows;
    last = rows.at(-1);
  } while (last !== undefined);
}

const events = (db: Database) =>
  paged((last: { sequence: bigint } | undefined) =>
    db.event.findMany({
      ...(last ? { where: { sequence: { gt: last.sequence } } } : {}),
      orderBy: { sequence: "asc" },
      take: BATCH,
    }),
  );

async function* brokenEvents(db: Database) {
  const check = newChain();
  for await (const event of events(db)) yield check(event);
}

const afterId = (last: { id: string } | undefined) => (last ? { id: { gt: last.id } } : {});

/** Whether what the event said was published is what the publication holds. */
const eventOfPublication = async (
  db: Database,
  row: { claimId: string; number: number; sha256: string },
) =>
  (await db.event.count({
    where: {
      claimId: row.claimId,
      kind: "claim.published",
      AND: [
        { payload: { path: ["number"], equals: row.number } },
        { payload: { path: ["sha256"], equals: row.sha256 } },
      ],
    },
  })) > 0;

async function* brokenPublications(db: Database) {
  const rows = paged((last: { id: string } | undefined) =>
    db.publication.findMany({
      where: afterId(last),
      orderBy: { id: "asc" },
      take: 100,
      select: { id: true, claimId: true, number: true, snapshot: true, sha256: true },
    }),
  );
  for await (const row of rows) {
    const broken: BrokenRow[] = [];
    if (sha256(row.snapshot) !== row.sha256) broken.push({ row: row.id, check: "snapshot-hash" });
    if (!(await eventOfPublication(db, row))) broken.push({ row: row.id, check: "no-event" });
    yield broken;
  }
}

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
      select: { sha256: true, bytes: true, size: true },
    }),
  );
  for await (const { sha256: kept, bytes, size } of rows) {
    const whole =
      createHash("sha256").update(bytes).digest("hex") === kept && bytes.length === size;
    yield whole ? [] : [{ row: kept, check: "bytes-hash" as const }];
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

const checks: Record<VerifiedTable, (db: Database) => AsyncGenerator<BrokenRow[]>> = {
  event: brokenEvents,
  publication: brokenPublications,
  article_version: brokenVersions,
  stored_file: brokenFiles,
  translation: brokenTranslations,
};

/**
 * Reads all that must never change and works every hash out again: the chain of events, the snapshots
 * of publications, the texts of article versions, the bytes of files and the words of approved translations.
 *
 * A chain shows what was changed, put in or taken out within it. That its newest events were cut off is
 * seen only where a publication has lost its event.
 */
export const verify = async (db: Database, onProgress: Progress): Promise<VerifiedTables> => {
  const verified: Partial<VerifiedTables> = {};
  for (const table of verifiedTables) {
    const counted = { rows: 0, broken: [] as BrokenRow[] };
    for await (const broken of checks[table](db)) {
      counted.rows += 1;
      counted.broken.push(...broken);
      if (counted.rows % BATCH === 0) onProgress(table, counted.rows);
    }
    verified[table] = counted;
    onProgress(table, counted.rows);
  }
  return verified as VerifiedTables;
};

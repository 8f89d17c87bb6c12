import { deskClock } from "@/lib/claims/queries/desk-clock";
import { type Database, database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { bytesOfRun } from "../files/bytes";
import { rowsOfTable } from "../files/records-of-file";
import { UnreadableFile } from "../files/unreadable";
import { mayExchange } from "../policy";
import { importInput, importsInput, nothingInput, tableMapping } from "../schema";
import { asState, isTable, isWorking } from "../states";
import { guessedColumns } from "../tables/fields";

const SHOWN = 30;
const NOTES_SHOWN = 1_000;
const ROWS_SHOWN = 3;
const LONGEST_CELL = 120;

const columns = {
  ...{ id: true, fileName: true, format: true, state: true, failure: true, becomes: true },
  ...{ size: true, received: true, bytesRead: true, position: true },
  ...{ imported: true, repaired: true, unchanged: true, refused: true },
  ...{ createdAt: true, finishedAt: true, sha256: true, feedId: true },
  startedBy: { select: { name: true } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

const rowOf = (db: Database, id: string) =>
  db.importRun.findUnique({ where: { id }, select: { ...columns, mapping: true } });

const shownRun = ({ size, received, bytesRead, state, ...run }: Omit<Row, "mapping">) => ({
  ...run,
  state: asState(state),
  size: Number(size),
  received: Number(received),
  bytesRead: Number(bytesRead),
  working: isWorking(asState(state)),
});

/** Imports, newest first. */
export const imports = query({
  name: "exchange.imports",
  input: importsInput,
  may: mayExchange,
  read: async (db, { input: { after } }) => {
    const rows = await db.importRun.findMany({
      where: after === "" ? {} : { id: { lt: after } },
      orderBy: { id: "desc" },
      take: SHOWN + 1,
      select: columns,
    });
    const shown = rows.slice(0, SHOWN);
    return {
      ...(await deskClock(db)),
      imports: shown.map(shownRun),
      older: rows.length > SHOWN ? (shown.at(-1)?.id ?? null) : null,
    };
  },
});

/** The head of a table, for whoever says what its columns mean; null when it cannot be read. */
const headOfTable = async ({ id, size, format }: Pick<Row, "id" | "size" | "format">) => {
  const rows: string[][] = [];
  try {
    for await (const row of rowsOfTable(bytesOfRun(database(), id, Number(size)), format)) {
      rows.push(row.map((cell) => cell.slice(0, LONGEST_CELL).toWellFormed()));
      if (rows.length > ROWS_SHOWN) break;
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
  const [headings = [], ...examples] = rows;
  return { headings, examples, guessed: guessedColumns(headings) };
};

/** One import: how far it is, what would happen or happened, and what a table looks like. */
export const importForDesk = query({
  name: "exchange.import",
  input: importInput,
  may: mayExchange,
  read: async (db, { input: { importId } }) => {
    const row = await rowOf(db, importId);
    if (!row) return null;
    const { mapping, ...run } = row;
    const notes = await db.importNote.findMany({
      where: { runId: importId },
      orderBy: [{ row: "asc" }, { position: "asc" }],
      take: NOTES_SHOWN,
      select: { row: true, position: true, outcome: true, code: true, field: true, found: true },
    });
    const awaitsColumns = isTable(run.format) && ["mapping", "checked"].includes(run.state);
    const mapped = tableMapping.safeParse(mapping);
    return {
      ...(await deskClock(db)),
      run: shownRun(run),
      notes,
      table: awaitsColumns ? await headOfTable(run) : null,
      mapping: mapped.success ? mapped.data : null,
      isTable: isTable(run.format),
    };
  },
});

export type ImportView = ViewOf<typeof importForDesk>;
export type ListedImport = ViewOf<typeof imports>["imports"][number];

/** Feeds that are followed, and how the last look at each went. */
export const feeds = query({
  name: "exchange.feeds",
  input: nothingInput,
  may: mayExchange,
  read: async (db) => ({
    ...(await deskClock(db)),
    feeds: await db.feedSubscription.findMany({
      where: { endedAt: null },
      orderBy: { name: "asc" },
      select: {
        ...{ id: true, name: true, url: true, lastLookedAt: true, nextLookAt: true },
        ...{ failures: true, lastFailure: true },
      },
    }),
  }),
});

export type FollowedFeed = ViewOf<typeof feeds>["feeds"][number];

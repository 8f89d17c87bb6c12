import { streamOf } from "@/lib/platform/byte-stream";
import { config } from "@/lib/platform/config";
import type { Database } from "@/lib/platform/database/client";
import type { ExportFormat, ExportSubject } from "../schema";
import { csvLine } from "./csv-writer";
import { type Exported, subjects } from "./subjects";
import { xlsxOf } from "./xlsx-writer";

/** Everything there is of a subject, batch by batch; what comes in meanwhile may or may not be among it. */
async function* batchesOf(db: Database, subject: ExportSubject): AsyncGenerator<Exported[]> {
  const origin = config().CLAIMDESK_URL;
  let after = "";
  for (;;) {
    const { rows, last } = await subjects[subject].batch(db, after, origin);
    if (rows.length === 0) return;
    yield rows;
    after = last;
  }
}

type Batches = AsyncIterable<Exported[]>;

async function* asCsv(batches: Batches, headings: readonly string[]): AsyncGenerator<string> {
  // Without the mark, spreadsheet programs take UTF-8 for something older.
  yield `\ufeff${csvLine(headings)}`;
  for await (const rows of batches) yield rows.map(({ cells }) => csvLine(cells)).join("");
}

async function* asLines(batches: Batches): AsyncGenerator<string> {
  for await (const rows of batches)
    yield rows.map(({ line }) => `${JSON.stringify(line)}\n`).join("");
}

async function* asFeed(batches: Batches): AsyncGenerator<string> {
  yield `{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[`;
  let between = "\n";
  for await (const rows of batches) {
    yield between + rows.map(({ item }) => JSON.stringify(item)).join(",\n");
    between = ",\n";
  }
  yield "\n]}\n";
}

async function* asRows(batches: Batches, headings: readonly string[]) {
  yield headings;
  for await (const rows of batches) for (const { cells } of rows) yield cells;
}

async function* asBytes(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}

const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  jsonl: "application/x-ndjson; charset=utf-8",
  json: "application/ld+json; charset=utf-8",
};

const bodyOf = (batches: Batches, headings: readonly string[], format: ExportFormat) => {
  switch (format) {
    case "csv":
      return streamOf(asBytes(asCsv(batches, headings)));
    case "jsonl":
      return streamOf(asBytes(asLines(batches)));
    case "json":
      return streamOf(asBytes(asFeed(batches)));
    case "xlsx":
      return xlsxOf(asRows(batches, headings));
  }
};

/** A file of everything there is of a subject, made as it is read; one batch is in memory. */
export const exportOf = (
  db: Database,
  { subject, format }: { subject: ExportSubject; format: ExportFormat },
) => ({
  body: bodyOf(batchesOf(db, subject), subjects[subject].headings, format),
  mediaType: MEDIA_TYPES[format],
  fileName: `${subject}.${format}`,
});

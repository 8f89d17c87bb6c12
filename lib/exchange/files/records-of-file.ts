import type { Place } from "../reading/records";
import type { ImportRecord } from "../runs/pass";
import { tableMapping } from "../schema";
import type { ImportFormat } from "../states";
import { rowsOfCsv } from "../tables/csv";
import { recordsOfRow } from "../tables/row";
import { rowsOfXlsx } from "../tables/xlsx";
import type { FileBytes } from "./bytes";
import { recordsOfJson } from "./json-file";
import { textOf } from "./lines";
import { UnreadableFile } from "./unreadable";
import { recordsOfWordPress } from "./wordpress";

type Given = {
  format: ImportFormat;
  address: string | null;
  day: string;
  becomes: string;
  /** As a person mapped the columns of a table */
  mapping: unknown;
};

/** Bytes of a page; a longer one is no page that a person reads. */
const LARGEST_PAGE = 25 * 1_048_576;

async function* recordsOfPageFile(file: FileBytes, place: { today: string; address?: string }) {
  if (file.size > LARGEST_PAGE) throw new UnreadableFile("record-too-large");
  let html = "";
  for await (const piece of textOf(file)) html += piece;
  // The parser of pages is large, and other files never need it.
  const { recordsOfPage } = await import("../reading/html");
  yield* recordsOfPage(html, place);
}

/** The records of a table below its headings. */
async function* recordsOfTable(
  rows: AsyncIterable<readonly string[]>,
  { becomes, mapping: stored }: Given,
  place: Place,
): AsyncGenerator<ImportRecord> {
  const mapping = tableMapping.parse(stored);
  let isHeading = true;
  for await (const row of rows) {
    if (!isHeading) yield* recordsOfRow(row, { becomes, mapping, place });
    isHeading = false;
  }
}

/** The rows of a table, headings first. */
export const rowsOfTable = (file: FileBytes, format: string): AsyncGenerator<string[]> =>
  format === "xlsx" ? rowsOfXlsx(file) : rowsOfCsv(file);

/** The records of a file in its order, whatever its format. Throws UnreadableFile where it breaks off. */
export const recordsOfFile = (file: FileBytes, given: Given): AsyncIterable<ImportRecord> => {
  const { format, address, day } = given;
  const place = { today: day, ...(address === null ? {} : { address }) };
  switch (format) {
    case "claimreview":
      return recordsOfJson(file, place);
    case "page":
      return recordsOfPageFile(file, place);
    case "csv":
    case "xlsx":
      return recordsOfTable(rowsOfTable(file, format), given, place);
    case "wxr":
      return recordsOfWordPress(file, place);
  }
};

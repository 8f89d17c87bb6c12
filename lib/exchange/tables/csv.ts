import { type CsvError, parse } from "csv-parse";
import type { FileBytes } from "../files/bytes";
import { textOf } from "../files/lines";
import { UnreadableFile } from "../files/unreadable";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const HEAD = 16_384;
/** Characters of a row; a quotation mark that never closes must not swallow the file. */
const LONGEST_ROW = 1_048_576;

/** The sign that stands most often in the first line outside of quotation marks. */
const delimiterOf = async (file: FileBytes): Promise<string> => {
  const head = new TextDecoder().decode(await file.piece(0, HEAD));
  const [line = ""] = head.replaceAll(/"[^"]*"/gu, "").split(/\r?\n/u);
  const counts = DELIMITERS.map((sign) => ({ sign, count: line.split(sign).length - 1 }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ",";
};

/**
 * The rows of a CSV file (RFC 4180), headings first, whatever separates its columns and ends its lines.
 * Rows may be of different lengths. Throws UnreadableFile where it breaks off.
 */
export async function* rowsOfCsv(file: FileBytes): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter: await delimiterOf(file),
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    maxRecordSize: LONGEST_ROW,
    skipEmptyLines: false,
  });
  const feeding = (async () => {
    for await (const text of textOf(file)) {
      if (text === "" || parser.write(text)) continue;
      await new Promise((resolve) => {
        parser.once("drain", resolve);
        parser.once("close", resolve);
      });
      if (parser.destroyed) return;
    }
    parser.end();
  })();
  try {
    for await (const row of parser) yield row as string[];
    await feeding;
  } catch (error) {
    if ((error as CsvError).code?.startsWith("CSV_")) {
      throw new UnreadableFile("broken-csv", { cause: error });
    }
    throw error;
  } finally {
    parser.destroy();
  }
}

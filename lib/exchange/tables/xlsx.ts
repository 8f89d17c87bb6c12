import type { SaxesParser, SaxesTagPlain } from "saxes";
import type { FileBytes } from "../files/bytes";
import { UnreadableFile } from "../files/unreadable";
import { dateStyles, filesOf, localName, parsed, sharedTexts } from "./xlsx-parts";

/** Characters of one row. */
const LONGEST_ROW = 1_048_576;
/** Columns of a worksheet, as the format has them. */
const MOST_COLUMNS = 16_384;

const DAY = 86_400_000;
/** Day 0 of a workbook: 1900 was no leap year, which every workbook believes it was. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A day number as ISO date; with a fraction it is a time of that day, which nobody asks for. */
const dayOfNumber = (text: string): string => {
  const days = Number(text);
  if (!Number.isFinite(days) || days < 1 || days > 2_958_465) return text;
  return new Date(EPOCH + Math.floor(days) * DAY).toISOString().slice(0, 10);
};

/** "C7" stands in column 2, counted from 0. */
const columnOf = (reference: string): number | undefined => {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

type Workbook = { texts: readonly string[]; dates: ReadonlySet<number> };
type Cell = { column: number; type: string; style: number; text: string };

const textOfCell = ({ type, style, text }: Cell, { texts, dates }: Workbook): string => {
  if (type === "s") return texts[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "TRUE" : "FALSE";
  return (type === "n" || type === "") && dates.has(style) ? dayOfNumber(text) : text;
};

const listenForRows =
  (workbook: Workbook) => (parser: SaxesParser, give: (row: string[]) => void) => {
    let row: string[] = [];
    let length = 0;
    let cell: Cell | undefined;
    let inValue = false;
    const openCell = ({ r = "", t = "n", s = "0" }: Record<string, string>) => {
      cell = { column: columnOf(r) ?? row.length, type: t, style: Number(s), text: "" };
      if (cell.column >= MOST_COLUMNS) throw new UnreadableFile("broken-xlsx");
    };
    const closeCell = (closed: Cell) => {
      while (row.length < closed.column) row.push("");
      row[closed.column] = textOfCell(closed, workbook);
    };
    parser.on("opentag", (tag) => {
      const name = localName(tag);
      if (name === "row") [row, length] = [[], 0];
      if (name === "c") openCell((tag as SaxesTagPlain).attributes);
      inValue = name === "v" || name === "t";
    });
    parser.on("text", (text) => {
      if (!cell || !inValue) return;
      length += text.length;
      if (length > LONGEST_ROW) throw new UnreadableFile("record-too-large");
      cell.text += text;
    });
    parser.on("closetag", (tag) => {
      const name = localName(tag);
      inValue = false;
      if (name === "c" && cell) closeCell(cell);
      if (name === "c") cell = undefined;
      if (name === "row") give(row);
    });
  };

/**
 * The rows of a workbook's first worksheet, headings first: texts as they stand, dates as ISO dates.
 * Unpacked as they are read; only the texts that cells share are held. Throws UnreadableFile.
 */
export async function* rowsOfXlsx(file: FileBytes): AsyncGenerator<string[]> {
  const files = await filesOf(file);
  const sheets = [...files.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/u.test(name));
  const [first] = sheets.toSorted((a, b) => Number(a.match(/\d+/u)) - Number(b.match(/\d+/u)));
  const sheet = files.get(first ?? "");
  if (!sheet) throw new UnreadableFile("broken-xlsx");
  const workbook = {
    texts: await sharedTexts(files.get("xl/sharedStrings.xml")),
    dates: await dateStyles(files.get("xl/styles.xml")),
  };
  yield* parsed<string[]>(sheet, listenForRows(workbook));
}

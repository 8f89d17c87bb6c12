import { configure, type FileEntry, Reader, ZipReader } from "@zip.js/zip.js";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { FileBytes } from "../files/bytes";
import { UnreadableFile } from "../files/unreadable";

configure({ useWebWorkers: false });

/** Characters of all distinct texts of a workbook, which stand apart from its cells and have to be held. */
const MOST_SHARED = 64_000_000;

/** The file as the ZIP library asks for it: any piece, none held. */
class PiecewiseReader extends Reader<FileBytes> {
  readonly file: FileBytes;
  constructor(file: FileBytes) {
    super(file);
    this.file = file;
    this.size = file.size;
  }
  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    // Its directory stands at the end and is read first: what counts is how much was read, not how far.
    const { progress } = this.file;
    progress.passed = Math.min(progress.passed + length, this.size);
    return this.file.piece(index, length);
  }
}

/** The text of one part of the workbook, as it is unpacked. */
async function* textOfEntry(entry: FileEntry): AsyncGenerator<string> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const unpacking = entry.getData(writable);
  unpacking.catch(() => undefined);
  const decoder = new TextDecoder();
  for await (const chunk of readable as unknown as AsyncIterable<Uint8Array>) {
    yield decoder.decode(chunk, { stream: true });
  }
  await unpacking;
}

/** Runs a part through an XML parser; what its handlers put aside is handed over piece by piece. */
export async function* parsed<Value>(
  entry: FileEntry,
  listen: (parser: SaxesParser, give: (value: Value) => void) => void,
): AsyncGenerator<Value> {
  const parser = new SaxesParser();
  const waiting: Value[] = [];
  parser.on("error", (error) => {
    throw new UnreadableFile("broken-xlsx", { cause: error });
  });
  listen(parser, (value) => waiting.push(value));
  for await (const text of textOfEntry(entry)) {
    parser.write(text);
    yield* waiting.splice(0);
  }
  parser.close();
  yield* waiting.splice(0);
}

export const localName = ({ name }: { name: string }): string => name.replace(/^.*:/u, "");

/** The texts that cells refer to by number. Readings of ideographs (rPh) are not part of them. */
export const sharedTexts = async (entry: FileEntry | undefined): Promise<string[]> => {
  const texts: string[] = [];
  if (!entry) return texts;
  let length = 0;
  const listen = (parser: SaxesParser, give: (text: string) => void) => {
    let text = "";
    let inText = false;
    let inReading = false;
    parser.on("opentag", (tag) => {
      const name = localName(tag);
      if (name === "si") text = "";
      if (name === "rPh") inReading = true;
      inText = name === "t";
    });
    parser.on("text", (piece) => {
      if (inText && !inReading) text += piece;
    });
    parser.on("closetag", (tag) => {
      const name = localName(tag);
      inText = false;
      if (name === "rPh") inReading = false;
      if (name === "si") give(text);
    });
  };
  for await (const text of parsed<string>(entry, listen)) {
    length += text.length;
    if (length > MOST_SHARED) throw new UnreadableFile("record-too-large");
    texts.push(text);
  }
  return texts;
};

// ECMA-376 part 1, 18.8.30: number formats that every workbook knows and that show dates.
const isDateFormat = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

/** Whether a format of the workbook's own shows a day or a year, its quoted words and colours left out. */
const showsDay = (code: string): boolean =>
  /[dy]/iu.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]/gu, ""));

/** Which cell styles show a number as a date. */
export const dateStyles = async (entry: FileEntry | undefined): Promise<ReadonlySet<number>> => {
  const dates = new Set<number>();
  if (!entry) return dates;
  const own = new Set<number>();
  let inCellFormats = false;
  let style = 0;
  const open: Record<string, (attributes: Record<string, string>) => void> = {
    numFmt: ({ numFmtId, formatCode = "" }) => {
      if (showsDay(formatCode)) own.add(Number(numFmtId));
    },
    cellXfs: () => {
      inCellFormats = true;
    },
    xf: ({ numFmtId = "0" }) => {
      if (!inCellFormats) return;
      const format = Number(numFmtId);
      if (isDateFormat(format) || own.has(format)) dates.add(style);
      style += 1;
    },
  };
  const listen = (parser: SaxesParser) => {
    parser.on("opentag", (tag) => open[localName(tag)]?.((tag as SaxesTagPlain).attributes));
    parser.on("closetag", (tag) => {
      if (localName(tag) === "cellXfs") inCellFormats = false;
    });
  };
  for await (const _ of parsed<never>(entry, listen));
  return dates;
};

/** The parts of a workbook by their names. */
export const filesOf = async (file: FileBytes): Promise<Map<string, FileEntry>> => {
  try {
    const entries = await new ZipReader(new PiecewiseReader(file)).getEntries();
    const files = entries.filter((entry): entry is FileEntry => !entry.directory);
    return new Map(files.map((entry) => [entry.filename, entry]));
  } catch (error) {
    throw new UnreadableFile("broken-xlsx", { cause: error });
  }
};

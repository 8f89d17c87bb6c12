import type { FileBytes } from "./bytes";
import { UnreadableFile } from "./unreadable";

/** Characters; no review is longer, and no reader of one file may be made to hold more. */
const LONGEST_LINE = 8 * 1_048_576;

/** The text of a file in pieces, as UTF-8 and without a byte order mark. */
export async function* textOf(file: FileBytes): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of file.chunks()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The lines of a file that have something in them. */
export async function* linesOf(file: FileBytes): AsyncGenerator<string> {
  let rest = "";
  for await (const text of textOf(file)) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST_LINE) throw new UnreadableFile("record-too-large");
    for (const line of lines) if (line.trim() !== "") yield line;
  }
  if (rest.trim() !== "") yield rest;
}

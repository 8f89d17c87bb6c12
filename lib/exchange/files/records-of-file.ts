import { recordsOfPage } from "../reading/html";
import type { ImportRecord } from "../runs/pass";
import type { ImportFormat } from "../states";
import type { FileBytes } from "./bytes";
import { recordsOfJson } from "./json-file";
import { textOf } from "./lines";
import { UnreadableFile } from "./unreadable";

type Given = { format: ImportFormat; address: string | null; day: string };

/** Bytes of a page; a longer one is no page that a person reads. */
const LARGEST_PAGE = 25 * 1_048_576;

async function* recordsOfPageFile(file: FileBytes, place: { today: string; address?: string }) {
  if (file.size > LARGEST_PAGE) throw new UnreadableFile("record-too-large");
  let html = "";
  for await (const piece of textOf(file)) html += piece;
  yield* recordsOfPage(html, place);
}

/** The records of a file in its order, whatever its format. Throws UnreadableFile where it breaks off. */
export const recordsOfFile = (
  file: FileBytes,
  { format, address, day }: Given,
): AsyncIterable<ImportRecord> => {
  const place = { today: day, ...(address === null ? {} : { address }) };
  switch (format) {
    case "claimreview":
      return recordsOfJson(file, place);
    case "page":
      return recordsOfPageFile(file, place);
    default:
      throw new UnreadableFile("no-records");
  }
};

import mammoth from "mammoth";
import { getDocumentProxy, extractText as textOfPages } from "unpdf";
import { decode } from "@/lib/articles/extraction/decoding";
import { wholeTextOf } from "@/lib/articles/extraction/html";
import { type Format, formatOf } from "@/lib/articles/extraction/sniffing";
import { keepable } from "@/lib/platform/typed-text";

/** Between the pages of a document, as pdftotext has it. */
const NEW_PAGE = "\f";

const textOfPdf = async (bytes: Uint8Array): Promise<string> => {
  // The reader takes the bytes it is given away from their owner, and never compiles what is in them.
  const document = await getDocumentProxy(bytes.slice(), {
    ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 },
  });
  try {
    const { text } = await textOfPages(document, { mergePages: false });
    return text.map((page) => page.replaceAll(NEW_PAGE, " ")).join(NEW_PAGE);
  } finally {
    await document.loadingTask.destroy();
  }
};

const textOfWord = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

const plainText = (bytes: Uint8Array, mediaType: string): string =>
  decode(bytes, mediaType, false).replaceAll(NEW_PAGE, " ");

type Read = (bytes: Uint8Array, mediaType: string) => string | undefined | Promise<string>;

const readers: Partial<Record<Format, Read>> = {
  text: plainText,
  markdown: plainText,
  html: (bytes, mediaType) => wholeTextOf(decode(bytes, mediaType, true)),
  pdf: textOfPdf,
  docx: textOfWord,
};

/** Types that are text without being prose: tables and data. */
const dataType = /^(?:text\/(?!html)|application\/(?:json|xml|[\w.-]+\+(?:json|xml))\b)/u;

/**
 * The plain text of a copy, in which excerpts are looked for; null for what has none or cannot be
 * read. The copy itself is kept either way: a damaged or protected file is still what was handed in.
 *
 * @param mediaType as whoever sent it says, or `mediaTypeOf`, with the charset where there is one
 */
export const captureText = async (bytes: Uint8Array, mediaType: string): Promise<string | null> => {
  const format = formatOf(bytes, mediaType, "");
  const isData = format === "unknown" && dataType.test(mediaType) && !bytes.includes(0);
  const read = isData ? plainText : readers[format];
  if (!read) return null;
  try {
    const text = await read(bytes, mediaType);
    return text === undefined || text.trim() === "" ? null : keepable(text);
  } catch {
    return null;
  }
};

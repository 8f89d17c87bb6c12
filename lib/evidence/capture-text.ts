import mammoth from "mammoth";
import sanitizeHtml from "sanitize-html";
import { getDocumentProxy, extractText as textOfPages } from "unpdf";
import { utf8Text } from "@/lib/platform/files/media-type";
import { keepable } from "@/lib/platform/typed-text";

const wordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const textOfHtml = (bytes: Uint8Array): string =>
  sanitizeHtml(utf8Text(bytes) ?? "", { allowedTags: [], allowedAttributes: {} })
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const textOfPdf = async (bytes: Uint8Array): Promise<string> => {
  // The reader takes the bytes it is given away from their owner.
  const document = await getDocumentProxy(bytes.slice());
  return (await textOfPages(document, { mergePages: true })).text;
};

const textOfWord = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

const readers: Record<string, (bytes: Uint8Array) => string | null | Promise<string>> = {
  "text/plain": utf8Text,
  "text/html": textOfHtml,
  "application/pdf": textOfPdf,
  [wordDocument]: textOfWord,
};

/**
 * The plain text of a copy, in which excerpts are looked for; null for what has none or cannot be
 * read. The copy itself is kept either way: a damaged or protected file is still what was handed in.
 *
 * @param mediaType as `mediaTypeOf` says it
 */
export const captureText = async (bytes: Uint8Array, mediaType: string): Promise<string | null> => {
  const read = readers[mediaType.split(";")[0] ?? ""];
  if (!read) return null;
  try {
    const text = await read(bytes);
    return text === null || text.trim() === "" ? null : keepable(text);
  } catch {
    return null;
  }
};

import {
  type Extraction,
  type ExtractionRefusal,
  type Found,
  LIMITS,
  type Reading,
  unread,
} from "./article";
import { compose } from "./composing";
import { decode } from "./decoding";
import { readDocx } from "./docx";
import { readHtml } from "./html";
import { articleLanguage } from "./language";
import { MARKDOWN_LENGTH, readMarkdown } from "./markdown";
import { readPdf } from "./pdf";
import { readPlainText } from "./plain-text";
import { type Format, formatOf, looksLikeMarkdown } from "./sniffing";

export type GivenBytes = {
  bytes: Uint8Array;
  /** As declared by whoever sent them, with the charset where it was given. */
  mediaType?: string;
  fileName?: string;
  /** Where the page was fetched from, for its canonical address and its outlet. */
  url?: string;
};

const refuse = (reason: ExtractionRefusal): Extraction => ({ ok: false, reason });

const readText = (text: string, isNamedMarkdown: boolean): Reading => {
  if (text.length > LIMITS.text * 1.5) return unread("too-large");
  const isMarkdown = isNamedMarkdown || looksLikeMarkdown(text);
  if (isMarkdown && text.length <= MARKDOWN_LENGTH) return readMarkdown(text);
  return { ok: true, found: readPlainText(text) };
};

const read = async (given: Required<GivenBytes>, format: Format): Promise<Reading> => {
  const { bytes, mediaType, url } = given;
  switch (format) {
    case "pdf":
      return readPdf(bytes);
    case "docx":
      return readDocx(bytes);
    case "html":
      return readHtml(decode(bytes, mediaType, true), URL.canParse(url) ? url : undefined);
    case "markdown":
    case "text":
      return readText(decode(bytes, mediaType, false), format === "markdown");
    case "encrypted":
      return unread("encrypted");
    case "unknown":
      return unread("unsupported");
  }
};

const readSafely = async (given: Required<GivenBytes>, format: Format): Promise<Reading> => {
  try {
    return await read(given, format);
  } catch (error) {
    // Hostile or broken bytes make parsers throw anything, a stack overflow included. A bug of ours would
    // be a TypeError in our own modules too, so the tests feed every format soundly.
    if (error instanceof Error) return unread("unreadable");
    throw error;
  }
};

const line = (text: string | null | undefined, most: number): string | null => {
  const { text: words } = compose([{ kind: "paragraph", text: text ?? "" }]);
  const points = [...words.replace(/\s+/g, " ")];
  return points.length === 0 ? null : points.slice(0, most).join("").trim();
};

const toArticle = (found: Found): Extraction => {
  const { text, blocks } = compose(found.pieces);
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse("empty");
  if ((blocks.at(-1)?.end ?? 0) > LIMITS.text) return refuse("too-large");
  return {
    ok: true,
    article: {
      title: line(found.title, LIMITS.title),
      outlet: line(found.outlet, LIMITS.outlet),
      author: line(found.author, LIMITS.author),
      publishedOn: found.publishedOn ?? null,
      language: articleLanguage(found.language ?? undefined, text),
      canonicalUrl: found.canonicalUrl ?? null,
      text,
      blocks,
    },
  };
};

/**
 * Reads an article out of the bytes of a page, a text, a PDF or a Word document. What the bytes are is told
 * by their content first, since names and media types may be wrong. Nothing here throws for what it was
 * given: bytes that cannot be read come back as a refusal.
 */
export const extractArticle = async (given: GivenBytes): Promise<Extraction> => {
  const { bytes, mediaType = "", fileName = "", url = "" } = given;
  if (bytes.length === 0) return refuse("empty");
  if (bytes.length > LIMITS.bytes) return refuse("too-large");
  const format = formatOf(bytes, mediaType, fileName);
  const reading = await readSafely({ bytes, mediaType, fileName, url }, format);
  return reading.ok ? toArticle(reading.found) : reading;
};

import type { ArticleBlock } from "../blocks";

/** What was read from the bytes of an article; null where they do not say. */
export type ExtractedArticle = {
  title: string | null;
  outlet: string | null;
  author: string | null;
  /** Partial date as the outlet wrote it: 2021-06-08, 2021-06 or 2021. */
  publishedOn: string | null;
  /** BCP 47 */
  language: string | null;
  canonicalUrl: string | null;
  /** Plain text, NFC; blocks are separated by one or two line feeds. */
  text: string;
  /** The parts of `text` in order, in code points. */
  blocks: ArticleBlock[];
};

/** Why bytes could not be read as an article. */
export type ExtractionRefusal = "empty" | "unsupported" | "too-large" | "encrypted" | "unreadable";

export type Extraction =
  | { ok: true; article: ExtractedArticle }
  | { ok: false; reason: ExtractionRefusal };

/** One part of an article before it has its place in the text. */
export type Piece = {
  kind: ArticleBlock["kind"];
  text: string;
  /** What separates it from the part before; an empty line unless said otherwise. */
  gap?: "\n" | "\n\n";
};

/** What a reader of one format found: the parts, and whatever the document says about itself. */
export type Found = { pieces: Piece[] } & Partial<
  Pick<
    ExtractedArticle,
    "title" | "outlet" | "author" | "publishedOn" | "language" | "canonicalUrl"
  >
>;

export type Reading = { ok: true; found: Found } | { ok: false; reason: ExtractionRefusal };

export const unread = (reason: ExtractionRefusal): Reading => ({ ok: false, reason });

/** Every imported byte is hostile: what is beyond these is refused before it is worked on. */
export const LIMITS = {
  /** Bytes handed in. */
  bytes: 25 * 1024 * 1024,
  /** Code points of an article's text. */
  text: 2_000_000,
  /** "<" in a page; the largest real pages have some ten thousand. */
  tags: 150_000,
  /** Elements among which the main text is looked for; a search in more costs their square. */
  elements: 4_000,
  /** Elements inside elements; deeper ones give their text to the last one allowed. */
  depth: 120,
  pdfPages: 500,
  /** Files in a DOCX and the bytes they unfold to, of which each XML part at most `xml`. */
  zipEntries: 2_000,
  unzipped: 100 * 1024 * 1024,
  xml: 24 * 1024 * 1024,
  title: 500,
  outlet: 200,
  author: 300,
} as const;

export type Format = "html" | "markdown" | "text" | "pdf" | "docx" | "encrypted" | "unknown";

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const ascii = (bytes: Uint8Array, length: number): string =>
  new TextDecoder("latin1").decode(bytes.subarray(0, length));

/** A password-protected Word file is an OLE container with this stream in it ([MS-OFFCRYPTO] 2.3). */
const ENCRYPTED_PACKAGE = Array.from("EncryptedPackage").join("\0");

const byContent = (bytes: Uint8Array): Format | undefined => {
  // Readers of PDF accept some bytes before the header (ISO 32000-1, annex H.3.4.1).
  if (ascii(bytes, 1024).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return "docx";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return ascii(bytes, 65_536).includes(ENCRYPTED_PACKAGE) ? "encrypted" : "unknown";
  }
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return "unknown"; // {\rtf
  return undefined;
};

// After the HTML part of the MIME Sniffing Standard, with the tags that begin articles people save.
const PAGE_START =
  /^\s*(?:<!--[^-]*(?:-(?!->)[^-]*)*-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype html|(?:html|head|body|script|title|meta|link|style|article|main|section|div|p|h[1-6]|table|ul|ol|blockquote|a|b|br|font|iframe)[\s/>])/i;

const NAMES: readonly (readonly [RegExp, Format])[] = [
  [/\.x?html?$/i, "html"],
  [/\.(?:md|markdown)$/i, "markdown"],
  [/\.te?xt$/i, "text"],
];

const TYPES: readonly (readonly [RegExp, Format])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/i, "html"],
  [/^text\/(?:plain|markdown|x-markdown)$/i, "text"],
  [/^(?:application\/octet-stream|)$/i, "text"],
];

const found = (table: typeof NAMES, value: string): Format | undefined =>
  table.find(([pattern]) => pattern.test(value))?.[1];

/** Bytes no text has; UTF-16 with its mark is the exception. */
const isBinary = (bytes: Uint8Array): boolean =>
  !startsWith(bytes, 0xff, 0xfe) &&
  !startsWith(bytes, 0xfe, 0xff) &&
  bytes.subarray(0, 65_536).includes(0);

/**
 * What kind of document bytes are: their signature first, since a name or a media type may be wrong, then
 * name, media type and how the text begins. "docx" means any ZIP; its reader looks for the document in it.
 */
export const formatOf = (bytes: Uint8Array, mediaType: string, fileName: string): Format => {
  const signed = byContent(bytes);
  if (signed) return signed;
  if (isBinary(bytes)) return "unknown";
  const named = found(NAMES, fileName) ?? found(TYPES, mediaType.split(";")[0]?.trim() ?? "");
  const isPage = PAGE_START.test(ascii(bytes, 8192).replace(/^\u00ef\u00bb\u00bf/, ""));
  if (isPage && named !== "markdown") return "html";
  return named ?? "unknown";
};

// Marks that plain prose does not have; an asterisk or a hyphen at a line's start proves nothing.
const MARKDOWN =
  /^#{1,6}[ \t]+\S|^[^\n]{1,200}\n={3,}[ \t]*$|\[[^\]\n]{1,300}\]\((?:https?:|\/)|\*\*[^\s*][^*\n]{0,300}\*\*/m;

/** Whether text that came without a name is Markdown; what is pasted is mostly plain text. */
export const looksLikeMarkdown = (text: string): boolean => MARKDOWN.test(text.slice(0, 100_000));

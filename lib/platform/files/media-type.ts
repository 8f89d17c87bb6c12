const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** Leading bytes of the files people hand in, with where they stand. */
const signatures: readonly { type: string; at: number; bytes: readonly number[] }[] = [
  { type: "application/pdf", at: 0, bytes: ascii("%PDF-") },
  { type: "image/png", at: 0, bytes: [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a] },
  { type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: "image/gif", at: 0, bytes: ascii("GIF8") },
  { type: "image/webp", at: 8, bytes: ascii("WEBP") },
  { type: "image/tiff", at: 0, bytes: [...ascii("II*"), 0] },
  { type: "image/tiff", at: 0, bytes: [...ascii("MM"), 0, 0x2a] },
  { type: "audio/wav", at: 8, bytes: ascii("WAVE") },
  { type: "audio/mpeg", at: 0, bytes: ascii("ID3") },
  { type: "application/ogg", at: 0, bytes: ascii("OggS") },
  { type: "video/mp4", at: 4, bytes: ascii("ftyp") },
  { type: "video/webm", at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { type: "application/gzip", at: 0, bytes: [0x1f, 0x8b] },
  { type: "application/zip", at: 0, bytes: [...ascii("PK"), 3, 4] },
  { type: "application/x-ole-storage", at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0] },
];

/** Folders that tell one office format from another; all of them are ZIP archives. */
const officeFolders: readonly { type: string; folder: string }[] = [
  { type: "wordprocessingml.document", folder: "word/" },
  { type: "spreadsheetml.sheet", folder: "xl/" },
  { type: "presentationml.presentation", folder: "ppt/" },
];

const startsWith = (bytes: Uint8Array, at: number, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);

const officeType = (bytes: Uint8Array): string => {
  const names = new TextDecoder("latin1").decode(bytes);
  if (!names.includes("[Content_Types].xml")) return "application/zip";
  const office = officeFolders.find(({ folder }) => names.includes(folder));
  return office
    ? `application/vnd.openxmlformats-officedocument.${office.type}`
    : "application/zip";
};

/** The text of bytes that are UTF-8 throughout, without a byte order mark; null for anything else. */
export const utf8Text = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not have
    return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/u.test(text) ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

const textType = (text: string): string => {
  const head = text.slice(0, 1000).trimStart().toLowerCase();
  if (/^<(?:!doctype html|html|head|body)\b/u.test(head)) return "text/html";
  if (head.startsWith("<?xml") || head.startsWith("<svg")) return "application/xml";
  return "text/plain";
};

/**
 * What bytes are, by looking at them: what a browser or a file name says is not believed. Text comes
 * with its charset; what is not known is `application/octet-stream`.
 */
export const mediaTypeOf = (bytes: Uint8Array): string => {
  const known = signatures.find(({ at, bytes: start }) => startsWith(bytes, at, start))?.type;
  if (known === "application/zip") return officeType(bytes);
  if (known) return known;
  const text = utf8Text(bytes);
  return text === null ? "application/octet-stream" : `${textType(text)}; charset=utf-8`;
};

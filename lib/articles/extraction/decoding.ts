type Encoding = { label: string; skip: number };

const byteOrderMark = ([first, second, third]: Uint8Array): Encoding | undefined => {
  if (first === 0xef && second === 0xbb && third === 0xbf) return { label: "utf-8", skip: 3 };
  if (first === 0xff && second === 0xfe) return { label: "utf-16le", skip: 2 };
  if (first === 0xfe && second === 0xff) return { label: "utf-16be", skip: 2 };
  return undefined;
};

const known = (label: string | undefined): string | undefined => {
  if (!label) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A label nobody knows is as good as none: the page is read as what its bytes look like.
    return undefined;
  }
};

/** The charset a media type names: "text/html; charset=ISO-8859-1". */
const charsetOf = (mediaType: string): string | undefined =>
  known(/;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(mediaType)?.[1]);

// The HTML standard looks at the first 1,024 bytes; pages in the wild declare it later.
const PRESCAN = 4096;

/** The charset a page declares for itself. UTF-16 cannot be true of bytes read as ASCII (HTML, 13.2.3.2). */
const declaredInPage = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)?.[1];
  const encoding = known(label);
  return encoding?.startsWith("utf-16") ? "utf-8" : encoding;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    // "fatal" makes bytes that are no UTF-8 an error: that is the answer, not a fault.
    return false;
  }
};

// WHATWG Encoding, index windows-1252, 0x80 to 0x9F. Node 20 decodes these bytes as control characters.
const WINDOWS_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

const decodeAs = (label: string, bytes: Uint8Array): string => {
  const text = new TextDecoder(label).decode(bytes);
  if (label !== "windows-1252") return text;
  return text.replace(/[\u0080-\u009f]/g, (one) => WINDOWS_1252[one.charCodeAt(0) - 0x80] ?? one);
};

/**
 * Bytes as text: by byte order mark, then the charset of the media type, then the one a page declares,
 * then UTF-8 where the bytes are valid in it, and Windows-1252, the Web's old default, where they are not.
 */
export const decode = (bytes: Uint8Array, mediaType: string, isPage: boolean): string => {
  const mark = byteOrderMark(bytes);
  const label =
    mark?.label ??
    charsetOf(mediaType) ??
    (isPage ? declaredInPage(bytes) : undefined) ??
    (isUtf8(bytes) ? "utf-8" : "windows-1252");
  return decodeAs(label, bytes.subarray(mark?.skip ?? 0));
};

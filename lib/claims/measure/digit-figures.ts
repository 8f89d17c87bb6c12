import { decimal } from "./decimal";

/** How a language writes figures: which of "." and "," stands before the fraction. */
export type DecimalMark = "." | ",";

const markOf = (tag: string): DecimalMark => {
  try {
    const parts = new Intl.NumberFormat(tag).formatToParts(0.5);
    return parts.some((part) => part.type === "decimal" && part.value === ",") ? "," : ".";
  } catch {
    // Not a well-formed tag; the caller has already found the language by its first letters.
    return tag.startsWith("en") ? "." : ",";
  }
};

/** Reading CLDR takes longer than reading a figure; a desk meets few tags, a stranger may send any. */
const known = new Map<string, DecimalMark>();
const MOST_KNOWN = 200;

/**
 * The mark of a BCP 47 tag as CLDR has it, so "es-MX" differs from "es". Other marks than these two
 * do not occur in the languages that are read.
 */
export function decimalMarkOf(tag: string): DecimalMark {
  const mark = known.get(tag) ?? markOf(tag);
  if (known.size < MOST_KNOWN) known.set(tag, mark);
  return mark;
}

// Groups of three behind a space of any kind or a Swiss apostrophe, the same throughout; or digits
// with points and commas, taken whole so that a part of "1.2.3" is never read as a figure.
const digits =
  /\d{1,3}([ \u00a0\u2009\u202f'’])\d{3}(?:\1\d{3})*(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/uy;

/** The digits that begin at `at`, as a decimal; `value` is null when they are no figure. */
export function readDigits(
  text: string,
  at: number,
  mark: DecimalMark,
): { end: number; value: string | null } {
  digits.lastIndex = at;
  const match = digits.exec(text);
  if (!match) return { end: at + 1, value: null };
  const spaced = match[1] !== undefined;
  const written = match[0].replace(/[ \u00a0\u2009\u202f'’]/gu, "");
  const plain = spaced ? written.replace(",", ".") : withPoint(written, mark);
  return { end: at + match[0].length, value: plain === null ? null : decimal(plain) };
}

/**
 * Rewrites points and commas to one "." before the fraction. The language's own reading comes
 * first; the neighbours' is taken where the language's own makes no sense ("12.5" in French,
 * "1,234,567" in Spanish). Exactly three zeros behind one mark are thousands in every language,
 * for nobody writes twelve as "12,000", but many write Mexican figures in Spanish untagged.
 */
function withPoint(written: string, mark: DecimalMark): string | null {
  if (/^\d+$/u.test(written)) return written;
  const point = written.replaceAll(",", ".");
  if (/^[1-9]\d{0,2}[.,]000$/u.test(written)) return written.replace(/[.,]/u, "");
  const fraction = mark === "." ? "\\." : ",";
  const group = mark === "." ? "," : "\\.";
  if (new RegExp(`^\\d{1,3}(?:${group}\\d{3})+(?:${fraction}\\d+)?$`, "u").test(written)) {
    return ungrouped(written, mark);
  }
  if (/^\d+[.,]\d+$/u.test(written)) return point;
  if (new RegExp(`^\\d{1,3}(?:${fraction}\\d{3}){2,}$`, "u").test(written)) {
    return written.replace(/[.,]/gu, "");
  }
  if (new RegExp(`^\\d{1,3}(?:${fraction}\\d{3})+${group}\\d+$`, "u").test(written)) {
    return ungrouped(written, mark === "." ? "," : ".");
  }
  // Lakh and crore: groups of two before the last three.
  return /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/u.test(written) ? written.replaceAll(",", "") : null;
}

function ungrouped(written: string, mark: DecimalMark): string {
  return written.replaceAll(mark === "." ? "," : ".", "").replace(mark, ".");
}

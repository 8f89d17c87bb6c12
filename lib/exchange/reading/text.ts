import { decodeHTML } from "entities";
import { type Note, note } from "./notes";

/** Control characters, and marks that turn the direction of what follows without ending. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const SIGNS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iu;
/** Texts are escaped twice, sometimes three times; nobody escapes them more often by accident. */
const MOST_LAYERS = 5;

const decoded = (text: string): string => {
  let last = text;
  for (let layer = 0; layer < MOST_LAYERS && ENTITY.test(last); layer += 1) {
    const next = decodeHTML(last);
    if (next === last) return last;
    last = next;
  }
  return last;
};

/** One line of text as it can be kept and shown; what had to be mended is told to `notes`. */
export const cleanText = (given: string, field: string, notes: Note[]): string => {
  const whole = given.toWellFormed();
  if (whole !== given) notes.push(note("signs-replaced", field));
  const plain = decoded(whole);
  if (plain !== whole) notes.push(note("entities-decoded", field, given));
  const clean = plain.toWellFormed().replace(SIGNS, "");
  if (clean !== plain) notes.push(note("signs-removed", field));
  return clean.normalize("NFC").replace(/\s+/gu, " ").trim();
};

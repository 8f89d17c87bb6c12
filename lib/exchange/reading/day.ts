import { isPartialDate, parsePartialDate } from "@/lib/claims/partial-date";
import { type Note, note } from "./notes";

/** A date that was read, or the words that could not be; both null where nothing stood. */
export type Day = { day: string | null; text: string | null };

const NOTHING: Day = { day: null, text: null };
const TIMESTAMP =
  /^(\d{4}-\d{2}-\d{2})([T ])\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|UTC)?$/iu;
const LANGUAGES = ["en", "fr", "es"] as const;

const inWords = (text: string): string | null => {
  // "07/10/2020" is two days; which one is meant nobody can tell.
  if (!/\p{L}/u.test(text)) return null;
  const read = LANGUAGES.map((language) => parsePartialDate(text, language));
  return read.find((day) => day !== null) ?? null;
};

const readDay = (text: string): { day: string; regular: boolean } | null => {
  if (isPartialDate(text)) return { day: text, regular: true };
  const stamp = TIMESTAMP.exec(text);
  if (stamp?.[1] !== undefined) {
    return isPartialDate(stamp[1]) ? { day: stamp[1], regular: stamp[2] !== " " } : null;
  }
  const day = inWords(text);
  return day === null ? null : { day, regular: false };
};

/**
 * Reads a date as publishers write it. An ambiguous, impossible or future one is kept as text: a wrong day
 * is worse than none.
 *
 * @param today "2026-11-23"; nothing was published after it
 */
export const dayOf = (
  given: string | undefined,
  { field, today, notes }: { field: string; today: string; notes: Note[] },
): Day => {
  if (given === undefined) return NOTHING;
  const text = given.trim().slice(0, 100);
  if (text === "") {
    notes.push(note("empty-dropped", field));
    return NOTHING;
  }
  const read = readDay(text);
  if (read === null || read.day > today) {
    notes.push(note("date-kept-as-text", field, text));
    return { day: null, text };
  }
  if (!read.regular) notes.push(note("date-read", field, text));
  return { day: read.day, text: null };
};

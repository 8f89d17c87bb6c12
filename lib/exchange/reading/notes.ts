/** What was mended in a record on its way in; each has its words in messages/en/exchange.json. */
export const noteCodes = [
  "scale-upside-down",
  "scale-dropped",
  "scale-below-one",
  "rating-bare",
  "rating-from-value",
  "rating-number-only",
  "rating-shortened",
  "publisher-bare",
  "publisher-is-host",
  "date-read",
  "date-kept-as-text",
  "date-left-out",
  "empty-dropped",
  "address-completed",
  "address-of-page",
  "entities-decoded",
  "signs-removed",
  "signs-replaced",
  "several-claims",
  "repeated",
  "html-comment",
  "withdrawn",
  "too-deep",
  "shortened",
] as const;
export type NoteCode = (typeof noteCodes)[number];

/** Why a record did not come in; each has its words in messages/en/exchange.json. */
export const refusalCodes = [
  "not-an-object",
  "not-a-claim-review",
  "no-rating",
  "no-address",
  "address-not-web",
  "no-claim",
  "broken-json",
  "contradicts",
  "no-language",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** One thing that was mended: where, and what stood there. */
export type Note = { code: NoteCode; field?: string; found?: string };

const LONGEST_FOUND = 200;

/** A note that quotes what was found, as far as a list has room for it. */
export const note = (code: NoteCode, field?: string, found?: unknown): Note => ({
  code,
  ...(field === undefined ? {} : { field }),
  ...(found === undefined ? {} : { found: shortened(found) }),
});

/** What was found, as text of at most 200 characters. */
export const shortened = (found: unknown): string => {
  const text = typeof found === "string" ? found : (JSON.stringify(found) ?? "");
  return text.toWellFormed().replaceAll("\u0000", "").slice(0, LONGEST_FOUND).toWellFormed();
};

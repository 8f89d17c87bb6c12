import { detectAll } from "tinyld";

/** Shorter texts are guessed wrong too often to say anything. */
const SHORTEST = 60;
const LONGEST = 20_000;
/** tinyld's share for the first language, and its lead over the second. */
const SURE = 0.4;
const LEAD = 0.2;

/** The language of a text as a BCP 47 primary subtag, or undefined when it is too short or not clear. */
export const detectLanguage = (text: string): string | undefined => {
  const letters = text.replace(/[^\p{L}\p{M}\s]/gu, "").trim();
  const isDense = /[\p{sc=Han}\p{sc=Hira}\p{sc=Hang}\p{sc=Thai}]/u.test(letters);
  if (letters.length < (isDense ? SHORTEST / 4 : SHORTEST)) return undefined;
  const [first, second] = detectAll(text.slice(0, LONGEST));
  if (!first || first.accuracy < SURE) return undefined;
  return first.accuracy - (second?.accuracy ?? 0) >= LEAD ? first.lang : undefined;
};

/** A language as documents declare it ("fr_FR", "EN-us") in its canonical form; undefined when it is none. */
const languageTag = (declared: string | undefined): string | undefined => {
  const tag = declared?.trim().replaceAll("_", "-").split(/[.,;]/)[0]?.trim() ?? "";
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) || tag.length > 20) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // RangeError: it has the form of a tag and is none.
    return undefined;
  }
};

const primary = (tag: string) => tag.split("-")[0] ?? tag;

/**
 * The language of an article: what it declares, unless it declares English and clearly is not, which is
 * what templates say when nobody thought about it; else what its words are in.
 */
export const articleLanguage = (declared: string | undefined, text: string): string | null => {
  const said = languageTag(declared);
  const seen = detectLanguage(text);
  if (!said) return seen ?? null;
  return seen && primary(said) === "en" && seen !== "en" ? seen : said;
};

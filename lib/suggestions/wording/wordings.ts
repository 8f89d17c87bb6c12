import { type ReadLanguage, readLanguages } from "@/lib/claims/claim-language";
import { english } from "./english";
import { french } from "./french";
import { spanish } from "./spanish";
import type { Wording } from "./wording";

export type { Wording } from "./wording";

export const wordings: Record<ReadLanguage, Wording> = {
  en: english,
  fr: french,
  es: spanish,
};

/** Matches whole words, in any case; of an empty list nothing. */
const wholeWords = (words: string): RegExp =>
  words === ""
    ? /(?!)/u
    : new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${words})(?![\\p{L}\\p{M}\\d])`, "iu");

type Patterns = Record<keyof Wording, RegExp>;

const patternsOf = (wording: Wording): Patterns =>
  Object.fromEntries(
    Object.entries(wording).map(([kind, words]) => [kind, wholeWords(words)]),
  ) as Patterns;

/** For each language and kind of word, whether a sentence has one. */
export const patterns = Object.fromEntries(
  readLanguages.map((language) => [language, patternsOf(wordings[language])]),
) as Record<ReadLanguage, Patterns>;

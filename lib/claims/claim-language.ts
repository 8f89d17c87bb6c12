import { currentLocale, writtenAs } from "@/lib/platform/locale";

/** Languages whose figures, dates and turns of phrase are read. Claims may be in any. */
export const readLanguages = ["en", "fr", "es"] as const;

export type ReadLanguage = (typeof readLanguages)[number];

/**
 * What a language is called in the reader's: "French" for the BCP 47 tag "fr"; a tag without a name stays
 * as it is.
 */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames(writtenAs[currentLocale()], { type: "language", fallback: "code" }).of(
    tag,
  ) ?? tag;

/**
 * The language that a BCP 47 tag names, if it is one that is read: "fr-CA" is read as French, "de"
 * not at all (null).
 */
export function readLanguageOf(tag: string): ReadLanguage | null {
  const primary = tag.trim().split(/[-_]/u)[0]?.toLowerCase();
  return readLanguages.find((language) => language === primary) ?? null;
}

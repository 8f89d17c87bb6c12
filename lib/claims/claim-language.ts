/** Languages whose figures, dates and turns of phrase are read. Claims may be in any. */
export const readLanguages = ["en", "fr", "es"] as const;

export type ReadLanguage = (typeof readLanguages)[number];

/**
 * The language that a BCP 47 tag names, if it is one that is read: "fr-CA" is read as French, "de"
 * not at all (null).
 */
export function readLanguageOf(tag: string): ReadLanguage | null {
  const primary = tag.trim().split(/[-_]/u)[0]?.toLowerCase();
  return readLanguages.find((language) => language === primary) ?? null;
}

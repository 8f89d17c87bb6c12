import { currentLocale, writtenAs } from "./locale";

/** "fr" of "fr-CA" (BCP 47, section 2.2.1). */
const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? tag;

/** Whether two tags name one language: between "fr" and "fr-CA" nothing needs translating. */
export const sameLanguage = (one: string, other: string): boolean =>
  primary(one) === primary(other);

/**
 * What a language is called in the reader's: "French" for the BCP 47 tag "fr"; a tag without a name stays
 * as it is.
 */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames(writtenAs[currentLocale()], { type: "language", fallback: "code" }).of(
    tag,
  ) ?? tag;

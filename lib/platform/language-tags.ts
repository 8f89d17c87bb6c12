/** "fr" of "fr-CA" (BCP 47, section 2.2.1). */
const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? tag;

/** Whether two tags name one language: between "fr" and "fr-CA" nothing needs translating. */
export const sameLanguage = (one: string, other: string): boolean =>
  primary(one) === primary(other);

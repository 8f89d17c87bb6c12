import names from "./rating-names.json";

/** Longer words are sentences, which say more than one rating can. */
const LONGEST = 80;

/** A rating's name as it is compared: lower case, words and figures alone. */
export const ratingWords = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .slice(0, LONGEST)
    .toWellFormed()
    .trim();

/** What a rating's words mean at every site that uses them, where they all agree. */
const everywhere = (() => {
  const meanings = new Map<string, Set<string>>();
  for (const site of [...Object.values<Record<string, string>>(names.sites), names.english]) {
    for (const [words, key] of Object.entries(site)) {
      meanings.set(words, (meanings.get(words) ?? new Set()).add(key));
    }
  }
  const agreed = [...meanings].filter(([, keys]) => keys.size === 1);
  return new Map(agreed.map(([words, keys]) => [words, [...keys][0] ?? ""]));
})();

const sites = new Map(
  Object.entries<Record<string, string>>(names.sites).map(([site, words]) => [
    site,
    new Map(Object.entries(words)),
  ]),
);

/**
 * The key of our scale that a site's rating means, as far as the published maps know (rating-names.json);
 * null where they do not, and a person is asked.
 *
 * @param words as `ratingWords` makes them
 */
export const knownRatingKey = (site: string, words: string): string | null =>
  sites.get(site)?.get(words) ?? everywhere.get(words) ?? null;

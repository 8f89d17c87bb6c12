import { aroundHit, type HighlightedPart, highlighted } from "@/lib/articles/search-highlight";
import type { SearchTerm } from "@/lib/articles/search-text";
import type { PublicationSnapshot } from "./snapshot";

/** Markdown as it reads, without its marks. */
const plain = (markdown: string): string =>
  markdown
    .replace(/\]\([^)]*\)/gu, "")
    .replace(/[*_`#>[\]]+/gu, "")
    .replace(/\s+/gu, " ");

/** What readers see of a claim on its page but not in a list. */
const unlisted = (snapshot: PublicationSnapshot): string[] => [
  ...snapshot.appearances.flatMap(({ exact, title, outlet }) => [exact, `${title}, ${outlet}`]),
  plain(snapshot.explanation),
  ...snapshot.evidence.flatMap((one) =>
    one.protected ? [] : [one.excerpt, `${one.source.title}, ${one.source.publisher}`],
  ),
  snapshot.topics.join(" · "),
  ...snapshot.measures,
];

/**
 * Where something that was looked for stands in a claim that a list of claims does not show: so that a
 * reader sees why it was found. Null where the list shows it, or nothing was looked for.
 *
 * @param listed the texts that the list shows
 */
export const foundElsewhere = (
  snapshot: PublicationSnapshot,
  listed: readonly string[],
  terms: readonly SearchTerm[],
): HighlightedPart[] | null => {
  const hits = (text: string) => highlighted(text, terms).some(({ hit }) => hit);
  if (terms.length === 0 || listed.some(hits)) return null;
  const text = unlisted(snapshot).find(hits);
  return text === undefined ? null : aroundHit(highlighted(text, terms));
};

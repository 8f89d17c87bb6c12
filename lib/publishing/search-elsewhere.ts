import { type HighlightedPart, highlighted } from "./search-highlight";
import type { SearchTerm } from "./search-text";
import type { PublicationSnapshot } from "./snapshot";

/** Characters shown on either side of what was found. */
const AROUND = 90;

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

/** Cut at a word's end, with a sign that there is more. */
const cutBefore = (text: string): string => {
  if (text.length <= AROUND) return text;
  const tail = text.slice(-AROUND);
  return `…${tail.slice(tail.indexOf(" ") + 1)}`;
};

const cutAfter = (text: string): string => {
  if (text.length <= AROUND) return text;
  const head = text.slice(0, AROUND);
  return `${head.slice(0, Math.max(1, head.lastIndexOf(" ")))}…`;
};

const around = (parts: readonly HighlightedPart[]): HighlightedPart[] => {
  const at = parts.findIndex(({ hit }) => hit);
  return parts.slice(Math.max(0, at - 1), at + 2).map((part, index) => {
    if (part.hit) return part;
    return { ...part, text: index === 0 && at > 0 ? cutBefore(part.text) : cutAfter(part.text) };
  });
};

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
  return text === undefined ? null : around(highlighted(text, terms));
};

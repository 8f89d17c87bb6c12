import { aroundHit, type HighlightedPart, highlighted } from "@/lib/articles/search-highlight";
import { type SearchTerm, searchWords } from "@/lib/articles/search-text";

/** Characters of a paragraph that are read for what was looked for: more say no more about it. */
const READ = 2000;

const paragraphsOf = (text: string): string[] =>
  text.split(/\n+/u).map((paragraph) => paragraph.slice(0, READ));

const has = (
  words: ReadonlySet<string>,
  all: string,
  { words: asked, exact }: SearchTerm,
): boolean => {
  const [first = ""] = asked;
  if (asked.length > 1) return all.includes(` ${asked.join(" ")} `);
  return words.has(first) || (!exact && all.includes(` ${first}`));
};

/** How many of the things that were looked for stand in a text. */
const countOf = (text: string, terms: readonly SearchTerm[]): number => {
  const words = searchWords(text);
  const all = ` ${words.join(" ")} `;
  const set = new Set(words);
  return terms.filter((term) => has(set, all, term)).length;
};

/**
 * The passage of a long text that has most of what was looked for, marked, with a little around it; null
 * where none has any.
 */
export const bestPassage = (
  text: string,
  terms: readonly SearchTerm[],
): HighlightedPart[] | null => {
  let best = { paragraph: "", count: 0 };
  if (terms.length === 0) return null;
  for (const paragraph of paragraphsOf(text)) {
    const count = countOf(paragraph, terms);
    if (count > best.count) best = { paragraph, count };
    if (count === terms.length) break;
  }
  const parts = highlighted(best.paragraph, terms);
  return parts.some(({ hit }) => hit) ? aroundHit(parts) : null;
};

/** Characters of a text that a list shows where nothing in it was looked for. */
const SHOWN = 200;

/** A text as a list shows it: what was looked for, marked, with a little around it; else how it begins. */
export const excerptOf = (text: string, terms: readonly SearchTerm[]): HighlightedPart[] => {
  if (text.length <= SHOWN) return highlighted(text, terms);
  const passage = bestPassage(text, terms);
  if (passage) return passage;
  const begin = text.slice(0, SHOWN);
  return [{ text: `${begin.slice(0, begin.lastIndexOf(" "))}…`, hit: false }];
};

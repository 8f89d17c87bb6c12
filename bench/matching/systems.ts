import { type Background, joined, lookFor, scoresOf } from "@/lib/matching/likeness";
import { gramTermsOf, termsOf } from "@/lib/matching/terms";
import type { MatchingSet } from "./data";

/** The places of statements, the best for a question first. */
export type System = (question: string) => number[];

const MOST = 20;

const best = (scores: ReadonlyMap<number, number>, most = MOST): number[] =>
  [...scores]
    .toSorted(([a, one], [b, other]) => other - one || a - b)
    .slice(0, most)
    .map(([place]) => place);

type Postings = Map<string, [place: number, times: number][]>;

/** Okapi BM25 with k1 = 1.2 and b = 0.75 over whatever a text is cut into. */
const bm25 = (statements: readonly string[], cut: (text: string) => string[]): System => {
  const postings: Postings = new Map();
  const lengths = statements.map((text, place) => {
    const pieces = cut(text);
    const times = new Map<string, number>();
    for (const piece of pieces) times.set(piece, (times.get(piece) ?? 0) + 1);
    for (const [piece, count] of times) {
      const found = postings.get(piece);
      if (found) found.push([place, count]);
      else postings.set(piece, [[place, count]]);
    }
    return pieces.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / statements.length;
  return (question) => {
    const scores = new Map<number, number>();
    for (const piece of new Set(cut(question))) {
      const found = postings.get(piece) ?? [];
      const rarity = Math.log(1 + (statements.length - found.length + 0.5) / (found.length + 0.5));
      for (const [place, times] of found) {
        const norm = 1.2 * (0.25 + (0.75 * (lengths[place] ?? 0)) / average);
        scores.set(place, (scores.get(place) ?? 0) + (rarity * times * 2.2) / (times + norm));
      }
    }
    return best(scores);
  };
};

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const trigrams = (text: string): string[] => {
  const joinedWords = ` ${words(text).join(" ")} `;
  return Array.from({ length: Math.max(0, joinedWords.length - 2) }, (_, at) =>
    joinedWords.slice(at, at + 3),
  );
};

/** As many as lib/matching/closest.ts chooses by words. */
const SHORTLIST = 150;

/** Claimdesk's own: the very functions of lib/matching, over lists instead of the index of PostgreSQL. */
const claimdesk = ({ statements, language }: MatchingSet): System => {
  const terms = statements.map((text) => termsOf(text, language));
  const letters = statements.map((text) => gramTermsOf(text));
  const counts = new Map<number, number>();
  for (const some of [...terms, ...letters]) {
    for (const term of some) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const background: Background = {
    known: statements.length,
    statements: statements.length,
    count: (term) => counts.get(term) ?? 0,
  };
  return (question) => {
    const asked = termsOf(question, language);
    const { any, together } = lookFor(asked, background);
    const met = [...terms.keys()].filter((place) => {
      const has = (term: number) => terms[place]?.includes(term) === true;
      return any.some(has) || together.some(([one, other]) => has(one) && has(other));
    });
    const byWords = scoresOf(
      asked,
      met.map((place) => terms[place] ?? []),
      background,
    );
    const scored = new Map(met.map((place, at) => [place, byWords[at] ?? 0]));
    const shortlist = best(scored, SHORTLIST);
    const byLetters = scoresOf(
      gramTermsOf(question),
      shortlist.map((place) => letters[place] ?? []),
      background,
    );
    const both = joined(
      shortlist.map((place) => scored.get(place) ?? 0),
      byLetters,
    );
    return best(new Map(shortlist.map((place, at) => [place, both[at] ?? 0])));
  };
};

export const systemsFor = (set: MatchingSet): Record<string, System> => ({
  "BM25 over words": bm25(set.statements, words),
  "BM25 over trigrams": bm25(set.statements, trigrams),
  Claimdesk: claimdesk(set),
});

import { detectLanguage } from "@/lib/articles/extraction/language";
import { sentencesOf } from "@/lib/claims/measure/sentences";
import { type Comparison, compareStatements } from "@/lib/matching/comparison";
import { contentWords } from "@/lib/matching/words";
import type { Candidate } from "./sharing-words";

/** Of a published claim: the sentence of the passage that is nearest to it, and how it stands to that. */
export type Checked = Candidate & { sentence: string; comparison: Comparison };

/** Sentences and claims that share most words are held against each other; the rest is not worth the time. */
const MOST_COMPARED = 100;
/** Below it a claim merely speaks of something in the passage. */
const ABOUT_THE_SAME = 0.5;

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((word) => b.has(word)).length / Math.sqrt(Math.max(a.size * b.size, 1));

const keysOf = (text: string, language: string): Set<string> =>
  new Set(contentWords(text, language).map(({ key }) => key));

const isNearer = (a: Checked, b: Checked): number =>
  Number(b.comparison.relation === "same") - Number(a.comparison.relation === "same") ||
  b.comparison.likeness - a.comparison.likeness;

/**
 * Holds every sentence of a passage against published claims.
 *
 * @param language BCP 47 of the passage; null where nobody says: then what its words show, or else the
 * claims' own
 * @returns claims on something the passage says, the nearest first, each with its nearest sentence
 */
export const checkSentences = (
  passage: string,
  language: string | null,
  candidates: readonly Candidate[],
): Checked[] => {
  const said = language ?? detectLanguage(passage) ?? null;
  const sentences = sentencesOf(passage, said ?? "en").map(({ start, end }) =>
    passage.slice(start, end).trim(),
  );
  const pairs = candidates.flatMap((candidate) => {
    const keys = keysOf(candidate.statement, candidate.language);
    return sentences.map((sentence) => {
      const spoken = said ?? candidate.language;
      return { candidate, sentence, spoken, share: shared(keysOf(sentence, spoken), keys) };
    });
  });
  const nearest = new Map<string, Checked>();
  for (const { candidate, sentence, spoken } of pairs
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_COMPARED)) {
    const comparison = compareStatements(
      { text: candidate.statement, language: candidate.language },
      { text: sentence, language: spoken },
    );
    const one = { ...candidate, sentence, comparison };
    const before = nearest.get(candidate.publicationId);
    if (!before || isNearer(one, before) < 0) nearest.set(candidate.publicationId, one);
  }
  return [...nearest.values()]
    .filter(({ comparison: { relation, likeness } }) => {
      if (relation === "unrelated") return false;
      return relation === "same" || likeness >= ABOUT_THE_SAME;
    })
    .toSorted(isNearer);
};

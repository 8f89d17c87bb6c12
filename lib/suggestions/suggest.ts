import { type ReadLanguage, readLanguageOf } from "@/lib/claims/claim-language";
import type { Measure } from "@/lib/claims/measure/schema";
import type { Span } from "@/lib/claims/measure/text-span";
import type { PartialDate } from "@/lib/claims/partial-date";
import { draftOf } from "./draft";
import { type Marks, marksOf } from "./marks";
import { scoreOf } from "./model";
import { withoutArticle, withoutTitle } from "./names";
import { type Reason, reasonsOf } from "./reasons";
import { type Sentence, sentencesInText } from "./sentences";
import { fullNames } from "./speakers";

/** What is read from an article. `language` is a BCP 47 tag; `date` when it was published, if known. */
export type SuggestionsInput = { text: string; language: string; date?: PartialDate | undefined };

/** A passage that may be worth checking. */
export type Suggestion = {
  /** The passage's words. */
  exact: string;
  /** Code points of the text, end exclusive; `range` the same in UTF-16 units. */
  start: number;
  end: number;
  range: Span;
  /** From 0 to 1. */
  score: number;
  reasons: Reason[];
  measures: Measure[];
  /** As the text names them; null when it does not. */
  claimant: { name: string; kind: "person" | "organisation" | null } | null;
  draft: string;
  /** The draft is not word for word the passage. */
  draftChanged: boolean;
};

/**
 * What proposals rest on: a model that knows words, one that knows only what is common to languages, or
 * rules about figures and names where the language is not read.
 */
export type Basis = "words" | "marks" | "rules";

export const basisOf = (language: string): Basis => {
  const read: ReadLanguage | null = readLanguageOf(language);
  if (!read) return "rules";
  return read === "en" ? "words" : "marks";
};

/** Below this a passage is not shown: greetings, questions, sentences without any content. */
const LEAST_SCORE = 0.08;
const FEWEST_WORDS = 5;
/** More than an editor reads through; what is below the best forty is not worth a place. */
const MOST = 40;

type ReadSentence = Sentence & { marks: Marks };

/** People named as speakers in the sentence before, of the same paragraph. */
const personsBefore = (sentences: readonly ReadSentence[], index: number): string[] => {
  const [before, here] = [sentences[index - 1], sentences[index]];
  if (!before || !here || before.paragraph !== here.paragraph) return [];
  const speaker = before.marks.attribution;
  const names = before.text.match(/(?<!\p{L})\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+)+/gu) ?? [];
  const spoken = speaker?.kind === "person" ? [speaker.claimant] : [];
  return [...new Set([...spoken, ...names.map(withoutTitle)])];
};

const claimantOf = ({ attribution }: Marks): Suggestion["claimant"] =>
  attribution && attribution.claimant !== ""
    ? { name: withoutArticle(attribution.claimant), kind: attribution.kind }
    : null;

/** The passages of a text that are most worth checking, best first; at equal scores in their order. */
export const suggestionsIn = ({ text, language, date }: SuggestionsInput): Suggestion[] => {
  const resolve = fullNames(text, readLanguageOf(language));
  const read = sentencesInText(text, language).map((sentence) => ({
    ...sentence,
    marks: resolve(marksOf(sentence.text, language, date)),
  }));
  return read
    .flatMap(({ marks, paragraph: _, text: exact, ...place }, index): Suggestion[] => {
      const score = scoreOf(exact, marks);
      if (marks.words < FEWEST_WORDS || marks.isQuestion || score < LEAST_SCORE) return [];
      const { statement, changed } = draftOf(exact, marks, personsBefore(read, index));
      return [
        {
          exact,
          ...place,
          score,
          reasons: reasonsOf(marks),
          measures: marks.measures,
          claimant: claimantOf(marks),
          draft: statement,
          draftChanged: changed,
        },
      ];
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST);
};

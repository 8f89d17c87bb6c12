import type { Comparator } from "./schema";

/**
 * The turns of phrase around a figure in one language. Entries are the insides of regular
 * expressions, matched without regard to case and with every apostrophe as "'".
 */
export interface Phrases {
  /** Right before the figure: "more than". */
  bounds: readonly (readonly [words: string, comparator: Comparator])[];
  /** Right behind the figure or what is counted: "or more". */
  boundsAfter: readonly (readonly [words: string, comparator: Comparator])[];
  /** Small words between a change and its figure: "by", "of", "un". */
  fillers: string;
  /** The filler that can bring the figure of a change named earlier: "cut *the budget* by 5 %". */
  by: string;
  rises: string;
  falls: string;
  /** Verbs that are changes only with that filler: "raised taxes by 5 %", not "raised $5 million". */
  risesBy: string;
  /** Verbs for going from one value to another that tell no direction. */
  moves: string;
  /** Before a range behind a verb of change: its ends are the values, not the size, of the change. */
  from: string;
  riseNouns: string;
  fallNouns: string;
  /** Right behind the figure: "25 % fewer". */
  riseAfter: string;
  fallAfter: string;
  /** Adverbs that may stand between a change and its figure. */
  adverbs: string;
  /** Right before a figure that is what another one is compared with. */
  compared: string;
  /** Between the figure and what is counted: "of the", "le nombre d'". */
  leads: string;
  /** Words that end what is counted. */
  stops: readonly string[];
  /** Endings of words that are verbs in this language: "llegaron". */
  stopEndings: RegExp | null;
  /** Words inside what is counted behind which an article may follow: "de la". */
  links: readonly string[];
  articles: readonly string[];
  /** Right before small numbers that only point: "the two countries". */
  determiners: string;
  /** Before and behind figures that are people's ages and belong to what is counted. */
  ages: readonly (readonly [before: string, behind: string])[];
}

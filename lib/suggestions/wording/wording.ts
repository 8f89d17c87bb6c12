/**
 * The words of one language that tell what kind of sentence it is. Entries are the insides of regular
 * expressions for whole words, matched without regard to case and with every apostrophe as "'".
 */
export interface Wording {
  /** Before who is named as the origin: "according to". */
  accordingTo: string;
  /** Verbs that give somebody's words, as they stand behind a subject or after a quote. */
  says: string;
  /** Between such a verb and what was said: "that". */
  that: string;
  /** "First", "more than", "the highest since". */
  comparisons: string;
  causes: string;
  negations: string;
  /** The speaker's own view. */
  opinions: string;
  /** Wishes, duties, praise and blame: nothing that a source can settle. */
  judgements: string;
  toCome: string;
  /** What is over, and so can be looked up. */
  over: string;
  firstPerson: string;
  secondPerson: string;
  /** Words that only link to the sentence before, taken off a draft. */
  links: string;
  /** A pronoun in the place of a subject that can stand for one person. */
  pronouns: string;
  /** What follows a pronoun that stands for nobody: "il faut". */
  impersonal: string;
  /** Articles before a name of an office or a body. */
  articles: string;
  /** Words that make a name that of an organisation. */
  bodies: string;
}

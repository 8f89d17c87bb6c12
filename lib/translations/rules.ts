import { sameLanguage } from "@/lib/platform/language-tags";

/** Where a translation stands; the migration of the table holds the same. */
export const translationStates = [
  "draft",
  "submitted",
  "approved",
  "replaced",
  "withdrawn",
] as const;
export type TranslationState = (typeof translationStates)[number];

/** A row may say only what the table's check lets it say. */
export const translationStateOf = (text: string): TranslationState => {
  const state = translationStates.find((one) => one === text);
  if (!state) throw new Error(`no state of a translation: ${text}`);
  return state;
};

const next: Record<TranslationState, readonly TranslationState[]> = {
  draft: ["draft", "submitted"],
  submitted: ["draft", "approved"],
  approved: ["replaced", "withdrawn"],
  replaced: [],
  withdrawn: [],
};

export const translationCanMove = (from: TranslationState, to: TranslationState): boolean =>
  next[from].includes(to);

/** A publication needs no words in a language that it is wholly in. */
export const isWhollyIn = (
  original: { language: string; verdictLanguage: string },
  language: string,
): boolean =>
  sameLanguage(original.language, language) && sameLanguage(original.verdictLanguage, language);

type Round = { publicationNumber: number; round: number; state: TranslationState };

/** What the desk has of a publication in one language. */
export type Standing<Row extends Round> = {
  /** What is being worked at, for the newest publication. */
  inWork: Row | null;
  /** What readers are shown. */
  approved: Row | null;
  /** The newest round that was taken from readers and not replaced since. */
  withdrawn: Row | null;
  /** The newest words for an earlier publication: to begin from, never to be shown. */
  earlier: Row | null;
};

const newestFirst = (one: Round, other: Round): number =>
  other.publicationNumber - one.publicationNumber || other.round - one.round;

/**
 * Sorts the rounds of a claim in one language by what they are good for now.
 *
 * @param newestNumber of the claim's newest publication: what was written for an earlier one is out of date
 */
export const standingOf = <Row extends Round>(
  rounds: readonly Row[],
  newestNumber: number,
): Standing<Row> => {
  const sorted = rounds.toSorted(newestFirst);
  const current = sorted.filter(({ publicationNumber }) => publicationNumber === newestNumber);
  const find = (...states: TranslationState[]) =>
    current.find(({ state }) => states.includes(state)) ?? null;
  const approved = find("approved");
  const past = sorted.filter(({ publicationNumber }) => publicationNumber < newestNumber);
  return {
    inWork: find("draft", "submitted"),
    approved,
    withdrawn: approved ? null : find("withdrawn"),
    earlier: past.find(({ state }) => state === "approved") ?? past[0] ?? null,
  };
};

/** One word for where a language stands, as the claim's page lists it. */
export type TranslationStanding =
  | "none"
  | "draft"
  | "submitted"
  | "approved"
  | "withdrawn"
  | "out-of-date";

export const standingWord = ({
  inWork,
  approved,
  withdrawn,
  earlier,
}: Standing<Round>): TranslationStanding => {
  if (inWork?.state === "submitted") return "submitted";
  if (inWork) return "draft";
  if (approved) return "approved";
  if (withdrawn) return "withdrawn";
  return earlier ? "out-of-date" : "none";
};

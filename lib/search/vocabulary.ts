import { searchWords } from "@/lib/articles/search-text";
import { statusLabel } from "@/lib/claims/labels";
import { claimStatuses } from "@/lib/claims/states";
import { deskLocales } from "@/lib/platform/locale";
import { type MessageKey, translator } from "@/lib/platform/messages";
import { searchKinds } from "./kinds";
import { kindWord, operatorWord, standingWord, valueWord } from "./labels";
import { operatorNames, standings } from "./operators";

/** A word as operators and their values are told apart: "En relecture" as "en-relecture". */
export const spelled = (word: string): string => searchWords(word).join("-");

/** What each of some things is called in any language of the desk, and by its own name. */
const called = <Name extends string>(
  names: readonly Name[],
  word: (name: Name) => MessageKey,
): ReadonlyMap<string, Name> =>
  new Map([
    ...deskLocales.flatMap((locale) =>
      names.map((name) => [spelled(translator(locale)(word(name))), name] as const),
    ),
    ...names.map((name) => [name, name] as const),
  ]);

const makeVocabulary = () => ({
  operators: called(operatorNames, operatorWord),
  statuses: called(claimStatuses, (status) => statusLabel[status]),
  kinds: called(searchKinds, kindWord),
  standings: called(standings, standingWord),
  values: called(["me", "none", "today"], valueWord),
});

let vocabulary: ReturnType<typeof makeVocabulary> | undefined;

/** The words that searches are written in, whichever language of the desk they are of: one may be shared. */
export const searchVocabulary = () => {
  vocabulary ??= makeVocabulary();
  return vocabulary;
};

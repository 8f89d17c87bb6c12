import type { PersonActor } from "@/lib/platform/actor";
import type { Locale } from "@/lib/platform/locale";
import type { Outcome } from "@/lib/platform/outcome";
import { approveTranslation } from "@/lib/translations/commands/decide";
import { submitTranslation, writeTranslation } from "@/lib/translations/commands/write";
import { makePerson } from "./builders";

/** Translating published claims through the commands, for database tests. */
export const frenchWords = {
  statement: "Le pont a coûté 4 milliards d’euros.",
  summary: "Il a coûté 3 milliards.",
  explanation: "Les comptes de 2021 disent **3 milliards**.",
};

export const given = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

type Over = Partial<typeof frenchWords> & {
  version?: number;
  number?: number;
  language?: Locale;
};

export const translationOf = (claimId: string, over: Over = {}) => ({
  claimId,
  language: "fr" as Locale,
  number: 1,
  version: 0,
  ...frenchWords,
  ...over,
});

export const draftTranslation = async (by: PersonActor, claimId: string, over: Over = {}) =>
  given(await writeTranslation(by, translationOf(claimId, over)));

export const submittedTranslation = async (by: PersonActor, claimId: string, over: Over = {}) =>
  given(await submitTranslation(by, translationOf(claimId, over)));

/** Translated by one reviewer, approved by another. */
export const approvedTranslation = async (claimId: string, over: Over = {}) => {
  const translator = await makePerson("reviewer");
  const reviewer = await makePerson("reviewer");
  const { translationId, version } = await submittedTranslation(translator, claimId, over);
  given(await approveTranslation(reviewer, { translationId, version }));
  return { translationId, version: version + 1, translator, reviewer };
};

import { type Actor, isEditor, isSignedIn } from "@/lib/platform/actor";
import {
  all,
  allowed,
  type Decision,
  type RefusalReason,
  refusedBecause,
} from "@/lib/platform/outcome";
import { isWhollyIn, type Standing, type TranslationState } from "./rules";

type Round = {
  publicationNumber: number;
  round: number;
  state: TranslationState;
  translatorId: string;
};

/** What the decisions about a translation rest on. */
export type Translatable = {
  language: string;
  /** The claim's newest publication. */
  original: { number: number; kind: string; language: string; verdictLanguage: string };
  conflictedIds: readonly string[];
  standing: Standing<Round>;
};

const unless = (standsInTheWay: boolean, because: RefusalReason): Decision =>
  standsInTheWay ? refusedBecause(because) : allowed;

export const mayReadTranslations = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

/** Everyone on the desk translates what is published, but nobody where they declared a conflict. */
const mayTranslate = (actor: Actor, { language, original, conflictedIds }: Translatable) => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  return all(
    unless(original.kind === "retraction", "retracted"),
    unless(isWhollyIn(original, language), "its-own-language"),
    unless(conflictedIds.includes(actor.id), "own-conflict"),
  );
};

/** Words are written until they are handed in, and for the newest publication alone. */
export const mayWriteTranslation = (
  actor: Actor,
  facts: Translatable,
  { number }: { number: number },
): Decision =>
  all(
    mayTranslate(actor, facts),
    unless(number !== facts.original.number, "newer-publication"),
    unless(facts.standing.inWork?.state === "submitted", "awaits-approval"),
  );

const awaitsApproval = ({ standing }: Translatable): Decision =>
  unless(standing.inWork?.state !== "submitted", "nothing-to-approve");

/** Four eyes, both impartial: whoever wrote it last does not approve it. */
export const mayApproveTranslation = (actor: Actor, facts: Translatable): Decision => {
  const translatorId = facts.standing.inWork?.translatorId ?? "";
  return all(
    mayTranslate(actor, facts),
    awaitsApproval(facts),
    unless(isSignedIn(actor) && translatorId === actor.id, "own-translation"),
    unless(facts.conflictedIds.includes(translatorId), "reviewer-has-conflict"),
  );
};

/** Another says what to change, or the translator takes it back. */
export const maySendBackTranslation = (actor: Actor, facts: Translatable): Decision =>
  all(mayTranslate(actor, facts), awaitsApproval(facts));

/** An editor takes from readers what turned out wrong. */
export const mayWithdrawTranslation = (actor: Actor, facts: Translatable): Decision =>
  all(
    mayReadTranslations(actor),
    unless(!isEditor(actor), "editors-only"),
    unless(facts.standing.approved === null, "nothing-to-withdraw"),
  );

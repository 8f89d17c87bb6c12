import { deskClock } from "@/lib/claims/queries/desk-clock";
import type { Actor } from "@/lib/platform/actor";
import { sameLanguage } from "@/lib/platform/language-tags";
import { query, type ViewOf } from "@/lib/platform/query";
import { claimPath } from "@/lib/publishing/paths";
import { type TranslationFacts, translationFacts } from "../facts";
import {
  mayApproveTranslation,
  mayReadTranslations,
  maySendBackTranslation,
  mayWithdrawTranslation,
  mayWriteTranslation,
} from "../policy";
import { standingWord } from "../rules";
import { translationInput } from "../schema";
import { languagesOffered } from "./of-claim";

type Row = TranslationFacts["rounds"][number];

/** What the form begins with: what is at work, or the nearest there is of it. */
const wordsToBeginWith = ({ standing, original, language }: TranslationFacts) => {
  const { inWork, approved, withdrawn, earlier } = standing;
  const from = inWork ?? approved ?? withdrawn ?? earlier;
  return {
    statement: sameLanguage(language, original.language)
      ? original.statement
      : (from?.statement ?? ""),
    summary: from?.summary ?? "",
    explanation: from?.explanation ?? "",
    /** Set where they are of an earlier publication: everything is to be looked at again. */
    ofNumber: from && from.publicationNumber !== original.number ? from.publicationNumber : null,
  };
};

const roundView = ({ id, version, round, publicationNumber, state, ...row }: Row) => ({
  ...{ id, version, round, publicationNumber, state },
  translator: row.translator.name,
  reviewer: row.reviewer?.name ?? null,
  writtenAt: row.writtenAt,
  approvedAt: row.approvedAt,
  withdrawnAt: row.withdrawnAt,
  withdrawnReason: row.withdrawnReason,
  sentBackReason: row.sentBackReason,
});

const rightsOf = (actor: Actor, facts: TranslationFacts) => ({
  write: mayWriteTranslation(actor, facts, { number: facts.original.number }),
  approve: mayApproveTranslation(actor, facts),
  sendBack: maySendBackTranslation(actor, facts),
  withdraw: mayWithdrawTranslation(actor, facts),
});

/** Everything the page for translating a published claim into one language shows. */
export const translationOfClaim = query({
  name: "translations.translation",
  input: translationInput,
  may: mayReadTranslations,
  read: async (db, { actor, input: { claimId, language } }) => {
    const facts = await translationFacts(db, claimId, language);
    if (!facts) return null;
    const { claimNumber, original, standing, rounds } = facts;
    const { slug, ...published } = original;
    const { inWork, approved, withdrawn } = standing;
    return {
      claim: { id: claimId, number: claimNumber, path: claimPath(slug) },
      ...(await deskClock(db)),
      language,
      /** Whether readers are offered pages in it. */
      offered: (await languagesOffered(db)).includes(language),
      original: published,
      /** The statement is in this language already, and stays word for word. */
      statementStays: sameLanguage(language, original.language),
      standing: standingWord(standing),
      words: wordsToBeginWith(facts),
      inWork: inWork && roundView(inWork),
      approved: approved && roundView(approved),
      withdrawn: withdrawn && roundView(withdrawn),
      /** Every round there was, newest first. */
      rounds: rounds.map(roundView),
      can: rightsOf(actor, facts),
    };
  },
});

export type TranslationDesk = ViewOf<typeof translationOfClaim>;

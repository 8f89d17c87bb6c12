import type { Database, Transaction } from "@/lib/platform/database/client";
import type { Locale } from "@/lib/platform/locale";
import { readSnapshot } from "@/lib/publishing/snapshot";
import { verdictLanguage } from "@/lib/publishing/verdict-language";
import { lockClaim } from "@/lib/reviews/facts";
import { standingOf, translationStateOf } from "./rules";

type Reading = Database | Transaction;

const columns = {
  id: true,
  publicationNumber: true,
  language: true,
  round: true,
  state: true,
  statement: true,
  summary: true,
  explanation: true,
  translatorId: true,
  writtenAt: true,
  sentBackReason: true,
  approvedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  version: true,
  translator: { select: { name: true } },
  reviewer: { select: { name: true } },
} as const;

/** Every round of a claim's translations, in one language or in all. */
export const translationRounds = async (db: Reading, claimId: string, language?: Locale) => {
  const rows = await db.translation.findMany({
    where: { claimId, ...(language ? { language } : {}) },
    orderBy: [{ publicationNumber: "desc" }, { round: "desc" }],
    select: columns,
  });
  return rows.map((row) => ({ ...row, state: translationStateOf(row.state) }));
};

/** A claim's newest publication and who may not touch it; null while nothing of it is published. */
export const translatedClaim = async (db: Reading, claimId: string) => {
  const claim = await db.claim.findUnique({
    where: { id: claimId },
    select: {
      id: true,
      number: true,
      conflicts: { select: { personId: true } },
      published: { select: { publication: { select: { snapshot: true } } } },
    },
  });
  if (!claim?.published) return null;
  const snapshot = readSnapshot(claim.published.publication.snapshot);
  const { number, kind, language, slug, statement, summary, explanation } = snapshot;
  return {
    claimId,
    claimNumber: claim.number,
    original: {
      ...{ number, kind, slug, statement, summary, explanation },
      /** Of the statement. */
      language,
      verdictLanguage: verdictLanguage(snapshot),
    },
    conflictedIds: claim.conflicts.map(({ personId }) => personId),
  };
};

/** All that decisions about a claim's translation into one language ask. */
export const translationFacts = async (db: Reading, claimId: string, language: Locale) => {
  const claim = await translatedClaim(db, claimId);
  if (!claim) return null;
  const rounds = await translationRounds(db, claimId, language);
  return { ...claim, language, rounds, standing: standingOf(rounds, claim.original.number) };
};

export type TranslationFacts = NonNullable<Awaited<ReturnType<typeof translationFacts>>>;

/** The same, with the claim's row held: no publication comes between the decision and the write. */
export const heldTranslationFacts = async (tx: Transaction, claimId: string, language: Locale) => {
  await lockClaim(tx, claimId);
  return translationFacts(tx, claimId, language);
};

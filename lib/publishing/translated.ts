import type { Database, Transaction } from "@/lib/platform/database/client";
import { sameLanguage } from "@/lib/platform/language-tags";
import { currentLocale } from "@/lib/platform/locale";
import type { PublicationSnapshot } from "./snapshot";
import { verdictLanguage } from "./verdict-language";

/** What is translated of a publication. */
type Words = Pick<PublicationSnapshot, "statement" | "summary" | "explanation">;

/**
 * How a page in one language gives the words of a publication: as they were written, which is also its own
 * language; translated; or as they were written for want of a translation, or of one of this publication.
 */
export type GivenWords =
  | { kind: "original" | "untranslated" | "untranslated-statement" | "out-of-date" }
  | { kind: "translated"; words: Words };

/** Where no translation is known: what of the publication is in the page's language. */
export const givenAsWritten = (snapshot: PublicationSnapshot): GivenWords => {
  const locale = currentLocale();
  if (!sameLanguage(verdictLanguage(snapshot), locale)) return { kind: "untranslated" };
  const stated = sameLanguage(snapshot.language, locale);
  return { kind: stated ? "original" : "untranslated-statement" };
};

const keyOf = (claimId: string, number: number): string => `${claimId} ${number}`;

/**
 * The approved translations of claims into the language that is being answered in. Nothing else of the
 * desk's work at translations is read for readers: what is approved stands for good, as publications do.
 */
const approvedTranslations = (db: Database | Transaction, claimIds: readonly string[]) =>
  db.translation.findMany({
    where: { claimId: { in: [...claimIds] }, language: currentLocale(), state: "approved" },
    select: {
      claimId: true,
      publicationNumber: true,
      statement: true,
      summary: true,
      explanation: true,
    },
  });

/** How the page being drawn gives the words of each publication, in their order. */
export const wordsGiven = async (
  db: Database | Transaction,
  snapshots: readonly PublicationSnapshot[],
): Promise<GivenWords[]> => {
  const foreign = snapshots
    .filter((snapshot) => givenAsWritten(snapshot).kind !== "original")
    .map(({ claimId }) => claimId);
  const rows = foreign.length === 0 ? [] : await approvedTranslations(db, foreign);
  const exact = new Map(
    rows.map(({ claimId, publicationNumber, ...words }) => [
      keyOf(claimId, publicationNumber),
      words,
    ]),
  );
  const translatedOnce = new Set(rows.map(({ claimId }) => claimId));
  return snapshots.map((snapshot): GivenWords => {
    const words = exact.get(keyOf(snapshot.claimId, snapshot.number));
    if (words) return { kind: "translated", words };
    // Nobody is at work at the translation of what was retracted.
    return translatedOnce.has(snapshot.claimId) && snapshot.kind !== "retraction"
      ? { kind: "out-of-date" }
      : givenAsWritten(snapshot);
  });
};

/** A publication as a page shows it: its statement, summary and explanation in the words given. */
export const inWordsGiven = (
  snapshot: PublicationSnapshot,
  given: GivenWords,
): PublicationSnapshot =>
  given.kind === "translated"
    ? { ...snapshot, ...given.words, language: currentLocale() }
    : snapshot;

/** Publications as a list in the page's language shows them. */
export const inPageLanguage = async (
  db: Database | Transaction,
  snapshots: readonly PublicationSnapshot[],
): Promise<PublicationSnapshot[]> => {
  const given = await wordsGiven(db, snapshots);
  return snapshots.map((snapshot, at) =>
    inWordsGiven(snapshot, given[at] ?? givenAsWritten(snapshot)),
  );
};

import type { Database } from "@/lib/platform/database/client";
import { isLocale, type Locale } from "@/lib/platform/locale";
import { query, type ViewOf } from "@/lib/platform/query";
import { translatedClaim, translationRounds } from "../facts";
import { mayReadTranslations } from "../policy";
import { isWhollyIn, standingOf, standingWord } from "../rules";
import { translationsOfClaimInput } from "../schema";

/** The languages in which readers are offered the pages. */
export const languagesOffered = async (db: Database): Promise<Locale[]> => {
  const { language, otherLanguages } = await db.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { language: true, otherLanguages: true },
  });
  return [language, ...otherLanguages].filter(isLocale);
};

/** Where a published claim stands in each language that readers are offered, and in those begun besides. */
export const translationsOfClaim = query({
  name: "translations.of-claim",
  input: translationsOfClaimInput,
  may: mayReadTranslations,
  read: async (db, { input: { claimId } }) => {
    const claim = await translatedClaim(db, claimId);
    if (!claim) return null;
    const { original } = claim;
    const rounds = await translationRounds(db, claimId);
    const begun = rounds.map(({ language }) => language).filter(isLocale);
    const languages = [...new Set([...(await languagesOffered(db)), ...begun])].filter(
      (language) => !isWhollyIn(original, language),
    );
    return {
      claimId,
      original: { number: original.number, language: original.language },
      retracted: original.kind === "retraction",
      languages: languages.map((language) => {
        const own = rounds.filter((round) => round.language === language);
        const standing = standingOf(own, original.number);
        const { translator } = standing.inWork ?? standing.approved ?? {};
        return {
          language,
          standing: standingWord(standing),
          /** A new wording is at work while readers have this one. */
          shown: standing.approved !== null,
          translator: translator?.name ?? null,
        };
      }),
    };
  },
});

export type TranslationsOfClaim = ViewOf<typeof translationsOfClaim>;

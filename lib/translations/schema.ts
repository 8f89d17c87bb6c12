import { z } from "zod";
import { locales } from "@/lib/platform/locale";
import { filled, line, prose, seenVersion, written } from "@/lib/platform/typed-text";

export const translationLanguage = z.enum(locales, { error: "choose" });

/** Longer than their originals may be: many languages need more words than others. */
const statement = line(2000);
const summary = line(800);
const explanation = prose(90_000);

const place = {
  claimId: z.uuid(),
  language: translationLanguage,
  /** Number of the publication that the writer had before them. */
  number: z.coerce.number().int().positive(),
  /** 0 where nothing of this translation was saved yet. */
  version: z.coerce.number().int().nonnegative(),
};

export const writeTranslationInput = z.strictObject({ ...place, statement, summary, explanation });

export const submitTranslationInput = z.strictObject({
  ...place,
  statement: statement.refine(written, filled),
  summary: summary.refine(written, filled),
  /** Needed where the original has one. */
  explanation,
});

export type TranslationWords = z.output<typeof writeTranslationInput>;

const one = { translationId: z.uuid(), version: seenVersion };
const reason = prose(2000).refine(written, filled);

export const approveTranslationInput = z.strictObject(one);
export const sendBackTranslationInput = z.strictObject({ ...one, reason });
export const withdrawTranslationInput = z.strictObject({ ...one, reason });

export const translationsOfClaimInput = z.strictObject({ claimId: z.uuid() });
export const translationInput = z.strictObject({
  claimId: z.uuid(),
  language: translationLanguage,
});

import type { MessageKey } from "@/lib/platform/messages";
import type { TranslationStanding } from "./rules";

export const translationStandingLabel = (standing: TranslationStanding): MessageKey =>
  `translations.standing.${standing}`;

/** What one does next about it. */
export const translationStepLabel = (standing: TranslationStanding) =>
  `translations.go.${standing}` as const;

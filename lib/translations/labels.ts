import type { MessageKey } from "@/lib/platform/messages";
import type { TranslationStanding } from "./rules";

export const translationStandingLabel = (standing: TranslationStanding): MessageKey =>
  `translations.standing.${standing}`;

import { detectLanguage } from "@/lib/articles/extraction/language";
import type { PublicationSnapshot } from "./snapshot";

type Written = Pick<PublicationSnapshot, "language" | "summary" | "explanation">;

/** As much as tells a language; the rest would cost time and change nothing. */
const SAMPLE = 2000;

/**
 * The language a verdict was written in (BCP 47). A publication records that of the claim alone, and a desk
 * may write what it found in another: the words themselves tell, where they are clear, else it is the claim's.
 */
export const verdictLanguage = ({ language, summary, explanation }: Written): string =>
  detectLanguage(`${summary}\n${explanation}`.slice(0, SAMPLE)) ?? language;

import { sameLanguage } from "@/lib/platform/language-tags";

/** Somebody of the desk as far as giving them work asks. Days are "YYYY-MM-DD". */
export type PersonAtWork = {
  id: string;
  name: string;
  /** Reviews they have been asked for and have not handed in. */
  writing: number;
  /** How many they should have at once at most; null for as many as come. */
  limit: number | null;
  awayFrom: string | null;
  awayTo: string | null;
  /** BCP 47, of claims they can review; empty while they have not said. */
  languages: readonly string[];
};

/** Whether another review would be more than they should have at once. */
export const isFull = ({ writing, limit }: Pick<PersonAtWork, "writing" | "limit">): boolean =>
  limit !== null && writing >= limit;

export const isAwayOn = (
  { awayFrom, awayTo }: Pick<PersonAtWork, "awayFrom" | "awayTo">,
  day: string,
): boolean => awayFrom !== null && awayTo !== null && awayFrom <= day && day <= awayTo;

/** Whether they have said that they read a language. */
export const saysTheyRead = (
  { languages }: Pick<PersonAtWork, "languages">,
  language: string,
): boolean => languages.some((one) => sameLanguage(one, language));

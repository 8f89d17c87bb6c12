import type { ReadLanguage } from "@/lib/claims/claim-language";
import type { Marks } from "./marks";
import { patterns, wordings } from "./wording/wordings";

/** A statement to begin with. `changed` when it is not the passage's own words, so that it is looked at. */
export type Draft = { statement: string; changed: boolean };

const spacesOf = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Marks of a footnote ("tweet*") and quotation marks without their partner say nothing in a statement. */
const tidy = (text: string): string => {
  const bare = spacesOf(text.replace(/(?<=[\p{L}\d])\*/gu, ""));
  const alone = (open: string, close: string) => bare.includes(open) !== bare.includes(close);
  return alone("«", "»") || alone("“", "”") ? bare.replace(/\s?[«»“”]\s?/gu, " ").trim() : bare;
};

const asSentence = (text: string): string => {
  const words = tidy(text).replace(/^[,;:–—-]\s*/u, "");
  const first = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…»”"]$/u.test(first) ? first : `${first}.`;
};

/** "De même, les États-Unis…" stands without its first words as well. */
const withoutLinks = (text: string, language: ReadLanguage): string =>
  text.replace(new RegExp(`^(?:${wordings[language].links}),\\s+(?=\\p{L})`, "iu"), "");

/** A pronoun in the place of the subject, unless it stands for nobody ("il faut"). */
const leadingPronoun = (text: string, language: ReadLanguage): RegExpExecArray | null => {
  const { pronouns, impersonal } = wordings[language];
  const nobody = impersonal === "" ? "" : `(?!(?:${impersonal})(?!\\p{L}))`;
  return new RegExp(`^(?:${pronouns})\\s+${nobody}(?=\\p{L})`, "iu").exec(text);
};

/**
 * The name in the place of a pronoun that begins a statement, when there is exactly one person it can
 * stand for; null when there are several or none.
 */
const named = (text: string, language: ReadLanguage, persons: readonly string[]): string | null => {
  const pronoun = leadingPronoun(text, language);
  const [person, ...others] = new Set(persons);
  if (!pronoun || person === undefined || others.length > 0) return null;
  return `${person} ${text.slice(pronoun[0].length)}`;
};

/** Something said, if it can be understood without who said it. */
const saidAlone = ({ attribution, language }: Marks): string | null => {
  const said = attribution?.said ?? "";
  if (!language || said.split(" ").length < 5) return null;
  // "We" and "I" need their speaker, and a statement that lost it would be about nobody.
  const plain = said.replace(/[’ʼ]/gu, "'");
  return patterns[language].firstPerson.test(plain) ? null : said;
};

/**
 * A statement that stands on its own, as far as that is safe: the words that were said without "said
 * that" around them, without words that only link to the sentence before, with a name for "he" or "she"
 * where the sentence before names one person alone. What is not safe stays as the article has it.
 *
 * @param persons people named in the sentence before, and in this one before what was said
 */
export const draftOf = (passage: string, marks: Marks, persons: readonly string[]): Draft => {
  const own = tidy(passage);
  const { language, attribution } = marks;
  if (!language) return { statement: own, changed: false };
  const said = saidAlone(marks);
  const text = withoutLinks(tidy(said ?? own), language);
  const speaker = said && attribution?.kind === "person" ? [attribution.claimant] : persons;
  const statement = asSentence(named(text, language, speaker) ?? text);
  // What was said begins with "he", and who that is cannot be told: then it is better left in its place.
  if (said && leadingPronoun(statement, language)) return { statement: own, changed: false };
  return { statement, changed: statement !== own };
};

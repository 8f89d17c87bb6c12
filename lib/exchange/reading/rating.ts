import type { Numbers } from "../known";
import { firstText, isObject, type JsonObject, listOf } from "./json-values";
import { type Note, note } from "./notes";
import { cleanText } from "./text";

export type Rating = { words: string; explanation: string | null; numbers: Numbers | null };

const FIELD = "reviewRating";
/** More is no name of a rating but a sentence about it. */
const LONGEST_NAME = 100;

const numberOf = (value: unknown): number | undefined => {
  const text = firstText(value)?.trim().replace(",", ".");
  if (text === undefined || !/^-?\d+(?:\.\d+)?$/u.test(text)) return undefined;
  return Number(text);
};

/** No desk counts further; beyond, a mistake was typed. */
const LONGEST_SCALE = 10_000;

/** Without what binary fractions add in adding up. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The scale the right way up, its worst at least 1 as the rules for ClaimReview ask; null without one. */
const numbersOf = (rating: JsonObject, notes: Note[]): Numbers | null => {
  const value = numberOf(rating.ratingValue);
  if (value === undefined) return null;
  // schema.org: a scale that is not given goes from 1 to 5.
  const given = {
    value,
    best: numberOf(rating.bestRating) ?? 5,
    worst: numberOf(rating.worstRating) ?? 1,
  };
  const lowest = Math.min(given.best, given.worst);
  const highest = Math.max(given.best, given.worst);
  const isScale = lowest < highest && highest - lowest <= LONGEST_SCALE && -lowest <= LONGEST_SCALE;
  if (!isScale || value < lowest || value > highest) {
    notes.push(note("scale-dropped", FIELD, given));
    return null;
  }
  if (given.best < given.worst) notes.push(note("scale-upside-down", FIELD, given));
  const upright = given.best < given.worst ? rounded(lowest + highest - value) : value;
  if (lowest >= 1) return { value: upright, best: highest, worst: lowest };
  notes.push(note("scale-below-one", FIELD, given));
  const up = 1 - lowest;
  return { value: rounded(upright + up), best: rounded(highest + up), worst: 1 };
};

/** The name at the head of an essay: what stands before the first full stop, colon, dash or comma. */
const headOf = (essay: string): string => {
  const head = /^(.{1,100}?)(?:[.:!?;,]|\s[-–—])(?:\s|$)/u.exec(essay)?.[1];
  return head ?? `${essay.slice(0, LONGEST_NAME - 1).toWellFormed()}…`;
};

const wordsOf = (rating: JsonObject, notes: Note[]): string => {
  const named = firstText(rating.alternateName) ?? firstText(rating.name) ?? "";
  if (named.trim() !== "") return cleanText(named, FIELD, notes);
  const value = firstText(rating.ratingValue)?.trim() ?? "";
  if (value === "") return "";
  if (numberOf(value) === undefined) {
    notes.push(note("rating-from-value", FIELD, value));
    return cleanText(value, FIELD, notes);
  }
  notes.push(note("rating-number-only", FIELD, value));
  const best = numberOf(rating.bestRating);
  return best === undefined ? value : `${value}/${best}`;
};

/** What a review's rating says; null when it has none. */
export const ratingOf = (given: unknown, notes: Note[]): Rating | null => {
  const [first] = listOf(given);
  const bare = typeof first === "string" ? first : undefined;
  if (bare?.trim()) notes.push(note("rating-bare", FIELD, bare));
  const rating = bare === undefined ? first : { alternateName: bare };
  if (!isObject(rating)) return null;
  const words = wordsOf(rating, notes);
  if (words === "") return null;
  const explained = cleanText(firstText(rating.ratingExplanation) ?? "", FIELD, notes);
  const numbers = numbersOf(rating, notes);
  if (words.length <= LONGEST_NAME) return { words, explanation: explained || null, numbers };
  notes.push(note("rating-shortened", FIELD, words));
  return { words: headOf(words), explanation: explained || words, numbers };
};

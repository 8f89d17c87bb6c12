import type { ReadLanguage } from "../claim-language";
import { english, french, spanish } from "./number-words";

/** A number read from the beginning of a run of words, and how many of them it took. */
export interface WordReading {
  value: number;
  used: number;
}

type Reader = (words: readonly string[], at: number) => WordReading | null;

const taken = (value: number, used: number): WordReading => ({ value, used });

/** Accents and case do not tell number words apart. */
export const bareWord = (word: string): string =>
  word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Reads the longest number at the beginning of a run of bare words: "twenty five thousand".
 * Hyphens are taken as spaces by the caller. Null when the run does not begin with a number.
 */
export function readNumberWords(
  words: readonly string[],
  language: ReadLanguage,
): WordReading | null {
  return readers[language](words, 0);
}

/** A word among `table` at a place, if its value is in bounds. */
function oneOf(
  table: Readonly<Record<string, number>>,
  word: string | undefined,
  from: number,
  to: number,
): number | null {
  if (word === undefined || !Object.hasOwn(table, word)) return null;
  const value = table[word];
  return value !== undefined && value >= from && value <= to ? value : null;
}

/** Adds what `rest` reads behind a number already read, unless it reads nothing. */
function plus(head: WordReading, rest: WordReading | null): WordReading {
  return rest === null ? head : taken(head.value + rest.value, head.used + rest.used);
}

/**
 * Chunks with falling scales: "two million | three hundred thousand | five". `alone` is the scale
 * that may stand without a chunk before it (mille), `and` the word that may join the last chunk.
 */
function scaledBy(
  scales: Readonly<Record<string, number>>,
  chunk: Reader,
  alone: string | null,
  and: string | null,
): Reader {
  const headAt: Reader = (words, at) =>
    chunk(words, at) ?? (words[at] === alone ? taken(1, 0) : null);
  const below = (words: readonly string[], at: number, ceiling: number): WordReading | null => {
    const joined = ceiling === 1e3 && words[at] === and ? 1 : 0;
    const head = headAt(words, at + joined);
    if (head === null || head.value >= ceiling) return null;
    const used = joined + head.used;
    const scale = oneOf(scales, words[at + used], 1e3, ceiling - 1);
    if (scale !== null) return rest(taken(head.value * scale, used + 1), words, at, scale);
    return head.used === 0 ? null : taken(head.value, used);
  };
  const rest = (scaled: WordReading, words: readonly string[], at: number, scale: number) =>
    plus(scaled, below(words, at + scaled.used, scale));
  return (words, at) => below(words, at, Number.POSITIVE_INFINITY);
}

const englishBelow100: Reader = (words, at) => {
  const small = oneOf(english.small, words[at], 0, 19);
  if (small !== null) return taken(small, 1);
  const tens = oneOf(english.tens, words[at], 20, 90);
  if (tens === null) return null;
  const unit = oneOf(english.small, words[at + 1], 1, 9);
  return plus(taken(tens, 1), unit === null ? null : taken(unit, 1));
};

/** "a" counts as one before a word of size. Twelve hundred is as good as one thousand two hundred. */
const englishChunk: Reader = (words, at) => {
  const next = words[at + 1] ?? "";
  const isSize = next === "hundred" || Object.hasOwn(english.scales, next);
  const head = words[at] === "a" && isSize ? taken(1, 1) : englishBelow100(words, at);
  if (head === null || words[at + head.used] !== "hundred") return head;
  const hundreds = taken(head.value * 100, head.used + 1);
  const behind = at + hundreds.used;
  const joined = words[behind] === "and" ? 1 : 0;
  const rest = englishBelow100(words, behind + joined);
  return plus(hundreds, rest && taken(rest.value, rest.used + joined));
};

const frenchBelow20: Reader = (words, at) => {
  const small = oneOf(french.small, words[at], 0, 16);
  if (small === null) return null;
  const unit = small === 10 ? oneOf(french.small, words[at + 1], 7, 9) : null;
  return plus(taken(small, 1), unit === null ? null : taken(unit, 1));
};

/** Soixante-dix and quatre-vingt-dix count on to 19; "et" joins un and onze. */
const frenchBelow100: Reader = (words, at) => {
  const eighty = words[at] === "quatre" && /^vingts?$/u.test(words[at + 1] ?? "");
  const tens = eighty ? 80 : oneOf(french.tens, words[at], 20, 90);
  if (tens === null) return frenchBelow20(words, at);
  const head = taken(tens, eighty ? 2 : 1);
  const behind = at + head.used;
  const joined = words[behind] === "et" ? 1 : 0;
  const rest = frenchBelow20(words, behind + joined);
  const highest = tens === 60 || eighty ? 19 : 9;
  if (rest === null || rest.value === 0 || rest.value > highest) return head;
  if (joined === 1 && rest.value % 10 !== 1) return head;
  return plus(head, taken(rest.value, rest.used + joined));
};

const frenchChunk: Reader = (words, at) => {
  const unit = oneOf(french.small, words[at], 2, 9);
  const lead = unit === null ? 0 : 1;
  if (!/^cents?$/u.test(words[at + lead] ?? "")) return frenchBelow100(words, at);
  const hundreds = taken((unit ?? 1) * 100, lead + 1);
  return plus(hundreds, nonZero(frenchBelow100(words, at + hundreds.used)));
};

const spanishBelow100: Reader = (words, at) => {
  const small = oneOf(spanish.small, words[at], 0, 29);
  if (small !== null) return taken(small, 1);
  const tens = oneOf(spanish.tens, words[at], 30, 90);
  if (tens === null) return null;
  const unit = words[at + 1] === "y" ? oneOf(spanish.small, words[at + 2], 1, 9) : null;
  return plus(taken(tens, 1), unit === null ? null : taken(unit, 2));
};

const spanishBelow1000: Reader = (words, at) => {
  const hundreds = oneOf(spanish.hundreds, words[at], 100, 900);
  if (hundreds === null) return spanishBelow100(words, at);
  if (words[at] === "cien") return taken(100, 1);
  return plus(taken(hundreds, 1), nonZero(spanishBelow100(words, at + 1)));
};

const nonZero = (reading: WordReading | null): WordReading | null =>
  reading?.value === 0 ? null : reading;

const readers: Record<ReadLanguage, Reader> = {
  en: scaledBy(english.scales, englishChunk, null, "and"),
  fr: scaledBy(french.scales, frenchChunk, "mille", null),
  // "Tres mil millones": thousands are counted inside what stands before a million.
  es: scaledBy(spanish.scales, scaledBy({ mil: 1e3 }, spanishBelow1000, "mil", null), null, null),
};

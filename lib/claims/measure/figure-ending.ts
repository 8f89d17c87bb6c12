import type { ReadLanguage } from "../claim-language";
import { bareWord } from "./word-figures";

/** Powers of ten of the words that can follow digits: "1.2 million", "12 mil", "2 milliards". */
const scaleWords: Record<ReadLanguage, Readonly<Record<string, number>>> = {
  en: { hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12 },
  fr: {
    ...{ mille: 3, millier: 3, milliers: 3, million: 6, millions: 6 },
    ...{ milliard: 9, milliards: 9, billion: 12, billions: 12 },
  },
  es: {
    ...{ mil: 3, millon: 6, millones: 6, millardo: 9, millardos: 9 },
    ...{ billon: 12, billones: 12 },
  },
};

/**
 * Short forms. One letter is a number only beside money or, for thousands, right behind the digits:
 * "5 m" is a length, "$5m" and "5 M€" are not.
 */
const shortScales: Record<ReadLanguage, readonly (readonly [RegExp, number])[]> = {
  en: [
    [/\s?(?:bn|Bn|BN)(?![\p{L}\d])/uy, 9],
    [/\s?(?:mn|mln|Mn)(?![\p{L}\d])/uy, 6],
    [/\s?(?:tn|trn)(?![\p{L}\d])/uy, 12],
    [/[kK](?![\p{L}\d])/uy, 3],
    [/(?<=[$€£][\d.,]+)[mM](?![\p{L}\d])/uy, 6],
    [/(?<=[$€£][\d.,]+)[bB](?![\p{L}\d])/uy, 9],
  ],
  fr: [
    [/\s?(?:Mds?|Mrds?|mds?)(?![\p{L}\d])/uy, 9],
    [/\s?M(?=\s?[€$£])/uy, 6],
    [/\s?k(?=[€$£])/uy, 3],
    [/[kK](?![\p{L}\d])/uy, 3],
  ],
  es: [
    [/\s?M(?=\s?[€$£])/uy, 6],
    [/\s?k(?=[€$£])/uy, 3],
    [/[kK](?![\p{L}\d])/uy, 3],
  ],
};

/** Units written against the digits. Other letters there make an ordinal or a name: "3rd", "4x4". */
const attachedUnit =
  /(?:[cdkm]?m[²³23]?|[km]?g|[cdm]?[lL]|[kMGT]?Wh?|t|ha|h|s|pp|°)(?![\p{L}\d])|[€$£%‰]/uy;

const nextWord = /[\s\u00a0-]{1,2}(?<word>[\p{L}\p{M}]+)/uy;

/** Where the digits' multiplier ends and its power of ten; 0 when there is none. */
export function readScale(
  text: string,
  at: number,
  language: ReadLanguage,
): { end: number; power: number } {
  for (const [pattern, power] of shortScales[language]) {
    const end = matchEnd(pattern, text, at);
    if (end !== null) return { end, power };
  }
  let end = at;
  let total = 0;
  // Rising words multiply ("3 mil millones"); a falling one begins another number.
  for (let last = 0; ; ) {
    nextWord.lastIndex = end;
    const word = nextWord.exec(text)?.groups?.word;
    const power = word === undefined ? undefined : scaleWords[language][bareWord(word)];
    if (power === undefined || power <= last) return { end, power: total };
    end = nextWord.lastIndex;
    total += power;
    last = power;
  }
}

/** Whether what follows the digits at once leaves them a figure. */
export function endsAsFigure(text: string, at: number): boolean {
  // A digit on a key cap (emoji) counts nothing.
  if (/^[\ufe0f\u20e3]/u.test(text.slice(at, at + 1))) return false;
  if (!/^[\p{L}\d_]/u.test(text.slice(at, at + 1))) return !/^[/:]\d/u.test(text.slice(at, at + 2));
  return matchEnd(attachedUnit, text, at) !== null;
}

const percentSign =
  /\s?%|[\s\u00a0-]?(?:per\s?cent(?!age)|pour[\s-]cent|por\sciento|por\scien)(?!\p{L})/iuy;

/** The end of a percent sign or word behind a number; null when there is none. */
export const percentEnd = (text: string, at: number): number | null =>
  matchEnd(percentSign, text, at);

/** Where a sticky pattern that matches at `at` ends. */
function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

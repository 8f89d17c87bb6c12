import type { ReadLanguage } from "../claim-language";
import { compareDecimals, timesTenTo } from "./decimal";

/** A number as found, before a second one behind "to" or "and" is taken with it. */
export interface FoundNumber {
  start: number;
  end: number;
  /** The number without its scale, and the power of ten of the scale. */
  mantissa: string;
  power: number;
  value: string;
  percent: boolean;
  inWords: boolean;
}

/** Words between two ends of a range, and those that must then stand before the first. */
const joints: Record<ReadLanguage, readonly { between: RegExp; before: RegExp | null }[]> = {
  en: [
    { between: /^\sto\s(?:US)?[$€£]?$/iu, before: null },
    { between: /^\sand\s(?:US)?[$€£]?$/iu, before: /\bbetween\s(?:US)?[$€£]?$/iu },
  ],
  fr: [
    { between: /^\sà\s[$€£]?$/iu, before: null },
    { between: /^\set\s$/iu, before: /(?<!\p{L})entre\s$/iu },
  ],
  es: [
    { between: /^\sal?\s[$€£]?$/iu, before: null },
    { between: /^\sy\s$/iu, before: /(?<!\p{L})entre\s$/iu },
  ],
};

/** "From 5 to 3" falls, and so it is only a range when the first word is there. */
const from: Record<ReadLanguage, RegExp> = {
  en: /\bfrom\s(?:US)?[$€£]?$/iu,
  fr: /(?<!\p{L})de\s$/iu,
  es: /(?<!\p{L})del?\s$/iu,
};

const dash = /^\s?[-–—]\s?$/u;

/** Whether two neighbouring numbers are the two ends of one range. */
export function areRange(
  text: string,
  first: FoundNumber,
  second: FoundNumber,
  language: ReadLanguage,
): boolean {
  const between = text.slice(first.end, second.start);
  if (between.length > 8) return false;
  const rises = compareDecimals(withScaleOf(first, second), second.value) < 0;
  if (dash.test(between)) return rises && !first.inWords && !second.inWords;
  const before = text.slice(Math.max(0, first.start - 12), first.start);
  const joined = joints[language].some(
    (joint) => joint.between.test(between) && (joint.before?.test(before) ?? true),
  );
  return joined && (rises || from[language].test(before));
}

/** The first value with the scale it shares: "3 to 5 million" begins at three million. */
export function withScaleOf(first: FoundNumber, second: FoundNumber): string {
  const shares = first.power === 0 && second.power > 0;
  if (!shares || compareDecimals(first.mantissa, second.mantissa) >= 0) return first.value;
  return timesTenTo(first.mantissa, second.power) ?? first.value;
}

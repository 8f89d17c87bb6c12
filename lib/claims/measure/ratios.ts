import type { ReadLanguage } from "../claim-language";
import type { Figure } from "./numbers";
import type { Span } from "./text-span";

/** A figure, or two of them as "one in five": the value is then out of `per`. */
export interface CountingFigure extends Figure {
  per?: string;
  /** What is counted, where it stands between the two: "un *enfant* sur cinq". */
  inner?: Span;
}

interface Ratio {
  /** Between the two figures, with the noun in a group. */
  joint: RegExp;
  /** A lone one before, which is no figure by itself. */
  one: RegExp;
}

const ratios: Record<ReadLanguage, Ratio> = {
  en: {
    joint: /^(?<noun>) (?:in|out of)(?: every)? $/iu,
    one: /\bone (?:in|out of)(?: every)? $/iu,
  },
  fr: {
    joint: /^(?<noun>(?: [\p{L}'-]+){0,2}) sur (?:les )?$/iu,
    one: /(?<!\p{L})une?(?<noun>(?: [\p{L}'-]+){0,2}) sur $/iu,
  },
  es: {
    joint: /^(?<noun>(?: [\p{L}-]+)?) de cada $/iu,
    one: /(?<!\p{L})un[oa]?(?<noun>(?: [\p{L}-]+)?) de cada $/iu,
  },
};

// "12 agents sur 40 sites" is no ratio; ratios are out of round numbers.
const roundNumbers = ["100", "1000", "10000", "100000", "1000000"];

const isPart = (numerator: string, denominator: Figure): boolean =>
  Number(numerator) <= Number(denominator.value) &&
  (Number(denominator.value) <= 20 || roundNumbers.includes(denominator.value)) &&
  denominator.upperValue === undefined &&
  !denominator.percent;

/** Takes ratios together. */
export function withRatios(
  text: string,
  figures: readonly Figure[],
  language: ReadLanguage,
): CountingFigure[] {
  const joined: CountingFigure[] = [];
  for (const figure of figures) {
    const previous = joined.at(-1);
    const ratio = previous && ratioOf(text, previous, figure, language);
    if (ratio) joined.pop();
    joined.push(ratio ?? oneOf(text, previous?.end ?? 0, figure, language) ?? figure);
  }
  return joined;
}

function ratioOf(
  text: string,
  first: CountingFigure,
  second: Figure,
  language: ReadLanguage,
): CountingFigure | null {
  const joint = ratios[language].joint.exec(text.slice(first.end, second.start));
  if (!joint || first.per !== undefined || first.percent || !isPart(first.value, second))
    return null;
  const noun = joint.groups?.noun ?? "";
  const inner = { start: first.end + 1, end: first.end + noun.length };
  return { ...first, end: second.end, per: second.value, ...(noun !== "" && { inner }) };
}

function oneOf(
  text: string,
  from: number,
  figure: Figure,
  language: ReadLanguage,
): CountingFigure | null {
  const one = ratios[language].one.exec(text.slice(from, figure.start));
  if (!one || !isPart("1", figure)) return null;
  const start = from + one.index;
  const noun = one.groups?.noun ?? "";
  const nounAt = start + (/^\S+/u.exec(one[0])?.[0].length ?? 0);
  const inner = { start: nounAt + 1, end: nounAt + noun.length };
  const ratio = { ...figure, start, value: "1", per: figure.value };
  return noun === "" ? ratio : { ...ratio, inner };
}

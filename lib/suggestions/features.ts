import type { Measure } from "@/lib/claims/measure/schema";
import type { Marks } from "./marks";

/** A change or a bound says more than a figure alone. */
const isChange = ({ comparator }: Measure): boolean =>
  comparator === "increase" || comparator === "decrease";

const yes = (holds: boolean): number => (holds ? 1 : 0);
const upTo = (most: number, value: number): number => Math.min(value, most) / most;

const MEASURED: Record<string, (marks: Marks) => number> = {
  measure: ({ measures }) => yes(measures.length > 0),
  measures: ({ measures }) => upTo(3, measures.length),
  unit: ({ measures }) => yes(measures.some(({ unit }) => unit !== "")),
  percent: ({ measures }) => yes(measures.some(({ unit }) => unit.startsWith("%"))),
  change: ({ measures }) => yes(measures.some(isChange)),
  period: ({ measures }) => yes(measures.some(({ period }) => period !== undefined)),
  counted: ({ measures }) => yes(measures.some(({ counted }) => counted !== "")),
  figure: ({ figures }) => yes(figures > 0),
  figures: ({ figures }) => upTo(4, figures),
  date: ({ hasDate }) => yes(hasDate),
};

const TOLD: Record<string, (marks: Marks) => number> = {
  attributed: ({ attribution }) => yes(attribution !== null),
  quote: ({ isQuote }) => yes(isQuote),
  question: ({ isQuestion }) => yes(isQuestion),
  compares: ({ compares }) => yes(compares),
  cause: ({ tellsCause }) => yes(tellsCause),
  negates: ({ negates }) => yes(negates),
  opinion: ({ isOpinion }) => yes(isOpinion),
  judges: ({ judges }) => yes(judges),
  toCome: ({ isToCome }) => yes(isToCome),
  over: ({ isOver }) => yes(isOver),
  first: ({ firstPerson }) => yes(firstPerson),
  second: ({ secondPerson }) => yes(secondPerson),
  judgesToCome: ({ judges, isToCome }) => yes(judges || isToCome),
};

const SHAPE: Record<string, (marks: Marks) => number> = {
  names: ({ names }) => upTo(4, names),
  short: ({ words }) => yes(words < 6),
  veryShort: ({ words }) => yes(words < 4),
  length: ({ words }) => upTo(40, words),
  figureRate: ({ figures, words }) => upTo(1, (4 * figures) / Math.max(words, 1)),
  compared: ({ compares, measures }) => yes(compares && measures.length > 0),
};

const FEATURES = Object.entries({ ...MEASURED, ...TOLD, ...SHAPE });

/** Names of what a model weighs besides words, in the order of `featuresOf`. */
export const featureNames: readonly string[] = FEATURES.map(([name]) => name);

/** A sentence as numbers from 0 to 1, the same ones in every language that is read. */
export const featuresOf = (marks: Marks): number[] => FEATURES.map(([, value]) => value(marks));

/** Words are counted under this many numbers; a power of two, so that a mask cuts a hash down to it. */
export const BUCKETS = 32_768;

// FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0) & (BUCKETS - 1);
};

/** The numbers of a sentence's words and pairs of neighbours, each once; figures are all alike. */
export const wordBuckets = (text: string): number[] => {
  const words =
    text
      .toLowerCase()
      .replace(/’/gu, "'")
      .match(/[\p{L}\p{M}']+|\d[\d.,]*|[?!$%€£]/gu)
      ?.map((word) => (/^\d/u.test(word) ? "0" : word)) ?? [];
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return [...new Set([...words, ...pairs].map(hash))];
};

import type { ReadLanguage } from "@/lib/claims/claim-language";
import { featureNames, featuresOf, wordBuckets } from "./features";
import type { Marks } from "./marks";
import weights from "./weights.json" with { type: "json" };

/** A linear model: what is weighed, in the order of `featureNames`, and what words weigh. */
export type Model = { bias: number; features: readonly number[]; words: Float64Array | null };

/** The file of weights: words are signed bytes in base64, each a multiple of `step`. */
type Stored = {
  bias: number;
  features: Record<string, number>;
  words?: { step: number; base64: string };
};

const bytesOf = (base64: string): Int8Array =>
  Int8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** A model as its file has it. */
export const readModel = ({ bias, features, words }: Stored): Model => ({
  bias,
  features: featureNames.map((name) => features[name] ?? 0),
  words: words ? Float64Array.from(bytesOf(words.base64), (byte) => byte * words.step) : null,
});

/** The log-odds that a sentence is worth checking. Words weigh less the more of them there are. */
export const logOdds = (model: Model, text: string, marks: Marks): number => {
  const { words, features } = model;
  const marked = featuresOf(marks).reduce(
    (sum, value, index) => sum + value * (features[index] ?? 0),
    model.bias,
  );
  if (!words) return marked;
  const buckets = wordBuckets(text);
  const told = buckets.reduce((sum, bucket) => sum + (words[bucket] ?? 0), 0);
  return marked + told / Math.sqrt(Math.max(buckets.length, 1));
};

// English weights know words; elsewhere the same marks are weighed without them.
const models: Record<"words" | "marks", Model> = {
  words: readModel(weights.words),
  marks: readModel(weights.marks),
};

const modelOf = (language: ReadLanguage): Model =>
  language === "en" ? models.words : models.marks;

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** In a language without a model figures and names decide, and a question is none to check. */
const byRules = ({ figures, hasDate, names, words, isQuestion, isQuote, handles }: Marks): number =>
  -1.5 +
  (figures > 0 ? 1.6 : 0) +
  (hasDate ? 0.4 : 0) +
  Math.min(names, 3) * 0.2 +
  (isQuote ? 0.2 : 0) -
  (isQuestion ? 1.5 : 0) -
  (words < 6 ? 1.5 : 0) -
  handles * 0.5;

/** Lines of names of accounts, topics and addresses are the frame of a post, not what it says. */
const FRAME = 0.7;

/** How worth checking a sentence is, from 0 to 1. */
export const scoreOf = (text: string, marks: Marks): number =>
  probability(
    marks.language
      ? logOdds(modelOf(marks.language), text, marks) - FRAME * Math.min(marks.handles, 3)
      : byRules(marks),
  );

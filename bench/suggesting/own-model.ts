import { BUCKETS, featureNames, featuresOf, wordBuckets } from "@/lib/suggestions/features";
import type { Sample } from "./data";
import { type Fitted, type Row, regress } from "./regression";

const MARKS = featureNames.length;

/** The marks first, then the words as the model of lib/suggestions weighs them. */
export const ownRow = ({ text, marks, label }: Sample, withWords: boolean): Row => {
  const values = featuresOf(marks);
  const at = values.map((_, index) => index);
  if (!withWords) return { at, values, label };
  const buckets = wordBuckets(text);
  const weight = 1 / Math.sqrt(Math.max(buckets.length, 1));
  return {
    at: [...at, ...buckets.map((bucket) => MARKS + bucket)],
    values: [...values, ...buckets.map(() => weight)],
    label,
  };
};

/** Rare rows worth checking count for more, up to as much as the others together. */
const balanceOf = (train: readonly Sample[]): number => {
  const positives = train.filter(({ label }) => label === 1).length;
  return Math.min(5, Math.max(1, (train.length - positives) / Math.max(positives, 1)));
};

/** The weights of marks, and of words if asked. */
export const fitOwn = (train: readonly Sample[], withWords: boolean): Fitted =>
  regress(
    train.map((sample) => ownRow(sample, withWords)),
    MARKS + (withWords ? BUCKETS : 0),
    { rounds: 12, penalty: 1e-3, rate: 0.1, positives: balanceOf(train) },
  );

import { scoreOf } from "@/lib/suggestions/model";
import type { Sample } from "./data";
import { fitOwn, ownRow } from "./own-model";
import { oddsOf, type Row, regress } from "./regression";

/** Something that says how worth checking a sentence is, from 0 to 1. */
type Scorer = (sample: Sample) => number;
export type System = { name: string; learn: (train: readonly Sample[]) => Scorer };

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** TF-IDF over words with smoothed inverse frequencies and unit length, as scikit-learn has it. */
const tfIdf = (train: readonly Sample[]) => {
  const documents = new Map<string, number>();
  for (const { text } of train) {
    for (const word of new Set(wordsOf(text))) documents.set(word, (documents.get(word) ?? 0) + 1);
  }
  const places = new Map([...documents.keys()].map((word, place) => [word, place]));
  const rarity = (word: string) =>
    Math.log((1 + train.length) / (1 + (documents.get(word) ?? 0))) + 1;
  const row = ({ text, label }: Sample): Row => {
    const counts = new Map<string, number>();
    for (const word of wordsOf(text)) {
      if (places.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const raw = [...counts].map(([word, times]) => times * rarity(word));
    const length = Math.hypot(...raw) || 1;
    return {
      at: [...counts.keys()].map((word) => places.get(word) ?? 0),
      values: raw.map((value) => value / length),
      label,
    };
  };
  return { row, size: places.size };
};

export const baselines: readonly System[] = [
  {
    name: "has a digit",
    learn: () => (sample) => (/\d/u.test(sample.text) ? 1 : 0),
  },
  {
    name: "TF-IDF + logistic regression",
    learn: (train) => {
      const { row, size } = tfIdf(train);
      const model = regress(train.map(row), size, {
        rounds: 30,
        penalty: 1 / train.length,
        rate: 0.3,
      });
      return (sample) => probability(oddsOf(model, row(sample)));
    },
  },
];

/** What an article's suggestions are ranked by, with the weights as they are kept. */
export const shipped: System = {
  name: "Claimdesk, the weights it ships",
  learn: () => (sample) => scoreOf(sample.text, sample.marks),
};

/** The same features, learned from this set for this measurement and then forgotten. */
export const learnedHere: System = {
  name: "the same features, learned on this set",
  learn: (train) => {
    const model = fitOwn(train, true);
    return (sample) => probability(oddsOf(model, ownRow(sample, true)));
  },
};

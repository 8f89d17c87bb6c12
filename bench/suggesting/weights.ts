import { writeFileSync } from "node:fs";
import { featureNames } from "@/lib/suggestions/features";
import type { Sample } from "./data";
import { fitOwn } from "./own-model";

const WEIGHTS = "lib/suggestions/weights.json";

const rounded = (value: number): number => Number(value.toFixed(4));

/** What each mark weighs, by its name. */
const named = (weights: Float64Array) =>
  Object.fromEntries(featureNames.map((name, index) => [name, rounded(weights[index] ?? 0)]));

/** Words as signed bytes: 127 steps to each side of nothing. */
const packed = (weights: Float64Array) => {
  const most = weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-9);
  const step = Number((most / 127).toPrecision(6));
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / step));
  return { step, base64: Buffer.from(bytes.buffer).toString("base64") };
};

/**
 * Fits the weights that are shipped and writes their file; the same data gives the same bytes. Only a set
 * whose licence lets weights be passed on may come in here.
 */
export const writeWeights = (train: readonly Sample[]): string => {
  const words = fitOwn(train, true);
  const marks = fitOwn(train, false);
  const count = featureNames.length;
  const file = {
    source: "ClaimBuster (Zenodo 3609356), CC BY 4.0: Arslan, Hassan, Li, Tremayne, 2020",
    words: {
      bias: rounded(words.bias),
      features: named(words.weights),
      words: packed(words.weights.slice(count)),
    },
    marks: { bias: rounded(marks.bias), features: named(marks.weights) },
  };
  writeFileSync(WEIGHTS, `${JSON.stringify(file, null, 2)}\n`);
  return WEIGHTS;
};

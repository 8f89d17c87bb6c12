import { readFileSync } from "node:fs";
import { partialDateSchema } from "@/lib/claims/partial-date";
import { suggestionsIn } from "@/lib/suggestions/suggest";
import { foldsOf, type Sample, type Split, sets, splitOf } from "./data";
import { averagePrecision, f1, meanAveragePrecision, precisionAt } from "./figures";
import { baselines, learnedHere, type System, shipped } from "./systems";

/** Published figures, on the tasks' own test parts, which are not in the data and differ from this split. */
const PUBLISHED: Record<keyof typeof sets, string> = {
  claimBuster:
    "TF-IDF + logistic regression: precision 0.890, recall 0.735, F1 0.805; “has a digit”: F1 0.567",
  clef2019: "winner of the task: MAP 0.166; TF-IDF + logistic regression: MAP 0.153",
  newtral: "none",
};

const figure = (value: number): string => value.toFixed(3);

const measured = (system: System, splits: readonly Split[]) => {
  const judged = splits.flatMap(({ train, test }) => {
    const score = system.learn(train);
    return test.map((sample) => ({
      score: score(sample),
      label: sample.label,
      group: sample.group,
    }));
  });
  const chosen = f1(judged, 0.5);
  return {
    "average precision": figure(averagePrecision(judged)),
    "precision at 10": figure(precisionAt(judged, 10)),
    precision: figure(chosen.precision),
    recall: figure(chosen.recall),
    F1: figure(chosen.f1),
    "MAP by debate": figure(meanAveragePrecision(judged)),
  };
};

/**
 * Measures every system on one set and the same splits: ClaimBuster on the part that the shipped weights
 * were not learned from, the others in five folds.
 */
export const reportSet = (name: keyof typeof sets, samples: readonly Sample[]): void => {
  const own = name === "claimBuster";
  const splits = own ? [splitOf(samples)] : foldsOf(samples);
  const tested = splits.flatMap(({ test }) => test);
  const worth = tested.filter(({ label }) => label === 1).length;
  console.log(
    `\n${name} (${sets[name].language}): ${tested.length} sentences to test with, ${worth} of them worth checking` +
      (own ? `; ${samples.length - tested.length} to learn from` : "; five folds"),
  );
  console.log(`Published, on another split: ${PUBLISHED[name]}`);
  const rows = [...baselines, shipped, ...(own ? [] : [learnedHere])].map((system) => {
    const { "MAP by debate": byDebate, ...row } = measured(system, splits);
    return [system.name, name === "clef2019" ? { ...row, "MAP by debate": byDebate } : row];
  });
  console.table(Object.fromEntries(rows));
};

const SEED = "prisma/demonstration/article.fr.txt";
const HEADLINES = ["réduire de 25 %", "12 000 agents"];
const TIMES = 30;

/** Where the two headline claims of the demonstration's French article come, and how long an article takes. */
export const reportArticle = (): boolean => {
  const text = readFileSync(SEED, "utf8");
  const plain = (words: string) => words.replace(/[\u00a0\u202f]/gu, " ");
  const input = { text, language: "fr", date: partialDateSchema.parse("2021-06") };
  const places = HEADLINES.map(
    (words) => suggestionsIn(input).findIndex(({ exact }) => plain(exact).includes(words)) + 1,
  );
  const took = Array.from({ length: TIMES }, () => {
    const began = performance.now();
    suggestionsIn(input);
    return performance.now() - began;
  }).toSorted((a, b) => a - b);
  const median = took[Math.floor(TIMES / 2)] ?? 0;
  console.log(
    "\nfr: there is no set of judged sentences in French; the article of the demonstration instead.",
  );
  for (const [index, words] of HEADLINES.entries()) {
    console.log(`  “${words}” comes as number ${places[index]}`);
  }
  console.log(
    `  ${median.toFixed(1)} ms for the article (median of ${TIMES}; ${text.split(/\s+/u).length} words)`,
  );
  return places.every((place) => place >= 1 && place <= 5);
};

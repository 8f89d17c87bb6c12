import type { Question } from "./data";
import type { System } from "./systems";

export type Figures = { precisionAt1: number; mapAt5: number; mrr: number; recallAt20: number };

/** Average precision over the first five, as the task counts it: out of as many as could be there. */
const averagePrecision = (ranked: readonly number[], relevant: ReadonlySet<number>): number => {
  let hits = 0;
  let sum = 0;
  for (const [at, place] of ranked.slice(0, 5).entries()) {
    if (!relevant.has(place)) continue;
    hits += 1;
    sum += hits / (at + 1);
  }
  return sum / Math.min(5, relevant.size);
};

/** What a system makes of all questions; ranks beyond the twentieth count as not found. */
export const figuresOf = (system: System, questions: readonly Question[]): Figures => {
  const all = questions.map(({ text, relevant }) => {
    const ranked = system(text);
    const first = ranked.findIndex((place) => relevant.has(place));
    return {
      precisionAt1: first === 0 ? 1 : 0,
      mapAt5: averagePrecision(ranked, relevant),
      mrr: first === -1 ? 0 : 1 / (first + 1),
      recallAt20: ranked.filter((place) => relevant.has(place)).length / relevant.size,
    };
  });
  const mean = (name: keyof Figures) =>
    all.reduce((sum, figures) => sum + figures[name], 0) / all.length;
  return {
    precisionAt1: mean("precisionAt1"),
    mapAt5: mean("mapAt5"),
    mrr: mean("mrr"),
    recallAt20: mean("recallAt20"),
  };
};

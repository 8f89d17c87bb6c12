/** A scored row and what people said of it. */
export type Judged = { score: number; label: number };

const ranked = (rows: readonly Judged[]): Judged[] => rows.toSorted((a, b) => b.score - a.score);

/** Mean of the precision at each row worth checking, best score first (TREC's average precision). */
export const averagePrecision = (rows: readonly Judged[]): number => {
  let found = 0;
  let sum = 0;
  ranked(rows).forEach(({ label }, index) => {
    if (label !== 1) return;
    found += 1;
    sum += found / (index + 1);
  });
  return found === 0 ? 0 : sum / found;
};

/** The mean over debates in which anything is worth checking, as CheckThat! reports it. */
export const meanAveragePrecision = (rows: readonly (Judged & { group: string })[]): number => {
  const byDebate = new Map<string, Judged[]>();
  for (const row of rows) byDebate.set(row.group, [...(byDebate.get(row.group) ?? []), row]);
  const debates = [...byDebate.values()].filter((debate) =>
    debate.some(({ label }) => label === 1),
  );
  return debates.reduce((sum, debate) => sum + averagePrecision(debate), 0) / debates.length;
};

export const precisionAt = (rows: readonly Judged[], depth: number): number =>
  ranked(rows)
    .slice(0, depth)
    .reduce((sum, { label }) => sum + label, 0) / depth;

/** F1 of what scores at least `threshold`, with its precision and recall. */
export const f1 = (rows: readonly Judged[], threshold: number) => {
  const chosen = rows.filter(({ score }) => score >= threshold);
  const right = chosen.filter(({ label }) => label === 1).length;
  const wanted = rows.filter(({ label }) => label === 1).length;
  const precision = chosen.length === 0 ? 0 : right / chosen.length;
  const recall = wanted === 0 ? 0 : right / wanted;
  const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1: f };
};

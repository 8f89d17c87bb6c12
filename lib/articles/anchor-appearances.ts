import type { Transaction } from "@/lib/platform/database/client";
import { anchorPassage } from "./anchoring";

type Counts = { anchored: number; shifted: number; lost: number };

/**
 * Finds the passages of one version again in the next and writes down each as anchored, shifted or
 * lost. A passage that was lost before is looked for by the words it once had.
 */
export const anchorAppearances = async (
  tx: Transaction,
  fromVersionId: string,
  to: { id: string; text: string },
): Promise<Counts> => {
  const passages = await tx.passage.findMany({
    where: { articleVersionId: fromVersionId },
    select: { appearanceId: true, exact: true, prefix: true, suffix: true, start: true, end: true },
  });
  const counts: Counts = { anchored: 0, shifted: 0, lost: 0 };
  const placed = passages.map(({ appearanceId, start, end, ...words }) => {
    const found = anchorPassage({ ...words, start: start ?? 0, end: end ?? 0 }, to.text);
    counts[found.state] += 1;
    return {
      appearanceId,
      articleVersionId: to.id,
      anchoring: found.state,
      ...(found.state === "lost" ? { ...words, start: null, end: null } : found.passage),
    };
  });
  await tx.passage.createMany({ data: placed });
  return counts;
};

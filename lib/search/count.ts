import type { PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { conditionsOf } from "./conditions";
import type { SearchKind } from "./kinds";
import { MOST_COUNTED, readKind } from "./read";
import { understand, wholeKind } from "./understand";

export type Count = { found: number; capped: boolean };

/** As many as all of them, as exactly as each is counted. */
export const sumOf = (counts: readonly Count[]): Count => {
  const sum = counts.reduce((all, { found }) => all + found, 0);
  return {
    found: Math.min(sum, MOST_COUNTED),
    capped: sum > MOST_COUNTED || counts.some(({ capped }) => capped),
  };
};

/** How many a search finds for somebody now: what its page says of them. */
export const countAsked = async (
  db: Database,
  actor: PersonActor,
  { text, kind }: { text: string; kind: SearchKind | null },
): Promise<Count> => {
  const search = await understand(db, actor, text);
  const { understood, asker, kinds } = search;
  const whole = wholeKind(search, kind);
  const counts: Count[] = [];
  for (const one of whole ? [whole] : kinds) {
    counts.push(
      await readKind(db, one, conditionsOf(one, understood, asker), {
        ...{ query: understood, ranked: false, cursor: null, most: 0 },
      }),
    );
  }
  return sumOf(counts);
};

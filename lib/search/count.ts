import type { PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { conditionsOf } from "./conditions";
import type { SearchKind } from "./kinds";
import { readKind } from "./read";
import { understand, wholeKind } from "./understand";

export type Count = { found: number; capped: boolean };

/** As many as all of them; more, where one of them is more. */
export const sumOf = (counts: readonly Count[]): Count => ({
  found: counts.reduce((sum, { found }) => sum + found, 0),
  capped: counts.some(({ capped }) => capped),
});

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

import { type ClaimLine, wantedLines } from "@/lib/claims/queries/claim-lines";
import { resolved, wantedInQueue } from "@/lib/claims/queries/conditions";
import { goingOn, queueOrder } from "@/lib/claims/queries/orders";
import { workClock } from "@/lib/claims/queries/work-clock";
import { queueInput } from "@/lib/claims/schema";
import { checklistOf } from "@/lib/evidence/facts";
import { isSignedIn, type PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { roundFactsOf } from "@/lib/reviews/facts";
import { boardColumns, movesOf } from "../moves";
import { mayReadWorkload } from "../policy";

/** Cards of a column; the list shows the rest. */
export const mostCards = 12;

const withMoves = async (db: Database, actor: PersonActor, lines: readonly ClaimLine[]) => {
  const facts = await roundFactsOf(
    db,
    lines.map(({ id }) => id),
  );
  const byId = new Map(facts.map((one) => [one.id, one]));
  return Promise.all(
    lines.map(async (line) => {
      const claim = byId.get(line.id);
      if (!claim) return { ...line, moves: [] };
      // Only research ends by the evidence rule.
      const checklist = claim.status === "researching" ? await checklistOf(db, line.id) : [];
      return { ...line, moves: movesOf(actor, { ...claim, checklist }) };
    }),
  );
};

/**
 * The queue as a board: under the same filters and in the same order as its list, the first cards of each
 * column with where each may be moved. How many a column has is told by the queue's own counts.
 */
export const board = query({
  name: "workload.board",
  input: queueInput,
  may: mayReadWorkload,
  read: async (db, { actor, input }) => {
    if (!isSignedIn(actor)) return null;
    const clock = await workClock(db);
    const filter = await resolved(db, input);
    const columns = await Promise.all(
      boardColumns.map(async (column) => {
        const wanted = wantedInQueue(filter, column, actor.id, clock);
        const order = queueOrder(input.sort, wanted, clock);
        const first = goingOn(wanted, order, "");
        return { column, cards: await wantedLines(db, { wanted: first, order, limit: mostCards }) };
      }),
    );
    const cards = await withMoves(
      db,
      actor,
      columns.flatMap((one) => one.cards),
    );
    const byId = new Map(cards.map((card) => [card.id, card]));
    return columns.map(({ column, cards: lines }) => ({
      column,
      cards: lines.flatMap(({ id }) => byId.get(id) ?? []),
    }));
  },
});

export type BoardView = ViewOf<typeof board>;
export type BoardCard = BoardView[number]["cards"][number];

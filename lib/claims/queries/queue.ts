import { isSignedIn } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { upToMost } from "../counting";
import { mayCreateClaim, mayReadClaims } from "../policy";
import { type QueueView, queueInput, queueViews } from "../schema";
import type { ClaimStatus } from "../states";
import { wantedLines } from "./claim-lines";
import { resolved, underWay, wantedInQueue } from "./conditions";
import { goingOn, queueOrder } from "./orders";
import { queueChoices } from "./queue-choices";
import { countByStatus, type Wanted } from "./wanted";
import { workClock } from "./work-clock";

const PAGE = 40;

/** How many claims each view has, up to `MOST_COUNTED + 1`. */
const countsIn = async (
  db: Database,
  wanted: (view: QueueView) => Wanted,
): Promise<Record<QueueView, number>> => {
  const all = wanted("all");
  const { backBy } = wanted("at-work");
  const { back, ...counts } = await countByStatus(db, { ...all, backBy });
  const sum = (some: readonly ClaimStatus[]) => some.reduce((most, one) => most + counts[one], 0);
  const ofViews = {
    ...counts,
    all: sum(all.statuses),
    "at-work": sum(underWay) + back,
    recheck: back,
  };
  return Object.fromEntries(queueViews.map((view) => [view, upToMost(ofViews[view])])) as Record<
    QueueView,
    number
  >;
};

/** The desk's queue: filtered, counted by status, in order, a page of it. */
export const queue = query({
  name: "claims.queue",
  input: queueInput,
  may: mayReadClaims,
  read: async (db, { actor, input }) => {
    if (!isSignedIn(actor)) return null;
    const clock = await workClock(db);
    const filter = await resolved(db, input);
    const wanted = (view: QueueView) => wantedInQueue(filter, view, actor.id, clock);
    const shown = wanted(input.status);
    const order = queueOrder(input.sort, shown, clock);
    const [lines, counts, choices] = await Promise.all([
      wantedLines(db, {
        wanted: goingOn(shown, order, input.after),
        order,
        limit: PAGE + 1,
      }),
      countsIn(db, wanted),
      queueChoices(db, input.article),
    ]);
    const claims = lines.slice(0, PAGE);
    const last = lines.length > PAGE ? claims.at(-1) : undefined;
    return {
      filter: input,
      claims,
      counts,
      choices,
      /** Where the next page begins; null on the last. */
      next: last ? `${order.key(last)}~${last.number}` : null,
      clock,
      can: { create: mayCreateClaim(actor) },
    };
  },
});

export type QueuePage = ViewOf<typeof queue>;

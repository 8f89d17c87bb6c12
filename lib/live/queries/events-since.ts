import { mayReadClaims } from "@/lib/claims/policy";
import { toldToAll } from "@/lib/claims/told-to-all";
import { isSignedIn } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import type { EventKind } from "@/lib/platform/events/payloads";
import { query } from "@/lib/platform/query";
import { isThere } from "../facts";
import { concernsList } from "../rules";
import { eventsSinceInput, isList, type LivePage, subjectOf } from "../schema";

/** How many events one look brings at most; who lags further behind looks again. */
const MOST = 200;

/** What may concern a page; an article, what happens to the claims in it too. */
const concerning = async (db: Database, page: LivePage) => {
  const { claimId, articleId } = subjectOf(page);
  if (claimId) return { claimId };
  if (!articleId) return {};
  const claims = await db.appearance.findMany({ where: { articleId }, select: { claimId: true } });
  return { OR: [{ articleId }, { claimId: { in: claims.map((one) => one.claimId) } }] };
};

/** What happened after an event that concerns a page of the desk, oldest first: that it did, not what it was. */
export const eventsSince = query({
  name: "live.events-since",
  input: eventsSinceInput,
  may: mayReadClaims,
  read: async (db, { actor, input: { page, after } }) => {
    if (!(await isThere(db, page))) return null;
    const rows = await db.event.findMany({
      where: { ...(await concerning(db, page)), ...toldToAll, sequence: { gt: BigInt(after) } },
      orderBy: { sequence: "asc" },
      take: MOST,
      select: { sequence: true, actorId: true, kind: true },
    });
    const told = isList(page)
      ? rows.filter(({ kind }) => concernsList(page, kind as EventKind))
      : rows;
    return {
      told: told.map(({ sequence, actorId }) => ({
        sequence: sequence.toString(),
        /** Whoever asks did it themselves. */
        own: isSignedIn(actor) && actorId === actor.id,
      })),
      /** Up to where was looked; what comes after it is not known yet. */
      seen: rows.at(-1)?.sequence.toString() ?? after,
    };
  },
});

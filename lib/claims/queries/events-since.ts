import { z } from "zod";
import { isSignedIn } from "@/lib/platform/actor";
import { query } from "@/lib/platform/query";
import { mayReadClaims } from "../policy";
import { toldToAll } from "../told-to-all";

/** How many events one look brings at most; who lags further behind looks again. */
const MOST = 200;

/** What happened to a claim after an event, oldest first: that it did, not what it was. */
export const eventsSince = query({
  name: "claims.events-since",
  input: z.strictObject({
    claimId: z.uuid(),
    /** Sequence of the last event that is known; null for none, to be told only where things stand. */
    after: z
      .string()
      .regex(/^\d{1,18}$/u)
      .nullable(),
  }),
  may: mayReadClaims,
  read: async (db, { actor, input: { claimId, after } }) => {
    const claim = await db.claim.findUnique({ where: { id: claimId }, select: { id: true } });
    if (!claim) return null;
    const rows = await db.event.findMany({
      where: {
        claimId,
        ...toldToAll,
        ...(after === null ? {} : { sequence: { gt: BigInt(after) } }),
      },
      orderBy: { sequence: after === null ? "desc" : "asc" },
      take: after === null ? 1 : MOST,
      select: { sequence: true, actorId: true },
    });
    return rows.map(({ sequence, actorId }) => ({
      sequence: sequence.toString(),
      /** Whoever asks did it themselves. */
      own: isSignedIn(actor) && actorId === actor.id,
    }));
  },
});

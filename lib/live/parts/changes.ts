import type { Actor } from "@/lib/platform/actor";
import { hear } from "@/lib/platform/database/notices";
import type { Part } from "../event-stream";
import { inTurn } from "../look";
import { eventsSince } from "../queries/events-since";
import { type LivePage, subjectOf } from "../schema";

/** The channel on which the database tells of every event, with the claim it is about (migration presence). */
const CHANNEL = "desk_event";

/** What happens in bursts is looked for at most this often; the first of it at once. In milliseconds. */
const APART = 200;

/**
 * What happens on a page, as it happens: a message per event of the record, its id being the sequence. Whoever
 * comes back with the last id they have is told everything since.
 */
export const changes =
  (actor: Actor, page: LivePage, after: string): Part =>
  ({ send, end }) => {
    let last = after;
    /** True when there was something, and more may be there. */
    const sendNew = async (): Promise<boolean> => {
      const outcome = await eventsSince(actor, { page, after: last });
      if (!outcome.ok) throw new Error("the page is not theirs to see any more");
      const { told, seen } = outcome.value;
      for (const { sequence, own } of told) send("change", { own }, sequence);
      const more = seen !== last;
      last = seen;
      return more;
    };
    const look = inTurn(
      async () => {
        while (await sendNew());
      },
      { end, apart: APART },
    );
    const { claimId } = subjectOf(page);
    const deaf = hear(CHANNEL, (payload) => {
      if (payload === "" || claimId === undefined || payload === claimId) look();
    });
    // What happened between the page's reading and this listening.
    look();
    return deaf;
  };

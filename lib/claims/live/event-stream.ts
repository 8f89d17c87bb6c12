import type { Actor } from "@/lib/platform/actor";
import { hear } from "@/lib/platform/database/notices";
import { eventsSince } from "../queries/events-since";

/** The channel on which the database tells to which claim something happened (migration events_are_heard). */
const CHANNEL = "claim_event";

/** Proxies close what is silent for long; a comment keeps it open. In milliseconds. */
const HEARTBEAT = 20_000;

/** A stream ends by itself, so that whoever signed out or lost their rights is asked anew. In milliseconds. */
const LONGEST = 10 * 60_000;

const encoder = new TextEncoder();

/**
 * What happens to a claim, as it happens, in the form of server-sent events (HTML, section 9.2): an event
 * per event of the record, its id being the sequence. Whoever comes back with the last id they have is
 * told everything since.
 *
 * @param after null to be told only of what comes
 * @returns null where the asker may not know of the claim
 */
export const claimEventStream = async (
  actor: Actor,
  { claimId, after }: { claimId: string; after: string | null },
): Promise<ReadableStream<Uint8Array> | null> => {
  const beginning = await eventsSince(actor, { claimId, after });
  if (!beginning.ok) return null;
  let last = after ?? beginning.value.at(-1)?.sequence ?? "0";
  let leave: () => void = () => undefined;

  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      let open = true;
      let looking = false;
      let again = false;
      const send = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const end = () => {
        if (!open) return;
        leave();
        controller.close();
      };

      /** Sends what is new; true when there was something, and more may be there. */
      const sendNew = async (): Promise<boolean> => {
        const outcome = await eventsSince(actor, { claimId, after: last });
        if (!outcome.ok) throw new Error("the claim is not theirs to see any more");
        for (const { sequence, own } of outcome.value) {
          send(`id: ${sequence}\ndata: ${JSON.stringify({ own })}\n\n`);
          last = sequence;
        }
        return outcome.value.length > 0;
      };
      /** Looks until nothing is new; what is noticed meanwhile is looked after. */
      const look = async () => {
        again = true;
        if (looking) return;
        looking = true;
        while (again && open) {
          again = false;
          if (await sendNew()) again = true;
        }
        looking = false;
      };
      // A database that cannot be asked now: the browser comes back with the last id it has.
      const lookOrEnd = () => void look().catch(end);

      const deaf = hear(CHANNEL, (payload) => {
        if (payload === "" || payload === claimId) lookOrEnd();
      });
      const beat = setInterval(() => send(":\n\n"), HEARTBEAT);
      const longest = setTimeout(end, LONGEST);
      leave = () => {
        open = false;
        deaf();
        clearInterval(beat);
        clearTimeout(longest);
      };
      send("retry: 1000\n\n");
      // What happened between the first look and the listening.
      lookOrEnd();
    },
    cancel: () => leave(),
  });
};

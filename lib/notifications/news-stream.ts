import type { PersonActor } from "@/lib/platform/actor";
import { hear } from "@/lib/platform/database/notices";
import { inboxNews } from "./queries/inbox";

/** The channel on which the database tells for whom there is something new (migration talk_and_notifications). */
const CHANNEL = "person_news";

/** Proxies close what is silent for long; a comment keeps it open. In milliseconds. */
const HEARTBEAT = 20_000;

/** A stream ends by itself, so that whoever signed out is asked anew. In milliseconds. */
const LONGEST = 10 * 60_000;

const encoder = new TextEncoder();

/**
 * Tells somebody that there is something new for them, in the form of server-sent events: the state of their
 * inbox once at the beginning, by which a browser that comes back knows whether it missed anything, and
 * again at each news. Not everything that is news stands in the inbox: `heard` says to look.
 */
export const newsStream = (actor: PersonActor): ReadableStream<Uint8Array> => {
  let leave: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      let open = true;
      const send = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const end = () => {
        if (!open) return;
        leave();
        controller.close();
      };
      const tell = async (heard: boolean) => {
        const news = await inboxNews(actor, {});
        if (!news.ok) throw new Error("nobody of the desk any more");
        send(`data: ${JSON.stringify({ state: news.value.state, heard })}\n\n`);
      };
      // A database that cannot be asked now: the browser comes back.
      const tellOrEnd = (heard: boolean) => void tell(heard).catch(end);
      const deaf = hear(CHANNEL, (payload) => {
        if (payload === "" || payload === actor.id) tellOrEnd(payload !== "");
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
      tellOrEnd(false);
    },
    cancel: () => leave(),
  });
};

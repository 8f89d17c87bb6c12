import { inboxNews } from "@/lib/notifications/queries/inbox";
import type { PersonActor } from "@/lib/platform/actor";
import { hear } from "@/lib/platform/database/notices";
import type { Part } from "../event-stream";
import { inTurn } from "../look";

/** The channel on which the database tells for whom there is something new (migration talk_and_notifications). */
const CHANNEL = "person_news";

/**
 * Tells somebody that there is something new for them: the state of their inbox once at the beginning, by which
 * a browser that comes back knows whether it missed anything, and again at each news. Not everything that is
 * news stands in the inbox: `heard` says to look.
 */
export const news =
  (actor: PersonActor): Part =>
  ({ send, end }) => {
    let heard = false;
    const look = inTurn(
      async () => {
        const now = { heard };
        heard = false;
        const inbox = await inboxNews(actor, {});
        if (!inbox.ok) throw new Error("nobody of the desk any more");
        send("news", { state: inbox.value.state, ...now });
      },
      { end },
    );
    const deaf = hear(CHANNEL, (payload) => {
      if (payload !== "" && payload !== actor.id) return;
      heard ||= payload !== "";
      look();
    });
    look();
    return deaf;
  };

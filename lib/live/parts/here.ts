import { randomUUID } from "node:crypto";
import type { PersonActor } from "@/lib/platform/actor";
import { hear } from "@/lib/platform/database/notices";
import type { Part } from "../event-stream";
import { inTurn } from "../look";
import { noteLeft, noteReading, RENEWED } from "../presence";
import { alsoHere } from "../queries/also-here";
import type { LivePage } from "../schema";

/** The channel on which the database tells on which page somebody came or went (migration presence). */
const CHANNEL = "presence";

/** Who else is on a page, told whenever that changes; and that whoever reads the stream is there too. */
export const here =
  (actor: PersonActor, page: LivePage): Part =>
  ({ send, end }) => {
    const reading = { stream: randomUUID(), personId: actor.id, page };
    let open = true;
    let told = "";
    const look = inTurn(
      async () => {
        const people = await alsoHere(actor, { page });
        if (!people.ok) throw new Error("nobody of the desk any more");
        const now = JSON.stringify(people.value);
        if (now !== told) send("here", people.value);
        told = now;
      },
      { end },
    );
    const renew = inTurn(
      async () => {
        if (open) await noteReading(reading);
        // Left while it was being noted.
        if (!open) await noteLeft(reading.stream);
      },
      { end },
    );
    const deaf = hear(CHANNEL, (payload) => {
      if (payload === "" || payload === page) look();
    });
    const renewing = setInterval(renew, RENEWED);
    renew();
    look();
    return () => {
      open = false;
      clearInterval(renewing);
      deaf();
      renew();
    };
  };

import { alsoHere } from "@/lib/live/queries/also-here";
import { eventsSince } from "@/lib/live/queries/events-since";
import { newestEvent } from "@/lib/live/queries/newest-event";
import { makeClaim } from "../builders";
import { nobodysInput, row, theDesk } from "./row";

const page = async () => `claim/${(await makeClaim("open")).id}`;

export const live = {
  "query live.newest-event": row(newestEvent, nobodysInput, theDesk),
  "query live.events-since": row(
    eventsSince,
    async () => ({ input: { page: await page(), after: "0" } }),
    theDesk,
  ),
  "query live.also-here": row(alsoHere, async () => ({ input: { page: await page() } }), theDesk),
};

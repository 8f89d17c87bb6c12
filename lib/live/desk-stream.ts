import { type Actor, isSignedIn } from "@/lib/platform/actor";
import { eventStream, type Part } from "./event-stream";
import { changes } from "./parts/changes";
import { here } from "./parts/here";
import { news } from "./parts/news";
import { alsoHere } from "./queries/also-here";
import { eventsSince } from "./queries/events-since";
import { isList, type LivePage, livePage } from "./schema";

/** Parts of a stream for who may have them; null for who may not. */
type Parts = readonly Part[] | null;

const changesOf = async (actor: Actor, page: LivePage, after: string): Promise<Parts> =>
  (await eventsSince(actor, { page, after })).ok ? [changes(actor, page, after)] : null;

const peopleOf = async (actor: Actor, page: LivePage): Promise<Parts> => {
  // Lists are open everywhere all day: who is there says nothing.
  if (isList(page)) return [];
  const may = isSignedIn(actor) && (await alsoHere(actor, { page })).ok;
  return may ? [here(actor, page)] : null;
};

/**
 * The one stream of a page of the desk: that there is news for whoever is signed in and, of a page that says what
 * it shows, what happens there after an event and who else is there.
 *
 * @param asked.page null for a page that only wants the news
 * @param asked.after null for a page that does not want to know what changes
 * @returns null where the asker may not know of the page, or of the desk
 */
export const deskStream = async (
  actor: Actor,
  asked: { page: string | null; after: string | null },
): Promise<ReadableStream<Uint8Array> | null> => {
  if (!isSignedIn(actor)) return null;
  if (asked.page === null) return eventStream([news(actor)]);
  const page = livePage.safeParse(asked.page);
  if (!page.success) return null;
  const parts = await Promise.all([
    asked.after === null ? [] : changesOf(actor, page.data, asked.after),
    peopleOf(actor, page.data),
  ]);
  const given = parts.filter((one) => one !== null);
  return given.length < parts.length ? null : eventStream([...given.flat(), news(actor)]);
};

import type { Actor } from "@/lib/platform/actor";
import { isSignedIn } from "@/lib/platform/actor";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { invalid } from "@/lib/platform/outcome";
import {
  mayDeleteSearch,
  maySaveSearch,
  maySeeSaved,
  mayShareSearch,
  mayUnshareSearch,
} from "./policy";
import { deleteSearchInput, saveSearchInput, shareSearchInput } from "./schema";

/** Keeps a search under a name that its owner has not given to another. */
export const saveSearch = command({
  name: "search.save",
  input: saveSearchInput,
  facts: async (_tx, { shared }) => ({ shared }),
  may: maySaveSearch,
  run: async (tx, { actor, input, now: createdAt }) => {
    if (!isSignedIn(actor)) throw new Error("the policy lets only people of the desk through");
    const { name, text, shared } = input;
    const { count } = await tx.savedSearch.createMany({
      data: [{ ...input, ownerId: actor.id, createdAt }],
      skipDuplicates: true,
    });
    if (count === 0) return invalid("name", "name-taken");
    return done({ name }, event("search.saved", {}, { name, text, shared }));
  },
});

/** Null of what the asker may not see, so that to them it is not there. */
const savedFacts = async (tx: Transaction, actor: Actor, id: string) => {
  const saved = await tx.savedSearch.findUnique({
    where: { id },
    select: { id: true, ownerId: true, name: true, shared: true },
  });
  return saved && maySeeSaved(actor, saved) ? saved : null;
};

/** Shows a search to the whole desk, or to its owner alone again. */
export const shareSearch = command({
  name: "search.share",
  input: shareSearchInput,
  facts: (tx, { searchId }, actor) => savedFacts(tx, actor, searchId),
  may: (actor, saved, { shared }) =>
    shared ? mayShareSearch(actor, saved) : mayUnshareSearch(actor, saved),
  run: async (tx, { facts: { id, name }, input: { version, shared } }) => {
    await guarded(
      tx.savedSearch.updateMany({
        where: { id, version },
        data: { shared, version: version + 1 },
      }),
    );
    return done(
      { name, shared },
      event(shared ? "search.shared" : "search.unshared", {}, { name }),
    );
  },
});

/** Forgets a search; what it found stays where it is. */
export const deleteSearch = command({
  name: "search.delete",
  input: deleteSearchInput,
  facts: (tx, { searchId }, actor) => savedFacts(tx, actor, searchId),
  may: mayDeleteSearch,
  run: async (tx, { facts: { id, name } }) => {
    await guarded(tx.savedSearch.deleteMany({ where: { id } }));
    return done({ name }, event("search.deleted", {}, { name }));
  },
});

import { z } from "zod";
import { isSignedIn, type PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { countAsked } from "../count";
import { searchKinds } from "../kinds";
import { maySearchDesk } from "../policy";
import { searchOrders } from "../schema";
import { mayDeleteSearch, mayShareSearch, mayUnshareSearch } from "./policy";

/** The most that are listed: more than anybody looks through. */
const MOST = 50;

const savedFor = async (db: Database, actor: PersonActor) => {
  const rows = await db.savedSearch.findMany({
    where: { OR: [{ ownerId: actor.id }, { shared: true }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      ownerId: true,
      name: true,
      text: true,
      kind: true,
      order: true,
      shared: true,
      version: true,
      owner: { select: { name: true } },
    },
  });
  return rows.map(({ ownerId, owner, kind, order, ...row }) => ({
    ...row,
    kind: searchKinds.find((one) => one === kind) ?? null,
    order: searchOrders.find((one) => one === order) ?? "relevance",
    /** Whose it is; null for the asker's own. */
    owner: ownerId === actor.id ? null : owner.name,
    can: {
      share: mayShareSearch(actor, { ownerId, shared: row.shared }),
      unshare: mayUnshareSearch(actor, { ownerId, shared: row.shared }),
      delete: mayDeleteSearch(actor, { ownerId, shared: row.shared }),
    },
  }));
};

/** The searches that somebody keeps, and those that are shared with the desk, by name. */
export const savedSearches = query({
  name: "search.saved",
  input: z.strictObject({}),
  may: maySearchDesk,
  read: async (db, { actor }) => (isSignedIn(actor) ? savedFor(db, actor) : null),
});

export type SavedSearches = ViewOf<typeof savedSearches>;

/** How many each of them finds now for the asker: what its list would say. By id. */
export const savedCounts = query({
  name: "search.saved-counts",
  input: z.strictObject({}),
  may: maySearchDesk,
  read: async (db, { actor }) => {
    if (!isSignedIn(actor)) return null;
    const counts: Record<string, { found: number; capped: boolean }> = {};
    // One after the other: whoever keeps many takes no more of the database than whoever searches.
    for (const { id, text, kind } of await savedFor(db, actor)) {
      counts[id] = await countAsked(db, actor, { text, kind });
    }
    return counts;
  },
});

export type SavedCounts = ViewOf<typeof savedCounts>;

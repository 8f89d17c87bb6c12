import { database } from "@/lib/platform/database/client";
import { lookUp, searchDesk } from "@/lib/search/queries";
import { deleteSearch, saveSearch, shareSearch } from "@/lib/search/saved/commands";
import { savedCounts, savedSearches } from "@/lib/search/saved/queries";
import { makePerson } from "../builders";
import { but, editors, nobodysInput, ownOnly, row, theDesk } from "./row";

const asked = { text: "status:open", kind: null, order: "relevance" } as const;

const saved = async (role: "editor" | "reviewer", shared: boolean) => {
  const right = await makePerson(role);
  const outcome = await saveSearch(right, { ...asked, name: "Open", shared });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { id } = await database().savedSearch.findFirstOrThrow({ where: { ownerId: right.id } });
  return { id, right };
};

export const search = {
  "query search.desk": row(searchDesk, nobodysInput, theDesk),
  "query search.look-up": row(lookUp, nobodysInput, theDesk),
  "query search.saved": row(savedSearches, nobodysInput, theDesk),
  "query search.saved-counts": row(savedCounts, nobodysInput, theDesk),
  "command search.save": row(
    saveSearch,
    async () => ({ input: { ...asked, name: "Open", shared: true } }),
    editors,
  ),
  // Theirs is the reviewer's who keeps it; only of an editor's own does the rest of the desk know.
  "command search.share": row(
    shareSearch,
    async () => {
      const { id, right } = await saved("editor", false);
      return { input: { searchId: id, version: 1, shared: true }, right };
    },
    ownOnly,
  ),
  "command search.delete": row(
    deleteSearch,
    async () => {
      const { id, right } = await saved("editor", true);
      return { input: { searchId: id }, right };
    },
    but(theDesk, {
      editor: "only-own-search",
      stranger: "only-own-search",
      reader: "not-found",
      job: "not-found",
    }),
  ),
};

"use server";

import { revalidatePath } from "next/cache";
import { formAction, oneOf, text, ticked } from "@/lib/people/form-action";
import { translator } from "@/lib/platform/messages";
import { searchKinds } from "@/lib/search/kinds";
import { deleteSearch, saveSearch, shareSearch } from "@/lib/search/saved/commands";
import { searchOrders } from "@/lib/search/schema";

const refresh = () => revalidatePath("/desk/search");

export const saveSearchAction = formAction({
  read: (form) => ({
    name: text(form, "name"),
    text: text(form, "text"),
    kind: text(form, "kind") === "" ? null : oneOf(searchKinds, text(form, "kind")),
    order: oneOf(searchOrders, text(form, "order")),
    shared: ticked(form, "shared"),
  }),
  run: saveSearch,
  after: ({ name }) => {
    refresh();
    return translator()("deskSearch.saved.done.saved", { name });
  },
});

export const shareSearchAction = formAction({
  read: (form) => ({
    searchId: text(form, "searchId"),
    version: text(form, "version"),
    shared: ticked(form, "shared"),
  }),
  run: shareSearch,
  after: ({ name, shared }) => {
    refresh();
    return translator()(
      shared ? "deskSearch.saved.done.shared" : "deskSearch.saved.done.unshared",
      { name },
    );
  },
});

export const deleteSearchAction = formAction({
  read: (form) => ({ searchId: text(form, "searchId") }),
  run: deleteSearch,
  after: ({ name }) => {
    refresh();
    return translator()("deskSearch.saved.done.forgotten", { name });
  },
});

"use server";

import { revalidatePath } from "next/cache";
import { placePassage } from "@/lib/articles/commands";
import { formAction, text } from "@/lib/people/form-action";

export const placePassageAction = formAction({
  read: (form) => ({
    passageId: text(form, "passageId"),
    start: text(form, "start"),
    end: text(form, "end"),
  }),
  run: placePassage,
  after: ({ articleId }) => {
    revalidatePath(`/desk/articles/${articleId}/versions`);
    return undefined;
  },
});

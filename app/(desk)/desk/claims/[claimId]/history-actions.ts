"use server";

import { revalidatePath } from "next/cache";
import { eraseEvent } from "@/lib/integrity/commands";
import { formAction, text } from "@/lib/people/form-action";
import { translator } from "@/lib/platform/messages";

export const eraseEventAction = formAction({
  read: (form) => ({ sequence: text(form, "sequence"), reason: text(form, "reason") }),
  run: eraseEvent,
  after: () => {
    const t = translator();
    revalidatePath("/desk/claims/[claimId]", "layout");
    revalidatePath("/desk/articles/[articleId]", "layout");
    return t("events.erasure.done");
  },
});

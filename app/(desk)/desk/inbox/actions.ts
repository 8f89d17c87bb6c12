"use server";

import { revalidatePath } from "next/cache";
import { readAllNotifications } from "@/lib/notifications/commands/read";
import { formAction } from "@/lib/people/form-action";

export const readAllAction = formAction({
  read: () => ({}),
  run: readAllNotifications,
  after: () => {
    revalidatePath("/desk", "layout");
    return undefined;
  },
});

"use server";

import { revalidatePath } from "next/cache";
import { changeDesk, writeMethod } from "@/lib/desk/commands";
import { formAction, text, ticked } from "@/lib/people/form-action";
import { translator } from "@/lib/platform/messages";

const t = translator();

export const changeDeskAction = formAction({
  read: (form) => ({
    version: text(form, "version"),
    name: text(form, "name"),
    timeZone: text(form, "timeZone"),
    quorum: text(form, "quorum"),
    independentSources: text(form, "independentSources"),
    primarySources: text(form, "primarySources"),
    nameReviewers: ticked(form, "nameReviewers"),
  }),
  run: changeDesk,
  after: () => {
    revalidatePath("/desk", "layout");
    return t("settings.done.desk");
  },
});

export const writeMethodAction = formAction({
  read: (form) => ({ version: text(form, "version"), body: text(form, "body") }),
  run: writeMethod,
  after: ({ number }) => {
    revalidatePath("/desk/settings/method");
    return t("settings.done.method", { number });
  },
});

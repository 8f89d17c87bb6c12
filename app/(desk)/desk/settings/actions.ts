"use server";

import { revalidatePath } from "next/cache";
import { after } from "next/server";
import { changeDesk, writeMethod } from "@/lib/desk/commands";
import { formAction, text, ticked } from "@/lib/people/form-action";
import { translator } from "@/lib/platform/messages";
import { drawStaleFiles, refreshStandingFiles } from "@/lib/publishing/files/keep";

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
  after: async () => {
    revalidatePath("/desk", "layout");
    await refreshStandingFiles();
    // The desk's name stands on every page; with many of them that takes a while.
    after(() => drawStaleFiles());
    return t("settings.done.desk");
  },
});

export const writeMethodAction = formAction({
  read: (form) => ({ version: text(form, "version"), body: text(form, "body") }),
  run: writeMethod,
  after: async ({ number }) => {
    await refreshStandingFiles();
    revalidatePath("/desk/settings/method");
    return t("settings.done.method", { number });
  },
});

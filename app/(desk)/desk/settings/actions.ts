"use server";

import { revalidatePath } from "next/cache";
import { after } from "next/server";
import { changeDesk, changeQueueRules, writeMethod } from "@/lib/desk/commands";
import { formAction, oneOf, text, texts, ticked } from "@/lib/people/form-action";
import { locales } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { drawStaleFiles, refreshStandingFiles } from "@/lib/publishing/files/keep";

export const changeDeskAction = formAction({
  read: (form) => ({
    version: text(form, "version"),
    name: text(form, "name"),
    timeZone: text(form, "timeZone"),
    language: oneOf(locales, text(form, "language")),
    otherLanguages: texts(form, "otherLanguages").map((given) => oneOf(locales, given)),
    quorum: text(form, "quorum"),
    independentSources: text(form, "independentSources"),
    primarySources: text(form, "primarySources"),
    nameReviewers: ticked(form, "nameReviewers"),
    repliesRequired: ticked(form, "repliesRequired"),
  }),
  run: changeDesk,
  after: async () => {
    const t = translator();
    revalidatePath("/desk", "layout");
    await refreshStandingFiles();
    // The desk's name stands on every page, and a language has all of them; with many that takes a while.
    after(() => drawStaleFiles());
    return t("settings.done.desk");
  },
});

export const changeQueueRulesAction = formAction({
  read: (form) => ({
    version: text(form, "version"),
    targetProposed: text(form, "targetProposed"),
    targetOpen: text(form, "targetOpen"),
    targetResearching: text(form, "targetResearching"),
    targetInReview: text(form, "targetInReview"),
    targetDecided: text(form, "targetDecided"),
    targetRecheck: text(form, "targetRecheck"),
    workingDays: texts(form, "workingDays"),
    workLimit: text(form, "workLimit"),
    idleDays: text(form, "idleDays"),
  }),
  run: changeQueueRules,
  after: () => {
    revalidatePath("/desk", "layout");
    return translator()("settings.done.queue");
  },
});

export const writeMethodAction = formAction({
  read: (form) => ({ version: text(form, "version"), body: text(form, "body") }),
  run: writeMethod,
  after: async ({ number }) => {
    const t = translator();
    await refreshStandingFiles();
    revalidatePath("/desk/settings/method");
    return t("settings.done.method", { number });
  },
});

"use server";

import { revalidatePath } from "next/cache";
import { formAction, oneOf, text } from "@/lib/people/form-action";
import { markColours, markShapes } from "@/lib/platform/marks";
import { translator } from "@/lib/platform/messages";
import { refreshStandingFiles } from "@/lib/publishing/files/keep";
import { addRating, changeRating, retireRating } from "@/lib/verdicts/commands/ratings";

/** The scale stands on the public method page too. */
const refresh = async () => {
  revalidatePath("/desk/settings/ratings");
  await refreshStandingFiles();
};

const ratingOf = (form: FormData) => ({
  position: text(form, "position"),
  value: text(form, "value"),
  colour: oneOf(markColours, text(form, "colour")),
  shape: oneOf(markShapes, text(form, "shape")),
  nameEn: text(form, "nameEn"),
  nameFr: text(form, "nameFr"),
  nameEs: text(form, "nameEs"),
  meaningEn: text(form, "meaningEn"),
  meaningFr: text(form, "meaningFr"),
  meaningEs: text(form, "meaningEs"),
});

const basedOn = (form: FormData) => ({
  ratingId: text(form, "ratingId"),
  version: text(form, "version"),
});

export const changeRatingAction = formAction({
  read: (form) => ({ ...basedOn(form), ...ratingOf(form) }),
  run: changeRating,
  after: async () => {
    const t = translator();
    await refresh();
    return t("settings.done.rating");
  },
});

export const addRatingAction = formAction({
  read: (form) => ({ key: text(form, "key"), ...ratingOf(form) }),
  run: addRating,
  after: async () => {
    const t = translator();
    await refresh();
    return t("settings.done.added");
  },
});

export const retireRatingAction = formAction({
  read: basedOn,
  run: retireRating,
  after: async () => {
    const t = translator();
    await refresh();
    return t("settings.done.retired");
  },
});

"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { followFeed, leaveFeed } from "@/lib/exchange/commands/feeds";
import { leaveImport, mapColumns, startImport } from "@/lib/exchange/commands/go-on";
import { mapRating } from "@/lib/exchange/commands/ratings";
import { beginImport, fetchImport, keepImportPart } from "@/lib/exchange/commands/take-in";
import { becomesChoices } from "@/lib/exchange/schema";
import { tableFields } from "@/lib/exchange/tables/fields";
import { formAction, oneOf, text } from "@/lib/people/form-action";
import type { FormState } from "@/lib/platform/form-state";
import { translator } from "@/lib/platform/messages";

const pageOf = (importId: string) => `/desk/exchange/${importId}` as Route;

export const beginAction = formAction({
  read: (form) => ({ fileName: text(form, "fileName"), size: text(form, "size") }),
  run: beginImport,
});

export const keepPartAction = formAction({
  read: async (form) => {
    const given = form.get("bytes");
    const bytes = given instanceof Blob ? await given.arrayBuffer() : new ArrayBuffer(0);
    return {
      importId: text(form, "importId"),
      part: text(form, "part"),
      bytes: new Uint8Array(bytes),
    };
  },
  run: keepImportPart,
});

export const fetchAction = formAction({
  read: (form) => ({ url: text(form, "url").trim() }),
  run: fetchImport,
  after: ({ importId }) => redirect(pageOf(importId)),
});

export const mapColumnsAction = formAction({
  read: (form) => ({
    importId: text(form, "importId"),
    becomes: oneOf(becomesChoices, text(form, "becomes")),
    columns: Object.fromEntries(
      tableFields
        .filter((field) => text(form, field) !== "")
        .map((field) => [field, Number(text(form, field))]),
    ),
    publisher: text(form, "publisherOfAll"),
    language: text(form, "languageOfAll"),
  }),
  run: mapColumns,
  after: ({ importId }) => {
    const t = translator();
    revalidatePath(pageOf(importId));
    return t("exchange.columns.tried");
  },
});

const start = formAction({
  read: (form) => ({ importId: text(form, "importId") }),
  run: startImport,
  after: ({ importId }) => {
    const t = translator();
    revalidatePath(pageOf(importId));
    return t("exchange.run.started");
  },
});

const leave = formAction({
  read: (form) => ({ importId: text(form, "importId") }),
  run: leaveImport,
  after: ({ importId }) => {
    const t = translator();
    revalidatePath(pageOf(importId));
    return t("exchange.run.leftIt");
  },
});

/** Imports or leaves, by the button that was pressed. */
export async function decideAction(previous: FormState, form: FormData) {
  return text(form, "intent") === "start" ? start(previous, form) : leave(previous, form);
}

export const mapRatingAction = formAction({
  read: (form) => ({
    site: text(form, "site"),
    words: text(form, "words"),
    ratingKey: text(form, "ratingKey"),
  }),
  run: mapRating,
  after: ({ count }) => {
    const t = translator();
    revalidatePath("/desk/exchange/ratings");
    return t("exchange.ratings.saved", { count });
  },
});

export const followFeedAction = formAction({
  read: (form) => ({ name: text(form, "name"), url: text(form, "url").trim() }),
  run: followFeed,
  after: () => {
    const t = translator();
    revalidatePath("/desk/exchange/feeds");
    return t("exchange.feeds.followed");
  },
});

export const leaveFeedAction = formAction({
  read: (form) => ({ feedId: text(form, "feedId") }),
  run: leaveFeed,
  after: () => {
    const t = translator();
    revalidatePath("/desk/exchange/feeds");
    return t("exchange.feeds.left");
  },
});

"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction, oneOf, text } from "@/lib/people/form-action";
import type { FormState } from "@/lib/platform/form-state";
import { locales } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import {
  approveTranslation,
  sendBackTranslation,
  withdrawTranslation,
} from "@/lib/translations/commands/decide";
import { submitTranslation, writeTranslation } from "@/lib/translations/commands/write";

type Notice = Extract<Parameters<ReturnType<typeof translator>>[0], `translations.${string}`>;

const saying = (notice: Notice) => () => {
  revalidatePath("/desk/claims/[claimId]", "layout");
  return translator()(notice);
};

const words = (form: FormData) => ({
  claimId: text(form, "claimId"),
  language: oneOf(locales, text(form, "language")),
  number: text(form, "number"),
  version: text(form, "version"),
  statement: text(form, "statement"),
  summary: text(form, "summary"),
  explanation: text(form, "explanation"),
});

const round = (form: FormData) => ({
  translationId: text(form, "translationId"),
  version: text(form, "version"),
});

const withReason = (form: FormData) => ({ ...round(form), reason: text(form, "reason") });

const save = formAction({
  read: words,
  run: writeTranslation,
  after: saying("translations.saved"),
});
const submit = formAction({
  read: words,
  run: submitTranslation,
  after: ({ claimId }) => {
    revalidatePath("/desk/claims/[claimId]", "layout");
    return redirect(`/desk/claims/${claimId}#translations`);
  },
});
const approve = formAction({
  read: round,
  run: approveTranslation,
  after: saying("translations.approvedNotice"),
});
const sendBack = formAction({
  read: withReason,
  run: sendBackTranslation,
  after: saying("translations.sentBackNotice"),
});
const withdraw = formAction({
  read: withReason,
  run: withdrawTranslation,
  after: saying("translations.withdrawnNotice"),
});

/** Saves or hands in, by the button that was pressed. */
export async function writeTranslationAction(previous: FormState, form: FormData) {
  return text(form, "intent") === "submit" ? submit(previous, form) : save(previous, form);
}

export async function approveTranslationAction(previous: FormState, form: FormData) {
  return approve(previous, form);
}

export async function sendBackTranslationAction(previous: FormState, form: FormData) {
  return sendBack(previous, form);
}

export async function withdrawTranslationAction(previous: FormState, form: FormData) {
  return withdraw(previous, form);
}

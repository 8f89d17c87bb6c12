"use server";

import { revalidatePath } from "next/cache";
import { formAction, oneOf, text } from "@/lib/people/form-action";
import type { FormState } from "@/lib/platform/form-state";
import { translator } from "@/lib/platform/messages";
import { bringTipBack } from "@/lib/readers/commands/bring-back";
import { acceptTip, answerRequest, dismissTip } from "@/lib/readers/commands/handle";
import { requestOutcomes } from "@/lib/readers/schema";

const tipFields = (form: FormData) => ({
  tipId: text(form, "tipId"),
  answer: text(form, "answer"),
});

const said = (notice: string): string => {
  revalidatePath("/desk/tips");
  return notice;
};

/** "accept" or "dismiss", alone or with the known claim that it is. */
const knownOf = (form: FormData): string => text(form, "intent").split(" ")[1] ?? "";

const accept = formAction({
  read: (form) => ({ ...tipFields(form), claimId: knownOf(form) }),
  run: acceptTip,
  after: ({ number, known }) => {
    const t = translator();
    return said(t(known ? "tips.tip.known" : "tips.tip.taken", { number }));
  },
});

const dismiss = formAction({
  read: (form) => ({ ...tipFields(form), knownId: knownOf(form) }),
  run: dismissTip,
  after: () => {
    const t = translator();
    return said(t("tips.tip.left"));
  },
});

/** Takes up or leaves alone, by the button that was pressed. */
export async function tipAction(previous: FormState, form: FormData) {
  return text(form, "intent").startsWith("accept")
    ? accept(previous, form)
    : dismiss(previous, form);
}

export const bringTipBackAction = formAction({
  read: (form) => ({ tipId: text(form, "tipId") }),
  run: bringTipBack,
  after: () => said(translator()("tips.tip.back")),
});

export const requestAction = formAction({
  read: (form) => ({
    requestId: text(form, "requestId"),
    outcome: oneOf(requestOutcomes, text(form, "outcome")),
    answer: text(form, "answer"),
  }),
  run: answerRequest,
  after: ({ number }) => {
    const t = translator();
    return said(t("tips.request.done", { number }));
  },
});

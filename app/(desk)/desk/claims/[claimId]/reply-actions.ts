"use server";

import { revalidatePath } from "next/cache";
import { formAction, oneOf, text } from "@/lib/people/form-action";
import { translator } from "@/lib/platform/messages";
import { chooseReplySentence, recordAttempt } from "@/lib/replies/commands/replies";
import { replyOutcomes, replyWays } from "@/lib/replies/schema";
import { flagRisk, liftRisk, signRisk } from "@/lib/risk/commands/risk";

const refresh = () => revalidatePath("/desk/claims/[claimId]", "layout");

export const recordAttemptAction = formAction({
  read: (form) => ({
    claimId: text(form, "claimId"),
    replacesId: text(form, "replacesId"),
    askedOn: text(form, "askedOn"),
    way: oneOf(replyWays, text(form, "way")),
    whom: text(form, "whom"),
    question: text(form, "question"),
    deadline: text(form, "deadline"),
    outcome: oneOf(replyOutcomes, text(form, "outcome")),
    answer: text(form, "answer"),
    reason: text(form, "reason"),
  }),
  run: recordAttempt,
  after: ({ amended }) => {
    const t = translator();
    refresh();
    return t(amended ? "replies.amended" : "replies.recorded");
  },
});

export const chooseReplySentenceAction = formAction({
  read: (form) => ({
    claimId: text(form, "claimId"),
    number: text(form, "number"),
    text: text(form, "text"),
  }),
  run: chooseReplySentence,
  after: () => {
    const t = translator();
    refresh();
    return t("replies.sentence.done");
  },
});

export const flagRiskAction = formAction({
  read: (form) => ({ claimId: text(form, "claimId"), reason: text(form, "reason") }),
  run: flagRisk,
  after: () => {
    const t = translator();
    refresh();
    return t("risk.flagDone");
  },
});

export const signRiskAction = formAction({
  read: (form) => ({
    claimId: text(form, "claimId"),
    verdictId: text(form, "verdictId"),
    note: text(form, "note"),
  }),
  run: signRisk,
  after: () => {
    const t = translator();
    refresh();
    return t("risk.signDone");
  },
});

export const liftRiskAction = formAction({
  read: (form) => ({ riskId: text(form, "riskId"), reason: text(form, "reason") }),
  run: liftRisk,
  after: () => {
    const t = translator();
    refresh();
    return t("risk.liftDone");
  },
});

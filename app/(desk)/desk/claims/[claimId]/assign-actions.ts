"use server";

import { revalidatePath } from "next/cache";
import { formAction, text, ticked } from "@/lib/people/form-action";
import { translator } from "@/lib/platform/messages";
import { assignReviewer, declareConflict, unassignReviewer } from "@/lib/reviews/commands/assign";
import { recheckClaim, reopenClaim, sendToReview } from "@/lib/reviews/commands/move";

const refresh = () => revalidatePath("/desk/claims/[claimId]", "layout");

const ofClaim = (form: FormData) => ({ claimId: text(form, "claimId") });
const basedOn = (form: FormData) => ({ ...ofClaim(form), version: text(form, "version") });

export const assignReviewerAction = formAction({
  read: (form) => ({
    ...ofClaim(form),
    personId: text(form, "personId"),
    dueOn: text(form, "dueOn"),
    overLimit: ticked(form, "overLimit"),
  }),
  run: assignReviewer,
  after: () => {
    const t = translator();
    refresh();
    return t("reviews.assignment.done");
  },
});

export const unassignReviewerAction = formAction({
  read: (form) => ({ ...ofClaim(form), personId: text(form, "personId") }),
  run: unassignReviewer,
  after: () => {
    const t = translator();
    refresh();
    return t("reviews.assignment.removed");
  },
});

export const declareConflictAction = formAction({
  read: (form) => ({ ...ofClaim(form), reason: text(form, "reason") }),
  run: declareConflict,
  after: () => {
    const t = translator();
    refresh();
    return t("reviews.conflict.done");
  },
});

export const sendToReviewAction = formAction({
  read: basedOn,
  run: sendToReview,
  after: () => {
    const t = translator();
    refresh();
    return t("reviews.sendToReview.done");
  },
});

export const reopenClaimAction = formAction({
  read: (form) => ({ ...basedOn(form), reason: text(form, "reason") }),
  run: reopenClaim,
  after: () => {
    const t = translator();
    refresh();
    return t("reviews.reopen.done");
  },
});

export const recheckClaimAction = formAction({
  read: (form) => ({ ...basedOn(form), reason: text(form, "reason") }),
  run: recheckClaim,
  after: () => {
    const t = translator();
    refresh();
    return t("reviews.recheck.done");
  },
});

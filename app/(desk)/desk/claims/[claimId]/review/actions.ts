"use server";

import { redirect } from "next/navigation";
import { formAction, oneOf, text, texts } from "@/lib/people/form-action";
import type { FormState } from "@/lib/platform/form-state";
import { translator } from "@/lib/platform/messages";
import { saveReviewDraft, submitReview } from "@/lib/reviews/commands/review";
import { confidences } from "@/lib/reviews/schema";

const reviewOf = (form: FormData) => ({
  roundId: text(form, "roundId"),
  version: text(form, "version"),
  ratingId: text(form, "ratingId"),
  confidence: oneOf(confidences, text(form, "confidence")),
  reasoning: text(form, "reasoning"),
  wouldChange: text(form, "wouldChange"),
  evidenceIds: texts(form, "evidenceIds"),
});

/** Renders nothing again, so that nobody is interrupted while they write. */
const save = formAction({ read: reviewOf, run: saveReviewDraft });

const saveByHand = formAction({
  read: reviewOf,
  run: saveReviewDraft,
  after: () => translator()("reviews.saved"),
});

const submit = formAction({
  read: reviewOf,
  run: submitReview,
  after: ({ claimId }) => redirect(`/desk/claims/${claimId}#reviews`),
});

export async function autosaveReviewAction(previous: FormState, form: FormData) {
  return save(previous, form);
}

/** Hands in or saves, by the button that was pressed. */
export async function reviewAction(previous: FormState, form: FormData) {
  return text(form, "intent") === "submit" ? submit(previous, form) : saveByHand(previous, form);
}

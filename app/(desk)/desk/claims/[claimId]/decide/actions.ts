"use server";

import { redirect } from "next/navigation";
import { formAction, text } from "@/lib/people/form-action";
import { decideVerdict } from "@/lib/verdicts/commands/decide";

export const decideVerdictAction = formAction({
  read: (form) => ({
    claimId: text(form, "claimId"),
    version: text(form, "version"),
    ratingId: text(form, "ratingId"),
    summary: text(form, "summary"),
    explanation: text(form, "explanation"),
    difference: text(form, "difference"),
  }),
  run: decideVerdict,
  after: ({ claimId }) => redirect(`/desk/claims/${claimId}#verdict`),
});

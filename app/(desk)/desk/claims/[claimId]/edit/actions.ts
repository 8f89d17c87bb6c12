"use server";

import { redirect } from "next/navigation";
import { claimFieldsOf } from "@/lib/claims/claim-form";
import { editClaim } from "@/lib/claims/commands/edit";
import { formAction, text } from "@/lib/people/form-action";

export const editClaimAction = formAction({
  read: (form) => ({
    ...claimFieldsOf(form),
    claimId: text(form, "claimId"),
    version: text(form, "version"),
  }),
  run: editClaim,
  after: ({ claimId }) => redirect(`/desk/claims/${claimId}`),
});

"use server";

import { redirect } from "next/navigation";
import { claimFieldsOf } from "@/lib/claims/claim-form";
import { createClaim } from "@/lib/claims/commands/create";
import { formAction, ticked } from "@/lib/people/form-action";

export const createClaimAction = formAction({
  read: (form) => ({ ...claimFieldsOf(form), open: ticked(form, "open") }),
  run: createClaim,
  after: ({ claimId }) => redirect(`/desk/claims/${claimId}`),
});

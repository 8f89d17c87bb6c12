"use server";

import { redirect } from "next/navigation";
import { claimFieldsOf } from "@/lib/claims/claim-form";
import { createClaim } from "@/lib/claims/commands/create";
import { createDuplicate } from "@/lib/claims/commands/duplicate";
import { formAction, text, ticked } from "@/lib/people/form-action";

/** The number of the claim that what was typed is to be saved as a duplicate of; "" for a claim of its own. */
const duplicateOf = (form: FormData): string =>
  /^duplicate (?<number>\d+)$/u.exec(text(form, "instead"))?.groups?.number ?? "";

export const createClaimAction = formAction({
  read: (form) => ({
    fields: claimFieldsOf(form),
    open: ticked(form, "open"),
    of: duplicateOf(form),
  }),
  run: (actor, { fields, open, of }) =>
    of ? createDuplicate(actor, { ...fields, of }) : createClaim(actor, { ...fields, open }),
  after: ({ claimId }) => redirect(`/desk/claims/${claimId}`),
});

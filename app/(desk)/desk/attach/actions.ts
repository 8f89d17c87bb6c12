"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { claimOfNumber } from "@/lib/claims/queries/at-hand";
import { attachEvidence } from "@/lib/evidence/commands/attach";
import { copyOf, showsOf, sourceOf } from "@/lib/evidence/form";
import { formAction, text } from "@/lib/people/form-action";
import { invalid } from "@/lib/platform/outcome";

export const attachToClaimAction = formAction({
  read: async (form) => ({
    number: text(form, "claim").trim(),
    brought: { ...sourceOf(form), ...showsOf(form), ...(await copyOf(form)) },
  }),
  run: async (actor, { number, brought }) => {
    if (number === "") return invalid("claim", "required");
    const claim = await claimOfNumber(actor, { number });
    if (!claim.ok && claim.refusal.code === "not-allowed") return claim;
    if (!claim.ok) return invalid("claim", "no-such-claim");
    return attachEvidence(actor, { ...brought, claimId: claim.value.id });
  },
  after: ({ claimId, evidenceId }) =>
    redirect(`/desk/claims/${claimId}#evidence-${evidenceId}` as Route),
});

"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { claimOfNumber } from "@/lib/claims/queries/at-hand";
import { attachEvidence } from "@/lib/evidence/commands/attach";
import { dropShared } from "@/lib/evidence/commands/shared-files";
import { copyOf, showsOf, sourceOf } from "@/lib/evidence/form";
import { sharedFile } from "@/lib/evidence/queries/shared-files";
import { attachEvidenceInput } from "@/lib/evidence/schema";
import { formAction, text } from "@/lib/people/form-action";
import type { Actor } from "@/lib/platform/actor";
import { complaintsOf } from "@/lib/platform/complaints";
import { invalid, refused } from "@/lib/platform/outcome";

type Brought = Omit<Parameters<typeof attachEvidence>[1], "claimId">;

/** Attaches a source whose copy is a file that was shared, which then waits no more. */
const attachShared = async (
  actor: Actor,
  sharedId: string,
  brought: Parameters<typeof attachEvidence>[1],
) => {
  const shared = await sharedFile(actor, { sharedId });
  if (!shared.ok) return shared;
  const { bytes: file, name: fileName } = shared.value;
  const attached = await attachEvidence(actor, { ...brought, text: "", file, fileName });
  if (attached.ok) await dropShared(actor, { sharedId });
  return attached;
};

/** Without a claim, what else is wrong is said in the same answer. */
const withoutClaim = (brought: Brought) => {
  const nobodys = { ...brought, claimId: crypto.randomUUID() };
  const others = attachEvidenceInput.safeParse(nobodys).error;
  const fields = others ? complaintsOf(others) : {};
  return refused({ code: "invalid", fields: { claim: [{ key: "required" }], ...fields } });
};

export const dropSharedAction = formAction({
  read: (form) => ({ sharedId: text(form, "sharedId") }),
  run: dropShared,
  after: () => redirect("/desk/attach"),
});

export const attachToClaimAction = formAction({
  read: async (form) => ({
    number: text(form, "claim").trim(),
    sharedId: text(form, "sharedId"),
    brought: { ...sourceOf(form), ...showsOf(form), ...(await copyOf(form)) },
  }),
  run: async (actor, { number, sharedId, brought }) => {
    if (number === "") return withoutClaim(brought);
    const claim = await claimOfNumber(actor, { number });
    if (!claim.ok && claim.refusal.code === "not-allowed") return claim;
    if (!claim.ok) return invalid("claim", "no-such-claim");
    const to = { ...brought, claimId: claim.value.id };
    return sharedId === "" ? attachEvidence(actor, to) : attachShared(actor, sharedId, to);
  },
  after: ({ claimId, evidenceId }) =>
    redirect(`/desk/claims/${claimId}#evidence-${evidenceId}` as Route),
});

"use server";

import { revalidatePath } from "next/cache";
import { formAction, oneOf, text } from "@/lib/people/form-action";
import type { FormState } from "@/lib/platform/form-state";
import { translator } from "@/lib/platform/messages";
import { correctPublication, publishClaim } from "@/lib/publishing/commands";
import { correctionKinds, publicationKinds } from "@/lib/publishing/kinds";
import { previewPublication } from "@/lib/publishing/queries";

const refresh = ({ number }: { number: number }) => {
  const t = translator();
  revalidatePath("/desk/claims/[claimId]", "layout");
  return t("publishing.done", { number });
};

/** The same buttons' other use: to see what would be published. */
const isPreview = (form: FormData) => text(form, "intent") === "preview";

const occasion = (form: FormData) => ({
  claimId: text(form, "claimId"),
  note: text(form, "note"),
  overrideReason: text(form, "overrideReason"),
});

const verdict = (form: FormData) => ({
  ratingId: text(form, "ratingId"),
  summary: text(form, "summary"),
  explanation: text(form, "explanation"),
  difference: text(form, "difference"),
});

const days = (form: FormData) => ({
  validUntil: text(form, "validUntil"),
  recheckOn: text(form, "recheckOn"),
});

/** A claim without a kind to choose is published for the first time. */
const kindOf = (form: FormData) =>
  oneOf(publicationKinds, form.has("note") ? text(form, "kind") : "first");

const publish = formAction({
  read: (form) => ({ ...occasion(form), version: text(form, "version"), kind: kindOf(form) }),
  run: publishClaim,
  after: refresh,
});

const previewFirst = formAction({
  read: (form) => ({ ...occasion(form), kind: kindOf(form) }),
  run: previewPublication,
});

const correct = formAction({
  read: (form) => ({
    ...occasion(form),
    ...verdict(form),
    ...days(form),
    version: text(form, "version"),
    kind: oneOf(correctionKinds, text(form, "kind")),
  }),
  run: correctPublication,
  after: refresh,
});

const previewCorrection = formAction({
  read: (form) => ({
    ...occasion(form),
    ...days(form),
    verdict: verdict(form),
    kind: oneOf(publicationKinds, text(form, "kind")),
  }),
  run: previewPublication,
});

export async function publishAction(previous: FormState, form: FormData): Promise<FormState> {
  return (isPreview(form) ? previewFirst : publish)(previous, form);
}

export async function correctAction(previous: FormState, form: FormData): Promise<FormState> {
  return (isPreview(form) ? previewCorrection : correct)(previous, form);
}

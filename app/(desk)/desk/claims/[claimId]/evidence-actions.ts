"use server";

import { revalidatePath } from "next/cache";
import { addCapture, editEvidence, withdrawEvidence } from "@/lib/evidence/commands/amend";
import { askForCapture } from "@/lib/evidence/commands/ask-for-capture";
import { askForLook } from "@/lib/evidence/commands/ask-for-look";
import { attachEvidence } from "@/lib/evidence/commands/attach";
import { editSource } from "@/lib/evidence/commands/edit-source";
import { copyOf, showsOf, sourceOf } from "@/lib/evidence/form";
import { findSource, recogniseSources } from "@/lib/evidence/queries/source";
import { formAction, text } from "@/lib/people/form-action";
import { currentActor } from "@/lib/people/session";
import { translator } from "@/lib/platform/messages";

const refresh = (): undefined => {
  revalidatePath("/desk/claims/[claimId]", "layout");
};

const evidenceOf = (form: FormData) => ({
  evidenceId: text(form, "evidenceId"),
  version: text(form, "version"),
});

const broughtBy = async (form: FormData) => ({
  claimId: text(form, "claimId"),
  ...sourceOf(form),
  ...showsOf(form),
  ...(await copyOf(form)),
});

export const attachEvidenceAction = formAction({
  read: broughtBy,
  run: attachEvidence,
  after: ({ sourceWasKnown }) => {
    const t = translator();
    refresh();
    return sourceWasKnown ? t("evidence.attach.doneKnown") : t("evidence.attach.done");
  },
});

/** One of several that are brought at once: each row says for itself how it went. */
export const attachOneOfSeveralAction = formAction({
  read: broughtBy,
  run: attachEvidence,
  after: refresh,
});

export const editEvidenceAction = formAction({
  read: (form) => ({ ...evidenceOf(form), ...showsOf(form) }),
  run: editEvidence,
  after: () => {
    const t = translator();
    refresh();
    return t("evidence.edit.done");
  },
});

export const withdrawEvidenceAction = formAction({
  read: (form) => ({ ...evidenceOf(form), reason: text(form, "reason") }),
  run: withdrawEvidence,
  after: () => {
    const t = translator();
    refresh();
    return t("evidence.withdraw.done");
  },
});

export const addCaptureAction = formAction({
  read: async (form) => ({ ...evidenceOf(form), ...(await copyOf(form)) }),
  run: addCapture,
  after: () => {
    const t = translator();
    refresh();
    return t("evidence.addCapture.done");
  },
});

export const askForCaptureAction = formAction({
  read: (form) => ({ evidenceId: text(form, "evidenceId") }),
  run: askForCapture,
  after: () => {
    const t = translator();
    refresh();
    return t("captures.asked");
  },
});

export const askForLookAction = formAction({
  read: (form) => ({ evidenceId: text(form, "evidenceId") }),
  run: askForLook,
  after: () => {
    const t = translator();
    refresh();
    return t("captures.look.asked");
  },
});

export const editSourceAction = formAction({
  read: (form) => ({
    sourceId: text(form, "sourceId"),
    version: text(form, "version"),
    ...sourceOf(form),
  }),
  run: editSource,
  after: () => {
    const t = translator();
    refresh();
    return t("evidence.editSource.done");
  },
});

/** The source the desk knows by what stands in an address field; nothing for who may not ask. */
export async function findSourceFor(url: string) {
  const found = await findSource(await currentActor(), { url });
  return found.ok ? found.value.source : null;
}

/** What the desk knows of the addresses in a pasted text; nothing for who may not ask. */
export async function recogniseSourcesFor(claimId: string, pasted: string) {
  const found = await recogniseSources(await currentActor(), { claimId, text: pasted });
  return found.ok ? found.value : null;
}

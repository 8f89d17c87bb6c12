"use server";

import { revalidatePath } from "next/cache";
import { removeAppearance } from "@/lib/claims/commands/appearances";
import { declineClaim } from "@/lib/claims/commands/close";
import { markDuplicate } from "@/lib/claims/commands/duplicate";
import { openClaim, scheduleClaim } from "@/lib/claims/commands/edit";
import { watchClaimant } from "@/lib/claims/commands/watch";
import { findClaims } from "@/lib/claims/queries/find";
import type { DeclineReason } from "@/lib/claims/states";
import { formAction, text, ticked } from "@/lib/people/form-action";
import { currentActor } from "@/lib/people/session";
import { translator } from "@/lib/platform/messages";

const based = (form: FormData) => ({
  claimId: text(form, "claimId"),
  version: text(form, "version"),
});

const refresh = () => revalidatePath("/desk/claims/[claimId]", "page");

export const openClaimAction = formAction({
  read: based,
  run: openClaim,
  after: () => {
    const t = translator();
    refresh();
    return t("claims.done.opened");
  },
});

export const declineClaimAction = formAction({
  read: (form) => ({
    ...based(form),
    // What is not one of the reasons is refused by the command's schema.
    reason: text(form, "reason") as DeclineReason,
    note: text(form, "note"),
    alreadyCheckedUrl: text(form, "alreadyCheckedUrl"),
  }),
  run: declineClaim,
  after: () => {
    const t = translator();
    refresh();
    return t("claims.done.declined");
  },
});

export const markDuplicateAction = formAction({
  read: (form) => ({ ...based(form), of: text(form, "of").replace(/^#/u, "") }),
  run: markDuplicate,
  after: () => {
    const t = translator();
    refresh();
    return t("claims.done.duplicate");
  },
});

export const scheduleClaimAction = formAction({
  read: (form) => ({
    ...based(form),
    dueOn: text(form, "dueOn"),
    validUntil: text(form, "validUntil"),
    recheckOn: text(form, "recheckOn"),
    mattersBy: text(form, "mattersBy"),
    mattersWhy: text(form, "mattersWhy"),
  }),
  run: scheduleClaim,
  after: () => {
    const t = translator();
    refresh();
    return t("claims.done.scheduled");
  },
});

export const watchClaimantAction = formAction({
  read: (form) => ({ claimantId: text(form, "claimantId"), watched: ticked(form, "watched") }),
  run: watchClaimant,
  after: ({ name, watched }) => {
    refresh();
    return translator()(watched ? "claims.watch.done" : "claims.watch.ended", { name });
  },
});

export const removeAppearanceAction = formAction({
  read: (form) => ({ appearanceId: text(form, "appearanceId") }),
  run: removeAppearance,
  after: () => {
    const t = translator();
    refresh();
    return t("claims.done.removed");
  },
});

/** The claims to choose from while somebody types; nothing for who may not ask. */
export async function findClaimsFor(words: string, except: string) {
  const found = await findClaims(await currentActor(), { words, except });
  return found.ok ? found.value : [];
}

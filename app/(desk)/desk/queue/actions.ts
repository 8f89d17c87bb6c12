"use server";

import { revalidatePath } from "next/cache";
import { lookAfterClaim } from "@/lib/claims/commands/look-after";
import type { DeclineReason } from "@/lib/claims/states";
import { formAction, oneOf, text, texts, ticked } from "@/lib/people/form-action";
import { translator } from "@/lib/platform/messages";
import { reassignReview } from "@/lib/reviews/commands/reassign";
import { actOnClaims, takeBackAll } from "@/lib/workload/bulk";
import { moveClaim } from "@/lib/workload/move-claim";
import { boardColumns } from "@/lib/workload/moves";
import type { BulkAct } from "@/lib/workload/schema";

/** "id:number" as the boxes of the list say which claim is meant and which version was seen. */
const pairs = (form: FormData, name: string) => texts(form, name).map((pair) => pair.split(":"));

/** What was never offered is refused by the schema. */
const deedOf = (form: FormData) => {
  switch (text(form, "act") as BulkAct) {
    case "assign":
      return {
        act: "assign" as const,
        personId: text(form, "personId"),
        overLimit: ticked(form, "overLimit"),
      };
    case "tag":
      return { act: "tag" as const, topic: text(form, "topic") };
    case "due":
      return { act: "due" as const, dueOn: text(form, "dueOn") };
    case "decline":
      return {
        act: "decline" as const,
        reason: text(form, "reason") as DeclineReason,
        note: text(form, "note"),
        alreadyCheckedUrl: text(form, "alreadyCheckedUrl"),
      };
  }
};

const refresh = (): undefined => revalidatePath("/desk/queue", "page") as undefined;

export const bulkAction = formAction({
  read: (form) => ({
    claims: pairs(form, "claim").map(([claimId = "", version = ""]) => ({ claimId, version })),
    deed: deedOf(form),
  }),
  run: actOnClaims,
  after: refresh,
});

export const takeBackAction = formAction({
  read: (form) => ({
    deeds: pairs(form, "deed").map(([claimId = "", sequence = ""]) => ({ claimId, sequence })),
  }),
  run: takeBackAll,
  after: refresh,
});

const refreshed = (notice: string): string => {
  revalidatePath("/desk", "layout");
  return notice;
};

export const reassignAction = formAction({
  read: (form) => ({
    claimId: text(form, "claimId"),
    fromId: text(form, "fromId"),
    toId: text(form, "toId"),
  }),
  run: reassignReview,
  after: ({ name }) => refreshed(translator()("workload.hands.given", { name })),
});

export const lookAfterAction = formAction({
  read: (form) => ({ claimId: text(form, "claimId"), version: text(form, "version") }),
  run: lookAfterClaim,
  after: () => refreshed(translator()("workload.hands.taken")),
});

export const moveClaimAction = formAction({
  read: (form) => ({
    claimId: text(form, "claimId"),
    version: text(form, "version"),
    from: oneOf(boardColumns, text(form, "from")),
    to: oneOf(boardColumns, text(form, "to")),
    reason: text(form, "reason"),
  }),
  run: moveClaim,
  after: refresh,
});

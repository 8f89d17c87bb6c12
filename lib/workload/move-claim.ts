import type { z } from "zod";
import { openClaim } from "@/lib/claims/commands/edit";
import type { Actor } from "@/lib/platform/actor";
import { complaintsOf } from "@/lib/platform/complaints";
import { conflict, type Outcome, refused } from "@/lib/platform/outcome";
import { recheckClaim, reopenClaim, sendToReview } from "@/lib/reviews/commands/move";
import { moveClaimInput } from "./schema";

/**
 * Moves a claim from one column of the board to another by the command for it, which judges whether it may.
 * Columns between which there is no such command are refused; the page of the claim leads on from there.
 */
export const moveClaim = (
  actor: Actor,
  input: z.input<typeof moveClaimInput>,
): Promise<Outcome<{ claimId: string }>> => {
  const parsed = moveClaimInput.safeParse(input);
  if (!parsed.success) {
    return Promise.resolve(refused({ code: "invalid", fields: complaintsOf(parsed.error) }));
  }
  const { claimId, version, from, to, reason } = parsed.data;
  const based = { claimId, version };
  if (from === "proposed" && to === "open") return openClaim(actor, based);
  if (from === "researching" && to === "in-review") return sendToReview(actor, based);
  if (to === "open") return reopenClaim(actor, { ...based, reason });
  if (from === "recheck" && to === "researching") return recheckClaim(actor, { ...based, reason });
  return Promise.resolve(conflict("not-from-here"));
};

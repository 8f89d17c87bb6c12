import { z } from "zod";
import { filled, prose, written } from "@/lib/platform/typed-text";

const reason = prose(4000).refine(written, filled);

export const flagRiskInput = z.strictObject({ claimId: z.uuid(), reason });
export const signRiskInput = z.strictObject({
  claimId: z.uuid(),
  /** The verdict that was read. */
  verdictId: z.uuid(),
  note: prose(4000),
});
export const liftRiskInput = z.strictObject({ riskId: z.uuid(), reason });
export const riskOfClaimInput = z.strictObject({ claimId: z.uuid() });

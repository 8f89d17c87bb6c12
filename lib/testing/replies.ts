import { flagRisk } from "@/lib/risk/commands/risk";
import { makeClaim, makePerson } from "./builders";

/** An attempt to reach a claimant that nothing came of yet. */
export const attemptOf = (claimId: string, over: object = {}) => ({
  claimId,
  askedOn: "2026-01-12",
  way: "email" as const,
  whom: "Press office of the ministry",
  question: "On what is the figure based?",
  deadline: "",
  outcome: "waiting" as const,
  answer: "",
  ...over,
});

/** A decided claim at legal risk. */
export const flaggedClaim = async () => {
  const claim = await makeClaim("decided");
  const outcome = await flagRisk(await makePerson("reviewer"), {
    claimId: claim.id,
    reason: "A lawyer wrote.",
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { ...claim, riskId: outcome.value.riskId };
};

import { deskClock } from "@/lib/claims/queries/desk-clock";
import { query, type ViewOf } from "@/lib/platform/query";
import { riskFacts, risksOf } from "../facts";
import { mayFlagRisk, mayLiftRisk, mayReadRisk, maySignRisk } from "../policy";
import { riskOfClaimInput } from "../schema";

/** The legal risk that stands for a claim, those that were lifted, and what the asker may do about it. */
export const riskOfClaim = query({
  name: "risk.of-claim",
  input: riskOfClaimInput,
  may: mayReadRisk,
  read: async (db, { actor, input: { claimId } }) => {
    const facts = await riskFacts(db, claimId);
    if (!facts) return null;
    const risks = await risksOf(db, claimId);
    return {
      claimId,
      ...(await deskClock(db)),
      standing: facts.risk,
      lifted: risks.filter(({ lift }) => lift !== null),
      verdict: facts.verdict && { id: facts.verdict.id, number: facts.verdict.number },
      can: {
        flag: mayFlagRisk(actor, facts),
        sign: maySignRisk(actor, facts),
        lift: mayLiftRisk(actor, facts),
      },
    };
  },
});

export type RiskOfClaim = ViewOf<typeof riskOfClaim>;

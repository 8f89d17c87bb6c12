import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** The signature of somebody for a verdict of a claim at legal risk. */
export type Signature = { signedById: string; roundId: string };

/** A claim's standing legal risk; null where there is none. */
export type StandingRisk = { signatures: readonly Signature[] } | null;

/** The round whose verdict is to be published, and who has a hand in it. */
type Publishing = { roundId: string; deciderId: string; publisherId: string };

/**
 * While a legal risk stands, an editor who neither decided the verdict nor publishes it has signed for the
 * round. A verdict whose words were corrected is of the same round, so its signature holds.
 */
export const riskRuleHolds = (
  risk: StandingRisk,
  { roundId, deciderId, publisherId }: Publishing,
): Decision<"risk-not-signed"> => {
  const second = risk?.signatures.some(
    (one) =>
      one.roundId === roundId && one.signedById !== deciderId && one.signedById !== publisherId,
  );
  return risk === null || second ? allowed : refusedBecause("risk-not-signed");
};

import type { Database, Transaction } from "@/lib/platform/database/client";
import { lockClaim } from "@/lib/reviews/facts";

type Reading = Database | Transaction;

const columns = {
  id: true,
  reason: true,
  raisedAt: true,
  raisedBy: { select: { name: true } },
  lift: { select: { reason: true, liftedAt: true, liftedBy: { select: { name: true } } } },
  signatures: {
    orderBy: { signedAt: "asc" },
    select: {
      signedById: true,
      verdictId: true,
      note: true,
      signedAt: true,
      signedBy: { select: { name: true } },
      verdict: { select: { roundId: true, number: true } },
    },
  },
} as const;

/** Every legal risk a claim ever had, newest first. */
export const risksOf = async (db: Reading, claimId: string) => {
  const rows = await db.legalRisk.findMany({
    where: { claimId },
    orderBy: [{ raisedAt: "desc" }, { id: "desc" }],
    select: columns,
  });
  return rows.map(({ signatures, ...risk }) => ({
    ...risk,
    signatures: signatures.map(({ verdict: { roundId, number }, ...one }) => ({
      ...one,
      roundId,
      verdictNumber: number,
    })),
  }));
};

/** The one that stands; null where none does. */
export const standingRisk = async (db: Reading, claimId: string) =>
  (await risksOf(db, claimId)).find(({ lift }) => lift === null) ?? null;

/** What the decisions about a claim's legal risk ask; null where there is no such claim. */
export const riskFacts = async (db: Reading, claimId: string) => {
  const claim = await db.claim.findUnique({
    where: { id: claimId },
    select: {
      status: true,
      conflicts: { select: { personId: true } },
      verdicts: {
        orderBy: { number: "desc" },
        take: 1,
        select: { id: true, number: true, decidedById: true },
      },
    },
  });
  if (!claim) return null;
  // While a new round is at work, the verdict of the one before is not what will be published.
  const decided = claim.status === "decided" || claim.status === "published";
  return {
    claimId,
    risk: await standingRisk(db, claimId),
    verdict: decided ? (claim.verdicts[0] ?? null) : null,
    conflictedIds: claim.conflicts.map(({ personId }) => personId),
  };
};

/** The same, with the claim's row held. */
export const heldRiskFacts = async (tx: Transaction, claimId: string) => {
  await lockClaim(tx, claimId);
  return riskFacts(tx, claimId);
};

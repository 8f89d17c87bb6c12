import { deskClock } from "@/lib/claims/queries/desk-clock";
import { ratingView } from "@/lib/claims/rating-view";
import type { Actor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { roundFacts } from "@/lib/reviews/facts";
import { mayDecideVerdict, mayReadVerdicts } from "../policy";
import { claimVerdictInput } from "../schema";

const verdictsOf = async (db: Database, claimId: string) => {
  const rows = await db.verdict.findMany({
    where: { claimId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      rating: { select: { key: true, colour: true, shape: true, names: true } },
      summary: true,
      explanation: true,
      difference: true,
      decidedAt: true,
      decidedBy: { select: { id: true, name: true } },
      round: { select: { number: true } },
    },
  });
  return rows.map(({ round, rating, ...row }) => ({
    ...row,
    rating: ratingView(rating),
    round: round.number,
  }));
};

const read = async (db: Database, actor: Actor, claimId: string) => {
  const facts = await roundFacts(db, claimId);
  if (!facts) return null;
  const [verdicts, clock] = await Promise.all([verdictsOf(db, claimId), deskClock(db)]);
  const stands = facts.status === "decided" || facts.status === "published";
  const [newest] = verdicts;
  const { id, number, statement, language, status, version, quorum } = facts;
  return {
    claim: { id, number, statement, language, status, version },
    ...clock,
    quorum,
    /** What the desk says of the claim now. */
    verdict: stands && newest ? newest : null,
    /** What it said before, newest first; after a reopening, the newest is among them. */
    earlier: stands ? verdicts.slice(1) : verdicts,
    can: { decide: mayDecideVerdict(actor, facts) },
  };
};

/** What the desk decided about a claim, now and before. */
export const verdictOfClaim = query({
  name: "verdicts.of-claim",
  input: claimVerdictInput,
  may: mayReadVerdicts,
  read: (db, { actor, input: { claimId } }) => read(db, actor, claimId),
});

export type ClaimVerdict = ViewOf<typeof verdictOfClaim>;

import { wordsKept } from "@/lib/claims/rating-view";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { invalid } from "@/lib/platform/outcome";
import { heldRoundFacts } from "@/lib/reviews/facts";
import { closeRound } from "@/lib/reviews/rounds";
import { mayDecideVerdict } from "../policy";
import { differsFromReviews } from "../rules";
import { decideVerdictInput } from "../schema";

const nextNumber = async (tx: Transaction, claimId: string): Promise<number> => {
  const newest = await tx.verdict.aggregate({ where: { claimId }, _max: { number: true } });
  return (newest._max.number ?? 0) + 1;
};

const ratingGiven = (tx: Transaction, id: string) =>
  tx.rating.findUnique({
    where: { id, retiredAt: null },
    select: { key: true, colour: true, shape: true, names: true },
  });

/**
 * The desk's verdict on a round: an editor decides, says why, and why it differs where it does. The
 * round closes with it, and everyone on the desk may read its reviews from then.
 */
export const decideVerdict = command({
  name: "verdicts.decide",
  input: decideVerdictInput,
  facts: (tx, { claimId }) => heldRoundFacts(tx, claimId),
  may: (actor, round) => mayDecideVerdict(actor, round),
  current: ({ version, status }) => ({ version, fields: { status } }),
  run: async (tx, { actor, facts, input, now }) => {
    const { round } = facts;
    if (actor.kind !== "person" || !round) throw new Error("people decide rounds");
    const { claimId, version, ratingId, ...words } = input;
    const rating = await ratingGiven(tx, ratingId);
    if (!rating) return invalid("ratingId", "choose");
    if (words.difference === "" && differsFromReviews(ratingId, facts.reviews)) {
      return invalid("difference", "difference-needed");
    }
    const number = await nextNumber(tx, claimId);
    // Before the claim moves: the database lets no claim be decided without a verdict.
    const { id: verdictId } = await tx.verdict.create({
      data: {
        claimId,
        roundId: round.id,
        number,
        ratingId,
        ...words,
        decidedById: actor.id,
        decidedAt: now,
      },
      select: { id: true },
    });
    await closeRound(tx, claimId, now);
    await guarded(
      tx.claim.updateMany({
        where: { id: claimId, version },
        data: {
          status: "decided",
          statusSince: now,
          updatedAt: now,
          version: { increment: 1 },
        },
      }),
    );
    return done(
      { claimId, verdictId },
      event(
        "verdict.decided",
        { claimId },
        // History is the same for everybody, whatever language who decided reads.
        { round: round.number, number, rating: wordsKept.parse(rating.names).en },
      ),
    );
  },
});

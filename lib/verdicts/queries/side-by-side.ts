import { deskClock } from "@/lib/claims/queries/desk-clock";
import { isSignedIn, type PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { roundFacts } from "@/lib/reviews/facts";
import { visibleReviews } from "@/lib/reviews/queries/visible-reviews";
import { ratingChoices } from "@/lib/reviews/rating-choices";
import { mayDecideVerdict, mayReadVerdicts } from "../policy";
import { claimVerdictInput } from "../schema";

const read = async (db: Database, actor: PersonActor, claimId: string) => {
  const facts = await roundFacts(db, claimId);
  if (!facts) return null;
  const [seen, ratings, clock] = await Promise.all([
    visibleReviews(db, actor, facts),
    ratingChoices(db),
    deskClock(db),
  ]);
  const { id, number, statement, language, status, version, round, quorum } = facts;
  return {
    claim: { id, number, statement, language, status, version },
    ...clock,
    round,
    quorum,
    ...seen,
    ratings,
    can: { decide: mayDecideVerdict(actor, facts) },
  };
};

/** The reviews of a claim's newest round beside each other, as far as the asker may see them. */
export const reviewsSideBySide = query({
  name: "verdicts.side-by-side",
  input: claimVerdictInput,
  may: mayReadVerdicts,
  read: async (db, { actor, input: { claimId } }) =>
    isSignedIn(actor) ? read(db, actor, claimId) : null,
});

export type SideBySide = ViewOf<typeof reviewsSideBySide>;

import { claimStatusOf } from "@/lib/claims/facts";
import { mayReadClaims } from "@/lib/claims/policy";
import { standingRating } from "@/lib/claims/queries/claim-lines";
import { ratingView } from "@/lib/claims/rating-view";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { closestTo } from "./closest";
import { comparedWith } from "./comparison";
import { saidOf } from "./judged-pairs";
import { mayJudgePair } from "./policy";
import { isToldApart, rankOf, standingOf } from "./rules";
import { closestInput } from "./schema";

/** As many are held against what is asked; of these the nearest few are shown. */
const COMPARED = 20;
const SHOWN = 5;
/** Shorter texts are like everything. */
const SHORTEST = 12;

type DeskClaim = {
  id: string;
  number: number;
  statement: string;
  language: string;
  status: string;
  claimant: string | null;
  rating: object | null;
};

const deskClaims = async (db: Database, ids: readonly string[]) => {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<DeskClaim[]>`
    SELECT claim.id, claim.number, claim.statement, claim.language, claim.status,
      claimant.name AS claimant, ${standingRating} AS rating
    FROM claim LEFT JOIN claimant ON claimant.id = claim.claimant_id
    WHERE claim.id = ANY(${[...ids]}::uuid[]) AND claim.status <> 'duplicate' ORDER BY claim.number`;
  return rows.map(({ status, rating, ...row }) => ({
    ...{ kind: "desk" as const, ...row, status: claimStatusOf(status) },
    rating: rating && ratingView(rating),
  }));
};

const elsewhere = async (db: Database, ids: readonly string[]) => {
  const rows = await db.checkedElsewhere.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, claimText: true, claimant: true, language: true, withdrawnOn: true },
      ...{ publisherName: true, reviewUrl: true, ratingText: true },
    },
  });
  return rows.map(({ claimText, language, ...row }) => ({
    ...{ kind: "elsewhere" as const, statement: claimText, language: language ?? "", ...row },
  }));
};

/**
 * Claims of the desk and of other desks that say something like a statement, the nearest first; beside them what
 * people have told apart from it, which is not offered again until that is taken back.
 */
export const closestClaims = query({
  name: "matching.closest",
  input: closestInput,
  may: mayReadClaims,
  read: async (db, { actor, input: { statement, language, claimant, except } }) => {
    const can = { judge: mayJudgePair(actor) };
    if (statement.length < SHORTEST) return { known: [], apart: [], can };
    const words = { text: statement, language, claimant };
    const ranked = await closestTo(db, words, COMPARED);
    const asked = ranked.filter(({ id }) => id !== except);
    const idsOf = (kind: string) => asked.filter((one) => one.kind === kind).map(({ id }) => id);
    const [ours, theirs, said] = await Promise.all([
      deskClaims(db, idsOf("desk")),
      elsewhere(db, idsOf("elsewhere")),
      saidOf(
        db,
        asked.map(({ id }) => id),
        { statement, claimId: except },
      ),
    ]);
    const place = new Map(asked.map(({ id }, at) => [id, at]));
    const compare = comparedWith(words);
    const compared = [...ours, ...theirs]
      .map((one) => ({
        ...one,
        comparison: compare({ ...one, text: one.statement }),
        /** What a person said of it and of what is asked for */
        said: standingOf(said.get(one.id) ?? [], words),
      }))
      .filter(
        ({ comparison, said }) =>
          comparison.relation !== "unrelated" || said?.judgement === "same" || isToldApart(said),
      );
    const rank = ({ comparison, said }: (typeof compared)[number]) =>
      rankOf(comparison.relation, said);
    return {
      known: compared
        .filter((one) => !isToldApart(one.said))
        .toSorted((a, b) => rank(a) - rank(b) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
        .slice(0, SHOWN),
      apart: compared.filter((one) => isToldApart(one.said)),
      can,
    };
  },
});

export type Closest = ViewOf<typeof closestClaims>;
export type KnownClaim = Closest["known"][number];

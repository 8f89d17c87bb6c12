import type { Anchoring } from "@/lib/articles/labels";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { claimStatusOf } from "../facts";
import { mayPlaceClaim, mayReadClaims } from "../policy";
import { ratingView } from "../rating-view";
import { claimsOfArticleInput } from "../schema";

const passageColumns = {
  id: true,
  exact: true,
  start: true,
  end: true,
  anchoring: true,
  appearance: {
    select: {
      id: true,
      claim: {
        select: {
          id: true,
          number: true,
          statement: true,
          status: true,
          claimant: { select: { name: true } },
          rounds: {
            where: { closedAt: null },
            select: {
              assignments: {
                where: { endedAt: null },
                select: { person: { select: { id: true, name: true } } },
              },
            },
          },
          verdicts: {
            orderBy: { number: "desc" },
            take: 1,
            select: { rating: { select: { key: true, colour: true, shape: true, names: true } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.PassageSelect;

/**
 * The claims marked in one version of an article, in the order of the text, for the cards in its margin.
 * Offsets are code points of the version's text; null where the passage was lost.
 */
export const claimsOfArticle = query({
  name: "claims.of-article",
  input: claimsOfArticleInput,
  may: mayReadClaims,
  read: async (db, { actor, input: { articleVersionId } }) => {
    const rows = await db.passage.findMany({
      where: { articleVersionId },
      orderBy: [{ start: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      select: passageColumns,
    });
    return rows.map(({ appearance, anchoring, ...passage }) => {
      const { claim, id: appearanceId } = appearance;
      const status = claimStatusOf(claim.status);
      const rating = claim.verdicts[0]?.rating;
      const stands = status === "decided" || status === "published";
      return {
        appearanceId,
        claimId: claim.id,
        number: claim.number,
        statement: claim.statement,
        claimant: claim.claimant?.name ?? null,
        status,
        rating: rating && stands ? ratingView(rating) : null,
        assignees: claim.rounds.flatMap((round) => round.assignments.map(({ person }) => person)),
        passage: { ...passage, anchoring: anchoring as Anchoring },
        can: { remove: mayPlaceClaim(actor) },
      };
    });
  },
});

export type ClaimInArticle = ViewOf<typeof claimsOfArticle>[number];

import { query, type ViewOf } from "@/lib/platform/query";
import { mayAddRating, mayChangeRating, mayReadScale, mayRetireRating } from "../policy";
import { ratingFields } from "../rating-fields";
import { ratingScaleInput } from "../schema";

/** The desk's scale in its order, retired ratings last, with how often each was given. */
export const ratingScale = query({
  name: "verdicts.rating-scale",
  input: ratingScaleInput,
  may: mayReadScale,
  read: async (db, { actor }) => {
    const rows = await db.rating.findMany({
      orderBy: [{ retiredAt: { sort: "asc", nulls: "first" } }, { position: "asc" }],
      include: {
        _count: {
          select: { reviews: { where: { submittedAt: { not: null } } }, verdicts: true },
        },
        verdicts: { where: { publications: { some: {} } }, select: { claimId: true } },
      },
    });
    const inUse = rows.filter(({ retiredAt }) => retiredAt === null).length;
    return {
      ratings: rows.map(({ _count, verdicts, retiredAt, ...row }) => {
        const facts = { retired: retiredAt !== null, inUse };
        return {
          ...ratingFields(row),
          retiredAt,
          uses: {
            reviews: _count.reviews,
            verdicts: _count.verdicts,
            /** Claims that were ever published with it. */
            published: new Set(verdicts.map(({ claimId }) => claimId)).size,
          },
          can: {
            change: mayChangeRating(actor, facts),
            retire: mayRetireRating(actor, facts),
          },
        };
      }),
      can: { add: mayAddRating(actor) },
    };
  },
});

export type RatingScale = ViewOf<typeof ratingScale>;

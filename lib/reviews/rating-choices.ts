import { ratingView, wordsKept } from "@/lib/claims/rating-view";
import type { Database } from "@/lib/platform/database/client";
import { wordsIn } from "@/lib/platform/locale";

/** The ratings of the desk's scale that are given now, in its order. */
export const ratingChoices = async (db: Database) => {
  const rows = await db.rating.findMany({
    where: { retiredAt: null },
    orderBy: [{ position: "asc" }, { key: "asc" }],
    select: { id: true, key: true, colour: true, shape: true, names: true, meanings: true },
  });
  return rows.map(({ id, meanings, ...row }) => ({
    id,
    ...ratingView(row),
    meaning: wordsIn(wordsKept.parse(meanings)),
  }));
};

export type RatingChoice = Awaited<ReturnType<typeof ratingChoices>>[number];

import { z } from "zod";
import type { Database, Transaction } from "@/lib/platform/database/client";
import { markColours, markShapes } from "@/lib/platform/marks";

const inThree = z.object({ en: z.string(), fr: z.string(), es: z.string() });

const publicRating = z.object({
  id: z.string(),
  key: z.string(),
  value: z.number().nullable(),
  colour: z.enum(markColours),
  shape: z.enum(markShapes),
  names: inThree,
  meanings: inThree,
  retiredAt: z.date().nullable(),
});

export type PublicRating = z.output<typeof publicRating>;

/** All ratings in the order of the scale, retired ones too. */
export const ratingsOfDesk = async (db: Database | Transaction): Promise<PublicRating[]> => {
  const rows = await db.rating.findMany({ orderBy: [{ position: "asc" }, { key: "asc" }] });
  return rows.map((row) => publicRating.parse(row));
};

/** A rating as a publication keeps it, with both ends of the scale as they are today. */
export const ratingOnScale = (ratings: readonly PublicRating[], ratingId: string) => {
  const rating = ratings.find(({ id }) => id === ratingId);
  if (!rating) throw new Error(`there is no rating ${ratingId}`);
  const { key, names, colour, shape, value } = rating;
  const values = ratings
    .filter(({ id, retiredAt }) => id === ratingId || retiredAt === null)
    .flatMap((one) => (one.value === null ? [] : [one.value]));
  return {
    key,
    names,
    colour,
    shape,
    value,
    best: value === null ? null : Math.max(...values),
    worst: value === null ? null : Math.min(...values),
  };
};

import { z } from "zod";
import { markColours, markShapes } from "@/lib/platform/marks";
import type { addRatingInput } from "./schema";

const inThree = z.object({ en: z.string(), fr: z.string(), es: z.string() });

const ratingRow = z.object({
  id: z.string(),
  key: z.string(),
  version: z.number(),
  position: z.number(),
  value: z.number().nullable(),
  colour: z.enum(markColours),
  shape: z.enum(markShapes),
  names: inThree,
  meanings: inThree,
});

/** A rating as the fields of the form that writes it. */
export const ratingFields = (row: unknown) => {
  const { id, key, version, value, names, meanings, ...mark } = ratingRow.parse(row);
  return {
    id,
    key,
    version,
    fields: {
      ...mark,
      value: value ?? ("" as const),
      nameEn: names.en,
      nameFr: names.fr,
      nameEs: names.es,
      meaningEn: meanings.en,
      meaningFr: meanings.fr,
      meaningEs: meanings.es,
    },
  };
};

export type RatingFields = ReturnType<typeof ratingFields>["fields"];

/** The other way, as the columns of the table. */
export const ratingColumns = (fields: Omit<z.output<typeof addRatingInput>, "key">) => ({
  position: fields.position,
  value: fields.value === "" ? null : fields.value,
  colour: fields.colour,
  shape: fields.shape,
  names: { en: fields.nameEn, fr: fields.nameFr, es: fields.nameEs },
  meanings: { en: fields.meaningEn, fr: fields.meaningFr, es: fields.meaningEs },
});

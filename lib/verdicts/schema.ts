import { z } from "zod";
import { markColours, markShapes } from "@/lib/platform/marks";
import { filled, line, prose, seenVersion, written } from "@/lib/platform/typed-text";

export const decideVerdictInput = z.strictObject({
  claimId: z.uuid(),
  /** The claim's, as it was when its reviews were read. */
  version: seenVersion,
  ratingId: z.uuid({ error: "choose" }),
  /** One sentence, which is quoted wherever the verdict is. */
  summary: line(400).refine(written, filled),
  /** Markdown */
  explanation: prose(60_000).refine(written, filled),
  /** Needed where a review gave another rating. */
  difference: prose(10_000),
});

export const claimVerdictInput = z.strictObject({ claimId: z.uuid() });

const said = (longest: number) => line(longest).refine(written, filled);

/** A rating as an admin writes it, in the three languages of the public pages. */
const rating = {
  position: z.coerce.number().int().min(1).max(99),
  /** Place on the scale from wrong to right; "" for a rating that has none. */
  value: z.literal("").or(z.coerce.number().int().min(0).max(99)),
  colour: z.enum(markColours),
  shape: z.enum(markShapes),
  nameEn: said(60),
  nameFr: said(60),
  nameEs: said(60),
  meaningEn: said(500),
  meaningFr: said(500),
  meaningEs: said(500),
};

export const changeRatingInput = z.strictObject({
  ratingId: z.uuid(),
  version: seenVersion,
  ...rating,
});

export const addRatingInput = z.strictObject({
  /** What publications and machines call it by; never changed. */
  key: z
    .string()
    .trim()
    .max(60)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, { error: "rating-key" }),
  ...rating,
});

export const retireRatingInput = z.strictObject({ ratingId: z.uuid(), version: seenVersion });

export const ratingScaleInput = z.strictObject({});

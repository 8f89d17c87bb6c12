import { z } from "zod";
import { markColours, markShapes } from "@/lib/platform/marks";

const ratingRow = z.object({
  key: z.string(),
  colour: z.enum(markColours),
  shape: z.enum(markShapes),
  names: z.object({ en: z.string() }),
});

/** A rating as the desk shows it: its mark and its name in the interface's language. */
export const ratingView = (row: unknown) => {
  const { key, colour, shape, names } = ratingRow.parse(row);
  return { key, colour, shape, name: names.en };
};

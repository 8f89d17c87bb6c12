import { z } from "zod";
import { wordsIn } from "@/lib/platform/locale";
import { markColours, markShapes } from "@/lib/platform/marks";

/** Words in the languages a desk gives them in. */
export const wordsKept = z.object({
  en: z.string(),
  fr: z.string().default(""),
  es: z.string().default(""),
});

const ratingRow = z.object({
  key: z.string(),
  colour: z.enum(markColours),
  shape: z.enum(markShapes),
  names: wordsKept,
});

/** A rating as the desk shows it: its mark and its name in the interface's language. */
export const ratingView = (row: unknown) => {
  const { key, colour, shape, names } = ratingRow.parse(row);
  return { key, colour, shape, name: wordsIn(names) };
};

import { z } from "zod";
import type { Collection } from "./collections";
import { storable } from "./cursor";

/** What may stand in the address of a list. Values are text; a number is read out of it. */
export const listParameters = (filters: z.ZodRawShape) =>
  z.strictObject({
    ...filters,
    limit: z.coerce.number().int().min(1).max(100).default(20).describe("Items on a page"),
    cursor: z.string().max(1_000).optional().describe("`next` of the page before"),
  });

export const listShape = ({ item }: Collection) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().nullable().describe("`cursor` of the following page; null on the last"),
  });

const text = (longest: number) => z.string().max(longest).refine(storable);

/** A claim that a program proposes; an editor decides what becomes of it. */
export const tipBody = z.strictObject({
  statement: text(2_000).min(1).describe("The claim, in the words it was made in"),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional()
    .describe("Where it was met"),
  question: text(2_000).optional().describe("What you want to know"),
});

export const tipAnswer = z.strictObject({ id: z.uuid() });

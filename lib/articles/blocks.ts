import { z } from "zod";

const blockKinds = ["heading", "paragraph", "quote", "list-item"] as const;

/** Parts of an article's text in order, as ranges of code points. */
export const blocksSchema = z.array(
  z.strictObject({
    kind: z.enum(blockKinds),
    start: z.int().min(0),
    end: z.int().min(0),
  }),
);

export type ArticleBlock = z.output<typeof blocksSchema>[number];

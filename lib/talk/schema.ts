import { z } from "zod";
import { filled, prose, written } from "@/lib/platform/typed-text";

/** What a thread can be about; the statement is the claim itself. */
export const anchors = ["statement", "passage", "evidence", "review"] as const;
export type Anchor = (typeof anchors)[number];

/** The longest comment, in UTF-16 units. */
export const LONGEST_COMMENT = 8_000;

/** "evidence 0193…": what a thread is about, as a form sends it. */
const about = z
  .string()
  .transform((text) => text.split(" "))
  .pipe(
    z.union([
      z.tuple([z.literal("statement")]).transform(() => ({ anchor: "statement" as const, id: "" })),
      z
        .tuple([z.enum(["passage", "evidence", "review"]), z.uuid()])
        .transform(([anchor, id]) => ({ anchor, id })),
    ]),
  );

export type About = z.output<typeof about>;

export const commentInput = z.strictObject({
  claimId: z.uuid(),
  body: prose(LONGEST_COMMENT).refine(written, filled),
  about: about.default({ anchor: "statement", id: "" }),
  /** Whom the writer chose from the list, where several have one name. */
  mentioned: z.array(z.uuid()).max(50).default([]),
});

export const replyInput = commentInput
  .pick({ body: true, mentioned: true })
  .extend({ rootId: z.uuid() });

export const threadInput = z.strictObject({ rootId: z.uuid() });
export const ownCommentInput = z.strictObject({ commentId: z.uuid() });
export const talkInput = z.strictObject({ claimId: z.uuid() });

export const readInput = z.strictObject({
  threads: z.array(z.strictObject({ rootId: z.uuid(), upTo: z.coerce.date() })).max(500),
});

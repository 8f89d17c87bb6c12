import { z } from "zod";

/** The desk's lists, one claim, or one article: what a page shows and has to be kept as it is. */
export type LivePage = "desk" | `claim/${string}` | `article/${string}`;

export const livePage = z
  .string()
  .regex(/^(?:desk|(?:claim|article)\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/u)
  .transform((page) => page as LivePage);

export const nothingInput = z.strictObject({});

export const hereInput = z.strictObject({ page: livePage });

export const eventsSinceInput = hereInput.extend({
  /** Sequence of the last event that is known */
  after: z.string().regex(/^\d{1,18}$/u),
});

/** What a page is of: a claim, an article, or neither, which is the desk's lists. */
export const subjectOf = (page: LivePage): { claimId?: string; articleId?: string } => {
  const [kind, id] = page.split("/");
  if (!id) return {};
  return kind === "claim" ? { claimId: id } : { articleId: id };
};

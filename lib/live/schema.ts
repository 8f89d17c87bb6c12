import { z } from "zod";

/** Lists of the desk: of claims (start page, queue, board), of articles, of what readers sent. */
export type LiveList = "list/claims" | "list/articles" | "list/tips";

/** Lists, one claim, or one article: what a page shows and has to be kept as it is. */
export type LivePage = LiveList | `claim/${string}` | `article/${string}`;

export const livePage = z
  .string()
  .regex(
    /^(?:list\/(?:claims|articles|tips)|(?:claim|article)\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/u,
  )
  .transform((page) => page as LivePage);

export const isList = (page: LivePage): page is LiveList => page.startsWith("list/");

export const nothingInput = z.strictObject({});

export const hereInput = z.strictObject({ page: livePage });

export const eventsSinceInput = hereInput.extend({
  /** Sequence of the last event that is known */
  after: z.string().regex(/^\d{1,18}$/u),
});

/** What a page is of: a claim, an article, or neither, which is a list. */
export const subjectOf = (page: LivePage): { claimId?: string; articleId?: string } => {
  if (isList(page)) return {};
  const [kind, id = ""] = page.split("/");
  return kind === "claim" ? { claimId: id } : { articleId: id };
};

import { z } from "zod";
import { placeOf } from "./page-token";

/** As many as one answer holds; who asks for more gets these (AIP-158, "coerce down"). */
const MOST = 100;
const DEFAULT = 10;

const int32 = z.coerce.number().int().min(0).max(2_147_483_647);
const site = z.string().trim().toLowerCase().max(253).default("");

/** Paging as all lists of the API have it. Zero is as good as unset. */
const paging = {
  pageSize: int32.transform((size) => Math.min(size || DEFAULT, MOST)).default(DEFAULT),
  pageToken: z.string().max(500).default(""),
  /** Considered only where there is no token. */
  offset: int32.default(0),
};

/** A token belongs to the question it was given for. */
const afterToken = <Fields extends object>(
  token: string,
  question: Fields,
  context: z.core.$RefinementCtx,
) => {
  if (token === "") return null;
  const place = placeOf(token, question);
  if (!place) context.addIssue({ code: "custom", path: ["pageToken"], message: "wrong" });
  return place;
};

/** The parameters of `claims.search`; unknown ones (`key`, `alt`, `fields`) are let through unread. */
export const claimsSearchInput = z
  .object({
    query: z.string().trim().max(500).default(""),
    languageCode: z.string().trim().max(35).default(""),
    reviewPublisherSiteFilter: site,
    maxAgeDays: int32.optional(),
    ...paging,
  })
  .refine(({ query, reviewPublisherSiteFilter }) => query + reviewPublisherSiteFilter !== "", {
    path: ["query"],
    error: "required",
  })
  .transform(({ pageToken, pageSize, offset, ...question }, context) => ({
    question,
    ...{ pageSize, offset },
    after: afterToken(pageToken, question, context),
  }));

/** The parameters of `claims.imageSearch`. */
export const imageSearchInput = z
  .object({
    imageUri: z.url({ protocol: /^https?$/, error: "url" }).max(2_000),
    languageCode: z.string().trim().max(35).default(""),
    ...paging,
  })
  .transform(({ pageToken, pageSize, offset, ...question }, context) => ({
    question,
    ...{ pageSize, offset },
    after: afterToken(pageToken, question, context),
  }));

/** The parameters of `pages.list`: one of `url` and `organization`. */
export const pagesListInput = z
  .object({ url: z.string().trim().max(2_000).default(""), organization: site, ...paging })
  .refine(({ url, organization }) => (url === "") !== (organization === ""), {
    path: ["url"],
    error: "choose",
  })
  .transform(({ pageToken, pageSize, offset, ...question }, context) => ({
    question,
    ...{ pageSize, offset },
    after: afterToken(pageToken, question, context),
  }));

/** The last part of a page's name. */
export const pageInput = z.object({ id: z.string().max(100) });

import { z } from "zod";

export const articleOrigins = ["pasted", "uploaded", "fetched"] as const;

/** excerpts: readers see the passages only. full-text: the desk may show the whole text. */
export const articleRights = ["excerpts", "full-text"] as const;
export type ArticleRights = (typeof articleRights)[number];

const webAddress = z.url({ protocol: /^https?$/, hostname: /./, error: "url" }).max(2000);

const partialDate = z
  .string()
  .trim()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: "date" });

/** BCP 47, as far as a desk needs it: "fr", "pt-BR", "zh-Hant". */
const languageTag = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: "language" });

const metadata = {
  title: z.string().trim().min(1).max(500),
  outlet: z.string().trim().min(1).max(200),
  author: z.string().trim().max(300),
  publishedOn: partialDate.or(z.literal("")),
  language: languageTag,
  url: webAddress.or(z.literal("")),
  rights: z.enum(articleRights),
};

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Bytes handed in, kept under their hash before anything is made of them. */
export const keepFileInput = z.strictObject({
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0, { error: "required" }),
  mediaType: z.string().max(200),
  name: z.string().max(300),
});

export const fetchArticleInput = z.strictObject({ url: webAddress });

export const draftInput = z.strictObject({ fileId: sha256, url: webAddress.or(z.literal("")) });

export const takeInArticleInput = z.strictObject({
  fileId: sha256,
  origin: z.enum(articleOrigins),
  ...metadata,
});

export const editArticleInput = z.strictObject({
  articleId: z.uuid(),
  version: z.coerce.number().int().positive(),
  ...metadata,
});

export const takeNewVersionInput = z.strictObject({
  articleId: z.uuid(),
  fileId: sha256,
  origin: z.enum(articleOrigins),
});

/** UTF-16 offsets, as a browser counts them, in the version the passage stands in. */
export const placePassageInput = z.strictObject({
  passageId: z.uuid(),
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(0),
});

export const articlesInput = z.strictObject({
  words: z.string().trim().max(200).default(""),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** The number of a version; the newest when absent. */
export const articleInput = z.strictObject({
  articleId: z.uuid(),
  number: z.coerce.number().int().positive().optional(),
});

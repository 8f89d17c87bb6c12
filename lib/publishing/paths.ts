/** Addresses of the public record; what is published once keeps its address. */
export const claimPath = (slug: string): string => `/claims/${slug}`;
export const articlePath = (articleId: string): string => `/articles/${articleId}`;

/** Pages that are there whatever was published. */
export const standingPaths = [
  "/",
  "/corrections",
  "/method",
  "/sitemap.xml",
  "/robots.txt",
  "/404",
] as const;

/** A path as machines are given it: whole, and percent-encoded where it is not ASCII. */
export const addressOf = (origin: string, path: string): string => `${origin}${encodeURI(path)}`;

/** Addresses of the public record; what is published once keeps its address. */
export const claimPath = (slug: string): string => `/claims/${slug}`;
export const cardPath = (slug: string): string => `${claimPath(slug)}/card.png`;
export const articlePath = (articleId: string): string => `/articles/${articleId}`;

/** A path as machines are given it: whole, and percent-encoded where it is not ASCII. */
export const addressOf = (origin: string, path: string): string => `${origin}${encodeURI(path)}`;

/** Addresses of the public record; what is published once keeps its address. */
export const claimPath = (slug: string): string => `/claims/${slug}`;
export const cardPath = (slug: string): string => `${claimPath(slug)}/card.png`;
/** A publication with all that shows it to be in the transparency log. */
export const proofPath = (slug: string, number: number): string =>
  `${claimPath(slug)}/publications/${number}.json`;
/** Where a reader checks a verdict against the log. */
export const verifyPath = (slug: string): string => `${claimPath(slug)}/verify`;
/** The card of a claim that stands in pages of others. */
export const embedPath = (slug: string): string => `${claimPath(slug)}/embed`;
export const isEmbedPath = (path: string): boolean => /\/claims\/[^/.]+\/embed$/u.test(path);
/** Where the transparency log is. */
export const LOG_PATH = "/log";
/** Files of the transparency log. */
export const isLogPath = (path: string): boolean => path.startsWith("/log/");
/** Those of them that never change, and are read out of the log when they are asked for. */
export const isTilePath = (path: string): boolean => path.startsWith("/log/tile/");
export const articlePath = (articleId: string): string => `/articles/${articleId}`;

/** The Markdown form of a page. */
export const markdownPath = (path: string): string => (path === "/" ? "/index.md" : `${path}.md`);

/** A path as machines are given it: whole, and percent-encoded where it is not ASCII. */
export const addressOf = (origin: string, path: string): string => `${origin}${encodeURI(path)}`;

export const oembedFormats = ["json", "xml"] as const;
export type OembedFormat = (typeof oembedFormats)[number];

/** Where programs learn how to embed the page at an address (https://oembed.com, 2.2). */
export const oembedPath = (address: string, format: OembedFormat): string =>
  `/oembed?${new URLSearchParams({ url: address, format })}`;

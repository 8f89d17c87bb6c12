/** A way a feed is written; programs ask for either. */
export type FeedFormat = { name: string; ending: "atom" | "json"; mediaType: string };

export const atomFormat: FeedFormat = {
  name: "Atom",
  ending: "atom",
  mediaType: "application/atom+xml",
};
export const jsonFormat: FeedFormat = {
  name: "JSON Feed",
  ending: "json",
  mediaType: "application/feed+json",
};
export const feedFormats = [atomFormat, jsonFormat] as const;

/** Where the feed of a page is: "/topics/health/feed.atom". */
export const feedPath = (page: string, { ending }: FeedFormat): string =>
  `${page === "/" ? "" : page}/feed.${ending}`;

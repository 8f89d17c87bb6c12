/** What the desk finds, in the order in which it is shown. */
export const searchKinds = ["claim", "article", "evidence", "source", "comment", "person"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Characters of a search that are read; what is longer is cut. */
export const LONGEST_SEARCH = 300;

/**
 * Where a page of a search ends. It carries the moment of the first page: what is published after that
 * moves nothing on the pages that follow.
 */
export type SearchCursor = {
  /** When the newest verdict had appeared as the first page was asked for. */
  at: Date;
  /** How many are on the pages before. */
  shown: number;
  /** Of the last one shown; 0 where the order is by date. */
  rank: number;
  publishedAt: Date;
  claimId: string;
};

/** A cursor as it stands in an address. */
export const writeCursor = ({ at, shown, rank, publishedAt, claimId }: SearchCursor): string =>
  [at.getTime(), shown, rank, publishedAt.getTime(), claimId].join("_");

const CURSOR =
  /^(?<at>\d{1,14})_(?<shown>\d{1,7})_(?<rank>\d+(?:\.\d+)?(?:e-?\d{1,2})?)_(?<published>\d{1,14})_(?<claimId>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/u;

/** The cursor in an address; null for what is none, so that a broken link leads to the first page. */
export const readCursor = (text: string): SearchCursor | null => {
  const found = CURSOR.exec(text)?.groups;
  if (!found) return null;
  return {
    at: new Date(Number(found.at)),
    shown: Number(found.shown),
    rank: Number(found.rank),
    publishedAt: new Date(Number(found.published)),
    claimId: found.claimId ?? "",
  };
};

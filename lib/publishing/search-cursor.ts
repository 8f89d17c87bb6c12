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
  /** How many the first page found, and whether more may be there. */
  found: number;
  capped: boolean;
};

/** A cursor as it stands in an address. */
export const writeCursor = (cursor: SearchCursor): string => {
  const { at, shown, rank, publishedAt, claimId, found, capped } = cursor;
  const all = `${found}${capped ? "c" : ""}`;
  return [at.getTime(), shown, rank, publishedAt.getTime(), claimId, all].join("_");
};

const CURSOR =
  /^(?<at>\d{1,14})_(?<shown>\d{1,7})_(?<rank>\d+(?:\.\d+)?(?:e-?\d{1,2})?)_(?<published>\d{1,14})_(?<claimId>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})_(?<all>\d{1,7})(?<capped>c?)$/u;

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
    found: Number(found.all),
    capped: found.capped === "c",
  };
};

/**
 * Where a page of found things ends and the next begins. It carries what was newest when the first page was
 * asked for: what is added after that moves nothing on the pages that follow.
 */
export type SearchCursor = {
  /** Key of the newest thing of the kind then: a claim's number, or a moment. */
  top: string;
  /** How many are on the pages before. */
  shown: number;
  /** Of the last one shown; 0 where the newest come first. */
  rank: number;
  key: string;
  id: string;
  /** How many the first page found, and whether more may be there. */
  found: number;
  capped: boolean;
};

/** A cursor as it stands in an address. */
export const writeCursor = ({ top, shown, rank, key, id, found, capped }: SearchCursor): string =>
  [top, shown, rank, key, id, `${found}${capped ? "c" : ""}`].join("_");

const KEY = String.raw`\d{1,9}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z`;
const CURSOR = new RegExp(
  String.raw`^(?<top>${KEY})_(?<shown>\d{1,7})_(?<rank>\d+(?:\.\d+)?(?:e-?\d{1,2})?)_(?<key>${KEY})_(?<id>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})_(?<found>\d{1,7})(?<capped>c?)$`,
  "u",
);

/** The cursor in an address; null for what is none, so that a broken link leads to the first page. */
export const readCursor = (text: string): SearchCursor | null => {
  const found = CURSOR.exec(text)?.groups;
  if (!found) return null;
  const { top = "", shown, rank, key = "", id = "", found: all, capped } = found;
  return {
    ...{ top, key, id, shown: Number(shown), rank: Number(rank) },
    ...{ found: Number(all), capped: capped === "c" },
  };
};

import type { ArticleBlock } from "@/lib/articles/blocks";
import { codePointIndex } from "@/lib/articles/code-points";
import { type ReaderBlock, readerBlocks } from "@/lib/articles/segments";
import type { PublicationSnapshot, PublishedAppearance } from "./snapshot";

export type ReadingBlock = ArticleBlock;
export type ClaimInArticle = { snapshot: PublicationSnapshot; appearance: PublishedAppearance };

/** An article's text cut at its published passages; `passages` of a run are places in `claims`. */
export type PublishedReading = {
  blocks: ReaderBlock[];
  /** Claims whose words are not in this version of the text. */
  elsewhere: ClaimInArticle[];
};

type Place = { start: number; end: number };

/** Where the words stand in this text, which may be another version than the one they were marked in. */
const placeOf = (text: string, { exact, start, end }: PublishedAppearance): Place | null => {
  const index = codePointIndex(text);
  if (
    start !== null &&
    end !== null &&
    exact === text.slice(index.toUtf16(start), index.toUtf16(end))
  ) {
    return { start, end };
  }
  const found = text.indexOf(exact);
  // Words that stand there twice could be either.
  if (exact === "" || found < 0 || text.includes(exact, found + 1)) return null;
  return { start: index.fromUtf16(found), end: index.fromUtf16(found + exact.length) };
};

/** Cuts an article's text, where its rights let readers see it, at the published passages. */
export const publishedReading = (
  text: string,
  blocks: readonly ArticleBlock[],
  claims: readonly ClaimInArticle[],
): PublishedReading => {
  const places = claims.map(({ appearance }) => placeOf(text, appearance));
  const placed = places.flatMap((place, at) => (place ? [{ id: String(at), ...place }] : []));
  return {
    blocks: readerBlocks(text, blocks, placed),
    elsewhere: claims.filter((_, at) => places[at] === null),
  };
};

import type { ArticleBlock } from "./blocks";

/** A passage in a version, in code points. */
export type PlacedPassage = { id: string; start: number; end: number };

/** A run of text covered by the same passages. `offset` is its place in the text in UTF-16 units. */
export type Segment = { text: string; offset: number; passages: string[] };

export type ReaderBlock = {
  kind: ArticleBlock["kind"];
  key: number;
  segments: Segment[];
  /** Passages that begin in this block, in the order of the text. */
  begins: string[];
};

const within = (passage: PlacedPassage, start: number, end: number) =>
  passage.start < end && passage.end > start;

/**
 * Cuts an article's blocks at the edges of its passages, so that overlapping claims can each be drawn.
 * Takes code points, as passages are stored; gives UTF-16 offsets, as a browser's selection counts.
 */
export const readerBlocks = (
  text: string,
  blocks: readonly ArticleBlock[],
  passages: readonly PlacedPassage[],
): ReaderBlock[] => {
  const points = [...text];
  let counted = 0;
  let units = 0;
  const offsetOf = (point: number) => {
    for (; counted < point; counted += 1) units += points[counted]?.length ?? 0;
    return units;
  };
  return blocks.map((block) => {
    const here = passages.filter((passage) => within(passage, block.start, block.end));
    const edges = new Set([block.start, block.end]);
    for (const { start, end } of here) {
      edges.add(Math.max(start, block.start));
      edges.add(Math.min(end, block.end));
    }
    const cuts = [...edges].toSorted((a, b) => a - b);
    return {
      kind: block.kind,
      key: block.start,
      begins: here
        .filter(({ start }) => start >= block.start)
        .toSorted((a, b) => a.start - b.start)
        .map(({ id }) => id),
      segments: cuts.slice(0, -1).map((start, index) => {
        const end = cuts[index + 1] ?? start;
        return {
          text: points.slice(start, end).join(""),
          offset: offsetOf(start),
          passages: here.filter((passage) => within(passage, start, end)).map(({ id }) => id),
        };
      }),
    };
  });
};

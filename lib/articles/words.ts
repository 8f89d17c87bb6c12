const wordSegmenter = new Intl.Segmenter("und", { granularity: "word" });

// Iterating over the segments of a long text costs its square in V8, so the text is cut at white space
// first, and a run without any (a paragraph of Japanese) every 400 characters.
const RUNS = /\s+|\S{1,400}/gu;

export type WordPiece = { text: string; at: number; isWord: boolean };

/**
 * A text cut into words and what stands between them, in any script (UAX 29); the pieces join to the text.
 * `at` is a UTF-16 offset. Figures are words; punctuation and spaces are not.
 */
export const wordPieces = (text: string): WordPiece[] =>
  Array.from(text.matchAll(RUNS)).flatMap(({ 0: run, index: from }) =>
    Array.from(wordSegmenter.segment(run), ({ segment, index, isWordLike }) => ({
      text: segment,
      at: from + index,
      isWord: isWordLike ?? false,
    })),
  );

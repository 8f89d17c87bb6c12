import type { ArticleBlock } from "../blocks";
import { codePointIndex, normaliseText } from "../code-points";
import type { Piece } from "./article";

/** Soft hyphens and zero-width spaces say where a line may break; they are not part of the words. */
const BREAK_HINTS = /[\u00ad\u200b]/g;

const tidied = (text: string): string =>
  normaliseText(text.replace(BREAK_HINTS, ""))
    .replace(/\n{2,}/g, "\n")
    .trim();

/** Puts the parts of an article together: the plain text, and the place of each part in it in code points. */
export const compose = (pieces: readonly Piece[]): { text: string; blocks: ArticleBlock[] } => {
  const blocks: ArticleBlock[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { kind, text, gap = "\n\n" } of pieces) {
    const words = tidied(text);
    if (words === "") continue;
    const before = parts.length === 0 ? "" : gap;
    const start = length + before.length;
    length = start + codePointIndex(words).length;
    parts.push(before, words);
    blocks.push({ kind, start, end: length });
  }
  return { text: parts.join(""), blocks };
};

/** Signs that are typed in more than one way for the same thing. */
const folds: readonly [RegExp, string][] = [
  [/[\u2018\u2019\u201a\u201b\u2032]/gu, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033«»]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, "-"],
  [/\u00ad|\u200b|\ufeff/gu, ""],
  [/\s+/gu, " "],
  // French sets spaces inside its quotation marks, and a copy often loses them.
  [/ ?" ?/gu, '"'],
];

const folded = (text: string): string =>
  folds.reduce((so, [sign, plain]) => so.replace(sign, plain), text.normalize("NFKC")).trim();

/** What was left out of a quotation: […], [...], (…) or a bare ellipsis between words. */
const omission = /\[(?:\u2026|\.{3})\]|\((?:\u2026|\.{3})\)|\u2026|\.{3}/u;

/** Whether the parts stand in the text one after the other. */
const inOrder = (text: string, parts: readonly string[]): boolean => {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at === -1) return false;
    from = at + part.length;
  }
  return true;
};

export type ExcerptCheck = "found" | "not-found" | "no-text" | "no-excerpt";

/**
 * Whether an excerpt's words stand in the text of the copy that was kept. Line breaks, kinds of
 * quotation mark, dash and space, and marked omissions do not count as a difference; letters, case
 * and figures do. A hint for people, not a rule: a scanned page has no text.
 */
export const checkExcerpt = (excerpt: string, text: string | null): ExcerptCheck => {
  if (excerpt.trim() === "") return "no-excerpt";
  if (text === null || text.trim() === "") return "no-text";
  // Omissions are looked for before folding, which writes "…" as "...".
  const parts = excerpt.split(omission).map(folded).filter(Boolean);
  return inOrder(folded(text), parts) ? "found" : "not-found";
};

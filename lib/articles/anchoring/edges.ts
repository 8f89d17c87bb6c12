// Scripts that put no space between words: there a cut between two letters says nothing.
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

const LETTER_END = /[\p{L}\p{N}\p{M}]$/u;
const LETTER_START = /^[\p{L}\p{N}\p{M}]/u;

/** Cuts inside one written unit: what stands before the cut, what stands after it. */
const INSIDE: readonly (readonly [RegExp, RegExp])[] = [
  // 12|,5 and 12,|5 and 12 |000: figures, however their digits are grouped
  [/\p{Nd}$/u, /^[.,'’٫٬ \u00a0\u2009\u202f]\p{Nd}/u],
  [/\p{Nd}[.,'’٫٬ \u00a0\u2009\u202f]$/u, /^\p{Nd}/u],
  // -|5 and 20-|25: a sign or the rest of a range changes the figure
  [/[-−–+±]$/u, /^\p{Nd}/u],
  [/\p{Nd}$/u, /^[-−–]\p{Nd}/u],
  // non-|accompagnés: the first half of a compound may turn its meaning round
  [/[\p{L}\p{N}][-‐‑]$/u, /^\p{L}/u],
  [/\p{L}$/u, /^[-‐‑]\p{L}/u],
];

/**
 * Whether a cut between two pieces of text goes through a word or a figure, so that "25 %" is not found
 * inside "125 %" nor "accompagnés" inside "non-accompagnés".
 */
export const cutsWord = (before: string, after: string): boolean => {
  const left = before.slice(-4);
  const right = after.slice(0, 4);
  if (LETTER_END.test(left) && LETTER_START.test(right)) {
    return !UNSPACED.test(left.slice(-1)) && !UNSPACED.test(right.slice(0, 1));
  }
  return INSIDE.some(([ends, starts]) => ends.test(left) && starts.test(right));
};

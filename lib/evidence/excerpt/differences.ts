import { diffWordsWithSpace } from "diff";
import { fold } from "./folding";

/** What two wordings of the same differ in, beyond white space. */
export type Difference = "quotation-marks" | "dashes" | "case" | "words";

/** Words of the excerpt, and what stands in their place in the copy; either may be empty. */
export type ChangedWords = { excerpt: string; copy: string };

const quotationMarks = /['"`´\u2018-\u201f\u2032\u2033\u02bc«»]/gu;
const dashes = /[-\u2010-\u2015\u2212]/gu;

const signsOf = (text: string, signs: RegExp): string =>
  (fold(text, "spaces").text.match(signs) ?? []).join("");

/** Kinds of sign that are not the same in both, and whether case is not. */
export const differencesOf = (excerpt: string, copy: string): Difference[] => {
  const marks = [fold(excerpt, "marks").text, fold(copy, "marks").text];
  const cases = [fold(excerpt, "case").text, fold(copy, "case").text];
  const differ: [Difference, boolean][] = [
    ["quotation-marks", signsOf(excerpt, quotationMarks) !== signsOf(copy, quotationMarks)],
    ["dashes", signsOf(excerpt, dashes) !== signsOf(copy, dashes)],
    ["case", marks[0] !== marks[1] && cases[0] === cases[1]],
    ["words", cases[0] !== cases[1]],
  ];
  return differ.filter(([, differs]) => differs).map(([kind]) => kind);
};

/** The words that changed, in the order in which they stand. */
export const changedWords = (excerpt: string, copy: string): ChangedWords[] => {
  const changes: ChangedWords[] = [];
  let open: ChangedWords | undefined;
  const [ours, theirs] = [fold(excerpt, "case").text, fold(copy, "case").text];
  for (const { added, removed, value } of diffWordsWithSpace(ours, theirs)) {
    if (!added && !removed) {
      // White space between two changed words does not part them.
      if (value.trim() !== "") open = undefined;
      continue;
    }
    if (!open) {
      open = { excerpt: "", copy: "" };
      changes.push(open);
    }
    if (removed) open.excerpt += value;
    else open.copy += value;
  }
  return changes
    .map((one) => ({ excerpt: one.excerpt.trim(), copy: one.copy.trim() }))
    .filter((one) => one.excerpt !== one.copy);
};

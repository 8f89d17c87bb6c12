import { diffArrays } from "diff";
import { wordPieces } from "./words";

/** A stretch of text that two versions share, or that only the later or only the earlier has. */
export type TextChange = { kind: "same" | "added" | "removed"; text: string };

/**
 * Beyond this many differing pieces the search stops (Myers' costs their square) and the stretch is
 * shown as wholly replaced.
 */
const MOST_EDITS = 2_000;

const paragraphsOf = (text: string): string[] => text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
const wordsOf = (text: string): string[] => wordPieces(text).map((piece) => piece.text);

const compare = (before: string[], after: string[]): TextChange[] => {
  const parts = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) {
    return [
      { kind: "removed", text: before.join("") },
      { kind: "added", text: after.join("") },
    ];
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
};

/** A space alone between changed words belongs to the change: "[douze mille]" reads better than "[douze] [mille]". */
const isSpaceOnly = (text: string) => text.trim() === "" && !text.includes("\n");

/** The changes with neighbours of one kind joined: between two stretches that stayed, one removal and one addition. */
const grouped = (changes: readonly TextChange[]): TextChange[] => {
  const groups: TextChange[] = [];
  const open = { same: "", removed: "", added: "" };
  const close = (...kinds: TextChange["kind"][]) => {
    for (const kind of kinds) {
      if (open[kind]) groups.push({ kind, text: open[kind] });
      open[kind] = "";
    }
  };
  for (const { kind, text } of changes) {
    if (kind !== "same") {
      close("same");
      open[kind] += text;
    } else if ((open.removed || open.added) && isSpaceOnly(text)) {
      open.removed += text;
      open.added += text;
    } else {
      close("removed", "added");
      open.same += text;
    }
  }
  close("same", "removed", "added");
  return groups;
};

const wordByWord = (change: TextChange, next: TextChange | undefined): TextChange[] =>
  change.kind === "removed" && next?.kind === "added"
    ? compare(wordsOf(change.text), wordsOf(next.text))
    : [change];

/**
 * What changed between two version texts, in reading order: paragraphs first, then words (in any script)
 * within the paragraphs that differ. What is not "added" joins to the earlier text, what is not "removed"
 * to the later one.
 */
export const textChanges = (before: string, after: string): TextChange[] => {
  const paragraphs = grouped(compare(paragraphsOf(before), paragraphsOf(after)));
  const refined = paragraphs.flatMap((change, at) =>
    change.kind === "added" && paragraphs[at - 1]?.kind === "removed"
      ? []
      : wordByWord(change, paragraphs[at + 1]),
  );
  return grouped(refined);
};

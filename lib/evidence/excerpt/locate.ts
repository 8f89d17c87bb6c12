import { cutsWord } from "@/lib/articles/anchoring/edges";
import { type ChangedWords, changedWords, type Difference, differencesOf } from "./differences";
import { type Folded, type Folding, fold, foldings } from "./folding";
import { nearestPassage } from "./nearest";

/** Where an excerpt stands in a copy, in UTF-16 units of its text; `page` where the copy has pages. */
type Place = { start: number; end: number; page: number | null };

/** What became of looking for an excerpt in the text of a copy. */
export type ExcerptPlace =
  | ({ state: "found" } & Place)
  | ({ state: "differs"; in: Difference[]; words: ChangedWords[] } & Place)
  /** `instead`: the passage that is most like it, where there is one */
  | { state: "not-found"; instead: string | null; page: number | null }
  | { state: "no-text" }
  | { state: "no-excerpt" };

/** What was left out of a quotation: […], [...], (…) or a bare ellipsis between words. */
const omission = /\[(?:\u2026|\.{3})\]|\((?:\u2026|\.{3})\)|\u2026|\.{3}/u;

/** A few letters in a hundred: a slip of the hand, and not another sentence. */
const FEW = 0.08;
/** What is still worth showing beside an excerpt that is not there. */
const ALIKE = 0.35;

type Range = { start: number; end: number };

/** The first place of some words after an offset where they are whole words. */
const wholeWords = (text: string, words: string, from: number): Range | undefined => {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const cuts =
      cutsWord(text.slice(Math.max(0, at - 4), at), words) ||
      cutsWord(words, text.slice(end, end + 4));
    if (!cuts) return { start: at, end };
  }
  return undefined;
};

const nearly = (text: string, words: string, from: number, share: number): Range | undefined => {
  const near = nearestPassage(text, words, from, Math.floor(words.length * share));
  if (!near) return undefined;
  const isCut = (at: number) =>
    cutsWord(text.slice(Math.max(0, at - 4), at), text.slice(at, at + 4));
  let { start, end } = near;
  while (start > 0 && near.start - start < 40 && isCut(start)) start -= 1;
  while (end < text.length && end - near.end < 40 && isCut(end)) end += 1;
  return { start, end };
};

type Find = (text: string, words: string, from: number) => Range | undefined;

/** Where parts stand in the text one after the other, each by the offsets of the text as it was. */
const inOrder = (copy: Folded, parts: readonly string[], find: Find): Range[] | undefined => {
  let from = 0;
  const places: Range[] = [];
  for (const part of parts) {
    const place = find(copy.text, part, from);
    if (!place) return undefined;
    from = place.end;
    const last = copy.at[place.end - 1] ?? 0;
    places.push({
      start: copy.at[place.start] ?? 0,
      end: Math.max(last + 1, copy.at[place.end] ?? 0),
    });
  }
  return places;
};

const pageAt = (text: string, at: number): number | null => {
  if (!text.includes("\f")) return null;
  let page = 1;
  for (let next = text.indexOf("\f"); next >= 0 && next < at; next = text.indexOf("\f", next + 1)) {
    page += 1;
  }
  return page;
};

const placeOf = (text: string, places: readonly Range[]): Place => {
  const start = places[0]?.start ?? 0;
  return { start, end: places.at(-1)?.end ?? start, page: pageAt(text, start) };
};

/** A figure that is another is no slip of the hand. */
const changesFigure = ({ excerpt, copy }: ChangedWords): boolean => /\p{N}/u.test(excerpt + copy);

const notFound = (text: string, place: Range | undefined): ExcerptPlace => ({
  state: "not-found",
  instead: place ? text.slice(place.start, place.end).replace(/\s+/gu, " ").trim() : null,
  page: place ? pageAt(text, place.start) : null,
});

const differing = (
  text: string,
  parts: readonly string[],
  places: readonly Range[],
): ExcerptPlace => {
  const pairs = parts.map((part, at) => {
    const { start = 0, end = 0 } = places[at] ?? {};
    return [part, text.slice(start, end).trim()] as const;
  });
  const words = pairs.flatMap(([part, copy]) => changedWords(part, copy));
  if (words.some(changesFigure)) return notFound(text, places[0]);
  const kinds = new Set(pairs.flatMap(([part, copy]) => differencesOf(part, copy)));
  return { state: "differs", in: [...kinds], words, ...placeOf(text, places) };
};

/**
 * Looks for an excerpt in the text of the copy that was kept. White space, line breaks and marked omissions
 * never count as a difference; kinds of quotation mark and dash, case and a few letters are small ones, and
 * are told. Another figure is another statement. A hint for people, not a rule: a scanned page has no text.
 */
export const locateExcerpt = (excerpt: string, text: string | null): ExcerptPlace => {
  if (excerpt.trim() === "") return { state: "no-excerpt" };
  if (text === null || text.trim() === "") return { state: "no-text" };
  const parts = excerpt.split(omission).filter((part) => part.trim() !== "");
  const folded = (folding: Folding) =>
    parts.map((part) => fold(part, folding).text).filter(Boolean);
  let copy: Folded | undefined;
  for (const folding of foldings) {
    copy = fold(text, folding);
    const places = inOrder(copy, folded(folding), wholeWords);
    if (!places) continue;
    if (folding === "spaces") return { state: "found", ...placeOf(text, places) };
    return differing(text, parts, places);
  }
  if (!copy) throw new Error("there are ways to fold");
  const wanted = folded("case");
  const places = inOrder(copy, wanted, (...asked) => nearly(...asked, FEW));
  if (places) return differing(text, parts, places);
  const [longest = ""] = wanted.toSorted((one, other) => other.length - one.length);
  const [alike] = inOrder(copy, [longest], (...asked) => nearly(...asked, ALIKE)) ?? [];
  return notFound(text, alike);
};

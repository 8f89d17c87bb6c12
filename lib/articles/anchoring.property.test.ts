import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { applyEdit, editScripts, plain, type TracedText, traced } from "@/lib/testing/text-editing";
import { type Anchored, anchorPassage } from "./anchoring";
import { normaliseText } from "./code-points";
import { type Passage, passageFromUtf16Range } from "./passage";

const ARTICLE = normaliseText(
  readFileSync(new URL("../../prisma/demonstration/article.fr.txt", import.meta.url), "utf8"),
);

const selected = (start: number, end: number): Passage => {
  const found = passageFromUtf16Range(ARTICLE, start, end);
  if (!found.ok) throw new Error("nothing selected");
  return found.passage;
};

const sentence = (from: string, to: string): Passage => {
  const start = ARTICLE.indexOf(from);
  return selected(start, ARTICLE.indexOf(to, start) + to.length);
};

// The two claims every demonstration carries, then fragments, figures and words that stand there often.
const KNOWN = [
  sentence("En deux mois seulement", "des États-Unis."),
  sentence("Le gouvernement mexicain a", "la frontière."),
  sentence("réduire de", "25 %"),
  sentence("25", "%"),
  sentence("12", "agents de sécurité"),
  sentence("Kamala Harris", "Harris"),
  sentence("non accompagnés", "accompagnés"),
  sentence("sécurité", "sécurité"),
];

/** Any run of whole words of the article. */
const wordStarts = [...ARTICLE.matchAll(/(?<=\s)\S/gu)].map(({ index }) => index);
const runsOfWords = fc
  .tuple(fc.nat(wordStarts.length - 41), fc.integer({ min: 1, max: 40 }))
  .map(([first, count]) => selected(wordStarts[first] ?? 0, wordStarts[first + count] ?? 1));

/** Where every character of the passage still stands, in order and together; -1 where it does not. */
const placeOfSameCharacters = (text: TracedText, { start, end }: Passage): number => {
  const place = text.findIndex(({ from }) => from === start);
  const whole = text.slice(place, place + end - start).every(({ from }, at) => from === start + at);
  return place >= 0 && whole && place + end - start <= text.length ? place : -1;
};

const isBreak = (character: string | undefined) =>
  character === undefined || /[\s«»()“”;:!?…*]/u.test(character);

/** Whether what stands beside a place leaves its words as they were: a break, or what stood there before. */
const isClean = (text: TracedText, place: number, { start, end }: Passage): boolean => {
  const before = text[place - 1];
  const after = text[place + end - start];
  const beyond = [text[place - 2], text[place + end - start + 1]];
  const digitsNear = beyond.some((one) => one?.from === -1 && /\p{N}/u.test(one.character));
  const kept = (one: TracedText[number] | undefined, from: number) => one?.from === from;
  return (
    !digitsNear &&
    (kept(before, start - 1) || (start > 0 && isBreak(before?.character))) &&
    (kept(after, end) || isBreak(after?.character))
  );
};

const occurrences = (words: string, text: string) => text.split(words).length - 1;

const bag = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of their words two texts have in common, whatever the order. */
const shared = (left: string, right: string): number => {
  if (left === right) return 1;
  const rest = bag(right);
  const total = bag(left).length + rest.length;
  const common = bag(left).filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return total === 0 ? 0 : (2 * common.length) / total;
};

/** A range widened to the whole of every word and figure it touches. */
const whole = (text: string, start: number, end: number): string => {
  const points = [...text];
  let [from, to] = [start, end];
  // A mark belongs to the letter it stands on; on anything else it is no part of a word.
  const joins = (at: number) =>
    /^[\p{L}\p{N}\p{M}]$/u.test(points[at] ?? "") &&
    /[\p{L}\p{N}]\p{M}*$/u.test(points.slice(Math.max(0, at - 8), at).join(""));
  while (from > 0 && joins(from)) from -= 1;
  while (to < points.length && joins(to)) to += 1;
  return points.slice(from, to).join("");
};

const expectFoundWhereItStayed = (edited: TracedText, passage: Passage, found: Anchored) => {
  const place = placeOfSameCharacters(edited, passage);
  if (place < 0 || !isClean(edited, place, passage)) return;
  expect(found).toMatchObject({ passage: { exact: passage.exact } });
  if (occurrences(passage.exact, plain(edited)) > 1) return;
  expect(found).toMatchObject({ passage: { start: place } });
};

const expectOwnWords = (text: string, passage: Passage, found: Anchored) => {
  if (found.state === "lost") return;
  const { exact, start, end } = found.passage;
  expect([...text].slice(start, end).join("")).toBe(exact);
  const ofWholeWords = whole(ARTICLE, passage.start, passage.end) === passage.exact;
  if (ofWholeWords) expect(whole(text, start, end)).toBe(exact);
  if (found.state === "shifted") {
    expect(shared(passage.exact, exact)).toBeGreaterThanOrEqual(0.4);
  } else {
    expect(exact).toBe(passage.exact);
    expect(whole(text, start, end)).toBe(whole(ARTICLE, passage.start, passage.end));
  }
};

it("finds every passage whose words are still there and puts none on other words, over 1,000 random edits", () => {
  const seen = { anchored: 0, shifted: 0, lost: 0 };
  const scripts = editScripts([...ARTICLE].length);
  const passages = fc.array(fc.oneof(fc.constantFrom(...KNOWN), runsOfWords), {
    minLength: 3,
    maxLength: 6,
  });
  fc.assert(
    fc.property(scripts, passages, (script, given) => {
      const edited = script.reduce(applyEdit, traced(ARTICLE));
      const text = plain(edited);
      for (const passage of given) {
        const found = anchorPassage(passage, text);
        seen[found.state] += 1;
        expectFoundWhereItStayed(edited, passage, found);
        expectOwnWords(text, passage, found);
      }
    }),
    { numRuns: 1000 },
  );
  // Edits that left everything in place, or nothing, would have shown nothing.
  expect(seen.anchored).toBeGreaterThan(500);
  expect(seen.shifted).toBeGreaterThan(100);
  expect(seen.lost).toBeGreaterThan(50);
}, 60_000);

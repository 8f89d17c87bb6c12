import { type Compared, compareStatements } from "./comparison";
import type { Judgement } from "./schema";

/** What somebody said of a known claim and some words. */
export type Said = {
  judgement: Judgement;
  words: Compared;
  /** Of the claim that is asked for, or of exactly its words */
  own: boolean;
  by: string;
  at: Date;
};

/** `near`: it was said of other words that say the same as those that are asked for. */
export type Standing = {
  judgement: "same" | "different";
  near: boolean;
  words: string;
  by: string;
};

const standing = ({ judgement, words, by }: Said, near: boolean): Standing | null =>
  judgement === "taken-back" ? null : { judgement, near, words: words.text, by };

/** What was said last of each words. */
const newestOfEach = (said: readonly Said[]): Said[] => [
  ...new Map(said.toReversed().map((one) => [one.words.text, one])).values(),
];

/**
 * How a known claim stands to what is asked for, by what people said of it, the newest first. What was said of
 * this very pair holds, taking it back included. Else what was said of words that say the same holds as
 * a hint: whoever asks decides for themselves.
 */
export const standingOf = (said: readonly Said[], asked: Compared): Standing | null => {
  const own = said.find((one) => one.own);
  if (own) return standing(own, false);
  const near = newestOfEach(said)
    .filter(({ judgement }) => judgement !== "taken-back")
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .find(({ words }) => compareStatements(words, asked).relation === "same");
  return near ? standing(near, true) : null;
};

/** What people told apart is not offered again. */
export const isToldApart = (standing: Standing | null): boolean =>
  standing?.judgement === "different" && !standing.near;

/**
 * The lower, the sooner shown: what a person called the same, what the comparison calls the same, the rest, and last
 * what a person told apart from words that say the same.
 */
export const rankOf = (relation: string, standing: Standing | null): number => {
  if (standing) return standing.judgement === "same" ? 0 : 3;
  return relation === "same" ? 1 : 2;
};

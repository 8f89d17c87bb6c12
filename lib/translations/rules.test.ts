import { describe, expect, it } from "vitest";
import {
  standingOf,
  standingWord,
  type TranslationState,
  translationCanMove,
  translationStates,
} from "./rules";

const round = (publicationNumber: number, number: number, state: TranslationState) => ({
  publicationNumber,
  round: number,
  state,
});

describe("the life of a translation", () => {
  it("goes from draft to approved, back with a reason, and out of what was approved only to the end", () => {
    const moves = translationStates.flatMap((from) =>
      translationStates.filter((to) => translationCanMove(from, to)).map((to) => `${from} ${to}`),
    );
    expect(moves).toEqual([
      "draft draft",
      "draft submitted",
      "submitted draft",
      "submitted approved",
      "approved replaced",
      "approved withdrawn",
    ]);
  });
});

describe("where a language stands", () => {
  const wordFor = (newest: number, ...rounds: ReturnType<typeof round>[]) =>
    standingWord(standingOf(rounds, newest));

  it("has a word for each", () => {
    expect(wordFor(1)).toBe("none");
    expect(wordFor(1, round(1, 1, "draft"))).toBe("draft");
    expect(wordFor(1, round(1, 1, "submitted"))).toBe("submitted");
    expect(wordFor(1, round(1, 1, "approved"))).toBe("approved");
    expect(wordFor(1, round(1, 1, "withdrawn"))).toBe("withdrawn");
    expect(wordFor(2, round(1, 1, "approved"))).toBe("out-of-date");
  });

  it("never takes a round of an earlier publication for one of the newest", () => {
    const old = round(1, 2, "approved");
    const standing = standingOf([old, round(1, 1, "replaced")], 2);
    expect(standing).toEqual({ inWork: null, approved: null, withdrawn: null, earlier: old });
  });

  it("keeps what readers have apart from what is being written anew", () => {
    const shown = round(1, 1, "approved");
    const anew = round(1, 2, "draft");
    expect(standingOf([shown, anew], 1)).toMatchObject({ approved: shown, inWork: anew });
  });

  it("does not bring back what was replaced when its successor is withdrawn", () => {
    const rounds = [round(1, 1, "replaced"), round(1, 2, "withdrawn")];
    expect(standingOf(rounds, 1)).toMatchObject({ approved: null, withdrawn: { round: 2 } });
  });
});

import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { isWorkDone, newChallenge } from "./work";

const HOUR = 3_600_000;
const at = new Date("2026-11-23T12:00:00Z");

beforeAll(() => {
  process.env.DATABASE_URL ??= "postgresql://nowhere/none";
  process.env.SESSION_SECRET ??= "a secret of the tests, thirty-two long";
});

/** What the browser does. */
const doTheWork = (challenge: string): string => {
  for (let number = 0; ; number += 1) {
    const work = `${challenge}:${number}`;
    if (createHash("sha256").update(work).digest().readUInt16BE(0) === 0) return work;
  }
};

describe("the work a browser does", () => {
  it("counts for its challenge, for two hours", () => {
    const work = doTheWork(newChallenge(at));
    expect(isWorkDone(work, at)).toBe(true);
    expect(isWorkDone(work, new Date(at.getTime() + HOUR))).toBe(true);
    expect(isWorkDone(work, new Date(at.getTime() + 3 * HOUR))).toBe(false);
    expect(isWorkDone(work, new Date(at.getTime() - 1))).toBe(false);
  });

  it("is not guessed, and not done for a challenge of one's own", () => {
    const challenge = newChallenge(at);
    const work = doTheWork(challenge);
    expect(isWorkDone(`${challenge}:`, at)).toBe(false);
    expect(isWorkDone(`${work}x`, at)).toBe(false);
    expect(isWorkDone(doTheWork(`${at.getTime().toString(36)}.forged`), at)).toBe(false);
    expect(isWorkDone("", at)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import type { ClaimStatus } from "@/lib/claims/states";
import { type Actor, type Role, reader, roles } from "@/lib/platform/actor";
import {
  mayAddRating,
  mayChangeRating,
  mayDecideVerdict,
  mayReadScale,
  mayReadVerdicts,
  mayRetireRating,
} from "./policy";

const person = (role: Role, id = "zoe"): Actor => ({ kind: "person", id, name: id, role });
const everyone: Actor[] = [
  reader,
  { kind: "system", job: "recheck" },
  ...roles.map((role) => person(role)),
];
const answers = (ask: (actor: Actor) => { allowed: boolean }) =>
  everyone.map((actor) => ask(actor).allowed);

const at = new Date("2021-06-10T09:00:00Z");
const round = (over: object = {}) => ({
  status: "in-review" as ClaimStatus,
  reviews: ["ada", "ben"].map((reviewerId) => ({ reviewerId, submittedAt: at })),
  assigneeIds: ["ada", "ben"],
  handedInIds: ["ada", "ben"],
  conflictedIds: [] as string[],
  rule: { quorum: 2 },
  ...over,
});

describe("who may do what with verdicts and the scale", () => {
  //  reader, job, admin, editor, reviewer
  it.each([
    ["read verdicts", mayReadVerdicts, [false, false, true, true, true]],
    [
      "decide",
      (actor: Actor) => mayDecideVerdict(actor, round()),
      [false, false, true, true, false],
    ],
    ["read the scale", mayReadScale, [false, false, true, false, false]],
    ["add a rating", mayAddRating, [false, false, true, false, false]],
    [
      "change a rating",
      (actor: Actor) => mayChangeRating(actor, { retired: false }),
      [false, false, true, false, false],
    ],
    [
      "retire a rating",
      (actor: Actor) => mayRetireRating(actor, { retired: false, inUse: 3 }),
      [false, false, true, false, false],
    ],
  ])("%s", (_verb, ask, expected) => {
    expect(answers(ask)).toEqual(expected);
  });

  it("lets nobody decide what they may not read", () => {
    expect(mayDecideVerdict(person("editor"), round({ conflictedIds: ["zoe"] }))).toMatchObject({
      because: "own-conflict",
    });
    const owing = round({ assigneeIds: ["ada", "ben", "zoe"] });
    expect(mayDecideVerdict(person("editor"), owing)).toMatchObject({
      because: "own-review-owed",
    });
    expect(mayDecideVerdict(person("editor", "ada"), round()).allowed).toBe(true);
  });

  it("asks for the desk's own quorum", () => {
    expect(mayDecideVerdict(person("editor"), round({ rule: { quorum: 3 } }))).toMatchObject({
      because: "quorum-not-met",
    });
    expect(mayDecideVerdict(person("editor"), round({ status: "researching" }))).toMatchObject({
      because: "not-in-review",
    });
  });

  it("keeps two ratings in use, and leaves a retired one alone", () => {
    expect(mayRetireRating(person("admin"), { retired: false, inUse: 2 })).toMatchObject({
      because: "last-ratings",
    });
    expect(mayChangeRating(person("admin"), { retired: true })).toMatchObject({
      because: "rating-retired",
    });
  });
});

import { describe, expect, it } from "vitest";
import { type ClaimStatus, claimStatuses } from "@/lib/claims/states";
import { type Actor, type Role, reader, roles } from "@/lib/platform/actor";
import {
  mayAssign,
  mayAssignReviewer,
  mayDeclareConflict,
  mayReadRound,
  mayReassign,
  mayRecheckClaim,
  mayReopenClaim,
  maySendClaimToReview,
  maySubmitReview,
  mayUnassignReviewer,
  mayWriteReview,
} from "./policy";

const person = (role: Role, id = "ada"): Actor => ({ kind: "person", id, name: id, role });
const everyone: Actor[] = [
  reader,
  { kind: "system", job: "recheck" },
  ...roles.map((role) => person(role)),
];
const answers = (ask: (actor: Actor) => { allowed: boolean }) =>
  everyone.map((actor) => ask(actor).allowed);

const round = (over: object = {}) => ({
  status: "in-review" as ClaimStatus,
  roundOpen: true,
  assigneeIds: ["ada", "ben"],
  conflictedIds: [] as string[],
  handedInIds: [] as string[],
  ...over,
});
const complete = {
  statement: "It cost 4 billion.",
  claimantId: null,
  claimantUnknown: true,
  claimedOn: "2021",
  language: "en",
};
const ben = { id: "ben", disabled: false };

const onlyEditors = [false, false, true, true, false];
const everyoneSignedIn = [false, false, true, true, true];

describe("who may do what with a round", () => {
  //  reader, job, admin, editor, reviewer
  it.each([
    ["read it", mayReadRound, everyoneSignedIn],
    ["assign", (actor: Actor) => mayAssignReviewer(actor, round(), ben), onlyEditors],
    ["take off", (actor: Actor) => mayUnassignReviewer(actor, round(), "ben"), onlyEditors],
    ["declare a conflict", (actor: Actor) => mayDeclareConflict(actor, round()), everyoneSignedIn],
    [
      "send to review",
      (actor: Actor) => maySendClaimToReview(actor, { status: "researching", checklist: [] }),
      onlyEditors,
    ],
    ["write as assigned", (actor: Actor) => mayWriteReview(actor, round()), everyoneSignedIn],
    [
      "write without being assigned",
      (actor: Actor) => mayWriteReview(actor, round({ assigneeIds: ["ben"] })),
      [false, false, false, false, false],
    ],
    ["hand in as assigned", (actor: Actor) => maySubmitReview(actor, round()), everyoneSignedIn],
    [
      "reopen",
      (actor: Actor) => mayReopenClaim(actor, { ...complete, status: "decided" }),
      onlyEditors,
    ],
    ["recheck", (actor: Actor) => mayRecheckClaim(actor, { status: "published" }), onlyEditors],
  ])("%s", (_verb, ask, expected) => {
    expect(answers(ask)).toEqual(expected);
  });

  it("bars who declared a conflict, is gone, or handed in already", () => {
    const conflicted = round({ conflictedIds: ["ben"] });
    expect(mayAssignReviewer(person("editor"), conflicted, ben)).toMatchObject({
      because: "reviewer-has-conflict",
    });
    expect(mayWriteReview(person("reviewer", "ben"), conflicted)).toMatchObject({
      because: "own-conflict",
    });
    expect(mayAssignReviewer(person("editor"), round(), { ...ben, disabled: true })).toMatchObject({
      because: "account-closed",
    });
    const handedIn = round({ handedInIds: ["ben"] });
    expect(mayReassign(person("editor"), handedIn, "ben", { ...ben, id: "eve" })).toMatchObject({
      because: "has-handed-in",
    });
    expect(mayReassign(person("editor"), round(), "ada", ben)).toMatchObject({
      because: "assigned-already",
    });
    expect(mayReassign(person("editor"), round(), "ben", { ...ben, id: "eve" }).allowed).toBe(true);
    const full = { ...ben, writing: 5, limit: 5 };
    const others = round({ assigneeIds: ["ada"] });
    expect(mayAssignReviewer(person("editor"), others, full)).toMatchObject({
      because: "over-limit",
    });
    expect(mayAssignReviewer(person("editor"), others, full, { overLimit: true }).allowed).toBe(
      true,
    );
    expect(mayAssignReviewer(person("editor"), round(), full).allowed).toBe(true);
    expect(mayAssignReviewer(person("editor"), others, { ...full, writing: 4 }).allowed).toBe(true);
    expect(mayUnassignReviewer(person("editor"), handedIn, "ben")).toMatchObject({
      because: "has-handed-in",
    });
    expect(maySubmitReview(person("reviewer", "ben"), handedIn)).toMatchObject({
      because: "handed-in-already",
    });
    expect(mayDeclareConflict(person("reviewer", "ben"), handedIn)).toMatchObject({
      because: "own-review-stands",
    });
  });

  it("keeps to the life of a claim", () => {
    const statuses = (ask: (status: ClaimStatus) => { allowed: boolean }) =>
      claimStatuses.filter((status) => ask(status).allowed);
    const editor = person("editor");
    expect(statuses((status) => mayAssign(editor, { status }))).toEqual([
      "open",
      "researching",
      "in-review",
    ]);
    expect(statuses((status) => mayWriteReview(editor, round({ status })))).toEqual([
      "researching",
      "in-review",
    ]);
    expect(statuses((status) => maySubmitReview(editor, round({ status })))).toEqual(["in-review"]);
    expect(statuses((status) => mayReopenClaim(editor, { ...complete, status }))).toEqual([
      "researching",
      "in-review",
      "decided",
      "declined",
      "duplicate",
    ]);
    expect(statuses((status) => maySendClaimToReview(editor, { status, checklist: [] }))).toEqual([
      "researching",
    ]);
  });

  it("does not reopen what was declined before it was complete", () => {
    expect(
      mayReopenClaim(person("editor"), { ...complete, claimedOn: null, status: "declined" }),
    ).toMatchObject({ because: "incomplete" });
  });

  it("takes nothing after the round was closed", () => {
    expect(mayWriteReview(person("reviewer"), round({ roundOpen: false }))).toMatchObject({
      because: "round-closed",
    });
  });
});

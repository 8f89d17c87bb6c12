import { describe, expect, it } from "vitest";
import { type Actor, reader, roles } from "@/lib/platform/actor";
import * as policy from "./policy";
import { type ClaimStatus, claimStatuses } from "./states";

const everyone: Actor[] = [
  reader,
  { kind: "system", job: "recheck" },
  ...roles.map((role): Actor => ({ kind: "person", id: role, name: role, role })),
];

const editor: Actor = { kind: "person", id: "e", name: "e", role: "editor" };

const claim = (status: ClaimStatus, over: object = {}) => ({
  id: "1",
  status,
  everPublished: false,
  statement: "It cost 4 billion.",
  claimantId: null,
  claimantUnknown: true,
  claimedOn: "2021",
  language: "en",
  ...over,
});

/** The states in which an editor may. */
const statesFor = (may: (actor: Actor, about: ReturnType<typeof claim>) => { allowed: boolean }) =>
  claimStatuses.filter((status) => may(editor, claim(status)).allowed);

describe("who may do what with a claim", () => {
  //                                              reader, job, admin, editor, reviewer
  it.each([
    ["read claims", policy.mayReadClaims, [false, false, true, true, true]],
    ["write a claim down", policy.mayCreateClaim, [false, false, true, true, false]],
    ["mark where it appears", policy.mayPlaceClaim, [false, false, true, true, false]],
    [
      "open one",
      (a: Actor) => policy.mayOpenClaim(a, claim("proposed")),
      [false, false, true, true, false],
    ],
    [
      "decline one",
      (a: Actor) => policy.mayDeclineClaim(a, claim("open")),
      [false, false, true, true, false],
    ],
  ])("%s", (_verb, may, answers) => {
    expect(everyone.map((actor) => may(actor).allowed)).toEqual(answers);
  });
});

describe("when an editor may", () => {
  it("opens only what is proposed and complete", () => {
    expect(statesFor(policy.mayOpenClaim)).toEqual(["proposed"]);
    expect(policy.mayOpenClaim(editor, claim("proposed", { claimedOn: null }))).toMatchObject({
      because: "incomplete",
    });
  });

  it("edits what the desk has not left alone, and keeps words that are being judged", () => {
    expect(statesFor(policy.mayEditClaim)).toEqual([
      "proposed",
      "open",
      "researching",
      "in-review",
      "decided",
      "published",
    ]);
    expect(statesFor(policy.mayRestateClaim)).toEqual([
      "proposed",
      "open",
      "researching",
      "published",
    ]);
  });

  it("declines and marks as duplicate what was never published", () => {
    const before = ["proposed", "open", "researching", "in-review", "decided"];
    expect(statesFor(policy.mayDeclineClaim)).toEqual(before);
    expect(statesFor(policy.mayMarkDuplicate)).toEqual(before);
    const published = claim("researching", { everPublished: true });
    expect(policy.mayDeclineClaim(editor, published)).toMatchObject({
      because: "already-published",
    });
  });

  it("names another claim as the one it is a duplicate of, and no duplicate", () => {
    const one = claim("open");
    expect(policy.mayMarkDuplicate(editor, one, { id: "1", status: "open" })).toMatchObject({
      because: "duplicate-of-itself",
    });
    expect(policy.mayMarkDuplicate(editor, one, { id: "2", status: "duplicate" })).toMatchObject({
      because: "duplicate-of-duplicate",
    });
    expect(policy.mayMarkDuplicate(editor, one, { id: "2", status: "declined" }).allowed).toBe(
      true,
    );
  });
});

import { describe, expect, it } from "vitest";
import { type ClaimStatus, claimStatuses } from "@/lib/claims/states";
import { type Actor, type Role, reader, roles } from "@/lib/platform/actor";
import {
  mayAddCapture,
  mayAttachEvidence,
  mayEditEvidence,
  mayEditSource,
  mayReadEvidence,
  mayRequoteEvidence,
  mayWithdrawEvidence,
} from "./policy";

const person = (role: Role, id = "ada"): Actor => ({ kind: "person", id, name: id, role });
const job: Actor = { kind: "system", job: "archive" };
const everyone = [reader, job, ...roles.map((role) => person(role))];

const brought = (over: object = {}) => ({
  status: "researching" as ClaimStatus,
  addedById: "ben",
  withdrawn: false,
  captureId: null,
  ...over,
});

const answers = (ask: (actor: Actor) => { allowed: boolean }) =>
  everyone.map((actor) => ask(actor).allowed);

describe("who may do what with evidence", () => {
  //                        reader, job, admin, editor, reviewer
  it.each([
    ["read", mayReadEvidence, [false, false, true, true, true]],
    [
      "attach",
      (actor: Actor) => mayAttachEvidence(actor, brought()),
      [false, false, true, true, true],
    ],
    [
      "edit another's",
      (actor: Actor) => mayEditEvidence(actor, brought()),
      [false, false, true, true, false],
    ],
    [
      "edit their own",
      (actor: Actor) => mayEditEvidence(actor, brought({ addedById: "ada" })),
      [false, false, true, true, true],
    ],
    [
      "withdraw another's",
      (actor: Actor) => mayWithdrawEvidence(actor, brought()),
      [false, false, true, true, false],
    ],
    [
      "add a copy",
      (actor: Actor) => mayAddCapture(actor, brought()),
      [false, false, true, true, true],
    ],
    [
      "correct another's source",
      (actor: Actor) => mayEditSource(actor, { createdById: "ben" }),
      [false, false, true, true, false],
    ],
    [
      "correct their own source",
      (actor: Actor) => mayEditSource(actor, { createdById: "ada" }),
      [false, false, true, true, true],
    ],
  ])("%s", (_verb, ask, expected) => {
    expect(answers(ask)).toEqual(expected);
  });

  it("takes nothing to a claim the desk has left alone", () => {
    const open = claimStatuses.filter(
      (status) => mayAttachEvidence(person("reviewer"), { status }).allowed,
    );
    expect(open).toEqual(["proposed", "open", "researching", "in-review", "decided", "published"]);
    expect(mayEditEvidence(person("editor"), brought({ status: "declined" }))).toEqual({
      allowed: false,
      because: "closed",
    });
  });

  it("lets what reviews may rest on stand still from review to publication", () => {
    const still = claimStatuses.filter((status) => {
      const decision = mayRequoteEvidence(person("editor"), brought({ status }));
      return !decision.allowed && decision.because === "being-judged";
    });
    expect(still).toEqual(["in-review", "decided"]);
    const copied = brought({ status: "in-review", captureId: "copy" });
    expect(mayAddCapture(person("editor"), copied)).toMatchObject({ because: "being-judged" });
    expect(mayAddCapture(person("editor"), { ...copied, captureId: null }).allowed).toBe(true);
    expect(mayWithdrawEvidence(person("editor"), copied).allowed).toBe(true);
  });

  it("changes nothing that was withdrawn", () => {
    const gone = brought({ withdrawn: true });
    for (const ask of [mayEditEvidence, mayWithdrawEvidence, mayAddCapture]) {
      expect(ask(person("admin"), gone)).toMatchObject({ because: "withdrawn-already" });
    }
  });
});

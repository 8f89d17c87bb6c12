import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClaimStatus, canMove, mayClose, readyToOpen } from "@/lib/claims/states";
import { type EvidenceFacts, evidenceRule, maySendToReview } from "@/lib/evidence/rules";
import type { RoundReview } from "@/lib/reviews/rules";
import { mayDecideRound, mayPublish } from "./rules";

/** The claim under test: every step asks the rules of the desk and nothing else. */
class DeskClaim {
  status: ClaimStatus = "proposed";
  everPublished = false;
  hasDate = false;
  evidence: EvidenceFacts[] = [];
  reviews: RoundReview[] = [];

  moveIf(to: ClaimStatus, allowed: boolean): boolean {
    if (!allowed || !canMove(this.status, to)) return false;
    if (to === "open" || (to === "researching" && this.status === "published")) this.reviews = [];
    if (to === "published") this.everPublished = true;
    this.status = to;
    return true;
  }

  get checklist() {
    return evidenceRule(this.evidence);
  }
}

/**
 * The reference: what a person with a notebook would keep, written from DOMAIN.md without the
 * tables and functions under test.
 */
interface Notebook {
  at: ClaimStatus;
  publishedOnce: boolean;
  dated: boolean;
  /** By id; whole is quoted and captured. */
  evidence: Map<string, { publisher: string; primary: boolean; whole: boolean }>;
  handedIn: Set<string>;
}

/** Is there a primary source, and another by somebody else, both quoted and captured? */
function twoSourcesOnePrimary(notebook: Notebook): boolean {
  const whole = [...notebook.evidence.values()].filter((one) => one.whole);
  return whole.some(
    (one) => one.primary && whole.some((other) => other.publisher !== one.publisher),
  );
}

const people = ["ada", "ben", "cyd"] as const;
type Step = fc.Command<Notebook, DeskClaim>;

/** A step that is tried whatever the state; desk and notebook must agree on whether it succeeds. */
function step(
  name: string,
  expected: (notebook: Notebook) => boolean,
  attempt: (claim: DeskClaim) => boolean,
  note: (notebook: Notebook) => void,
): Step {
  return {
    check: () => true,
    run(notebook, claim) {
      const should = expected(notebook);
      expect(attempt(claim)).toBe(should);
      if (should) note(notebook);
      expect(claim.status).toBe(notebook.at);
    },
    toString: () => name,
  };
}

const dating = fc.constant(
  step(
    "date the claim",
    () => true,
    (claim) => {
      claim.hasDate = true;
      return true;
    },
    (notebook) => {
      notebook.dated = true;
    },
  ),
);

const opening = fc.constant(
  step(
    "open",
    // Accepting and reopening both end in an open claim with no reviews.
    ({ at, dated }) => dated && !["open", "published"].includes(at),
    (claim) => {
      const claimedOn = claim.hasDate ? "2021-06" : null;
      const facts = { statement: "s", claimantId: null, claimantUnknown: true, language: "fr" };
      return claim.moveIf("open", readyToOpen({ ...facts, claimedOn }).allowed);
    },
    (notebook) => {
      notebook.at = "open";
      notebook.handedIn.clear();
    },
  ),
);

const assigning = fc.constant(
  step(
    "assign, or open a new round",
    ({ at }) => at === "open" || at === "published",
    (claim) => claim.moveIf("researching", true),
    (notebook) => {
      notebook.at = "researching";
      notebook.handedIn.clear();
    },
  ),
);

const attaching = fc
  .record({
    id: fc.constantFrom("e1", "e2", "e3", "e4", "e5", "e6"),
    publisher: fc.constantFrom("Reuters", "CBP", "EFE"),
    kind: fc.constantFrom("news-report" as const, "primary-data" as const),
    excerpt: fc.constantFrom("", "quoted", "quoted", "quoted"),
    captureId: fc.constantFrom(null, "capture", "capture", "capture"),
  })
  .map((one) =>
    step(
      `attach ${JSON.stringify(one)}`,
      () => true,
      (claim) => {
        claim.evidence = claim.evidence.filter((other) => other.id !== one.id);
        claim.evidence.push({ ...one, sourceId: one.id, story: null });
        return true;
      },
      (notebook) => {
        notebook.evidence.set(one.id, {
          publisher: one.publisher,
          primary: one.kind === "primary-data",
          whole: one.excerpt !== "" && one.captureId !== null,
        });
      },
    ),
  );

const withdrawing = fc.constantFrom("e1", "e2", "e3").map((id) =>
  step(
    `withdraw ${id}`,
    () => true,
    (claim) => {
      claim.evidence = claim.evidence.filter((one) => one.id !== id);
      return true;
    },
    (notebook) => {
      notebook.evidence.delete(id);
    },
  ),
);

const sending = fc.constant(
  step(
    "send to review",
    (notebook) => notebook.at === "researching" && twoSourcesOnePrimary(notebook),
    (claim) => claim.moveIf("in-review", maySendToReview(claim).allowed),
    (notebook) => {
      notebook.at = "in-review";
    },
  ),
);

const reviewing = fc.constantFrom(...people).map((person) =>
  step(
    `${person} submits a review`,
    ({ at }) => at === "in-review",
    (claim) => {
      if (claim.status !== "in-review") return false;
      claim.reviews.push({ reviewerId: person, submittedAt: new Date(0) });
      return true;
    },
    (notebook) => {
      notebook.handedIn.add(person);
    },
  ),
);

const deciding = fc.constantFrom(...people).map((person) =>
  step(
    `${person} decides`,
    ({ at, handedIn }) => at === "in-review" && handedIn.size >= 2,
    (claim) => claim.moveIf("decided", mayDecideRound({ ...claim, deciderId: person }).allowed),
    (notebook) => {
      notebook.at = "decided";
    },
  ),
);

const publishing = fc
  .record({
    person: fc.constantFrom(...people, "zoe"),
    override: fc.option(
      fc.record({
        grantedBy: fc.constantFrom("admin" as const, "editor" as const),
        reason: fc.constantFrom("", "nobody else is on duty"),
      }),
    ),
  })
  .map(({ person, override }) =>
    step(
      `${person} publishes ${JSON.stringify(override)}`,
      (notebook) =>
        notebook.at === "decided" &&
        twoSourcesOnePrimary(notebook) &&
        notebook.handedIn.size >= 2 &&
        (!notebook.handedIn.has(person) ||
          (override?.grantedBy === "admin" && override.reason !== "")),
      (claim) => {
        const { status, checklist, reviews } = claim;
        const facts = { status, checklist, reviews, publisherId: person, override };
        return claim.moveIf("published", mayPublish(facts).allowed);
      },
      (notebook) => {
        notebook.at = "published";
        notebook.publishedOnce = true;
      },
    ),
  );

const closing = fc.constantFrom("declined" as const, "duplicate" as const).map((to) =>
  step(
    to,
    ({ at, publishedOnce }) => !publishedOnce && at !== "declined" && at !== "duplicate",
    (claim) => {
      const end =
        to === "declined" ? { to, reason: "opinion" as const, alreadyCheckedUrl: null } : { to };
      return claim.moveIf(to, mayClose(claim, end).allowed);
    },
    (notebook) => {
      notebook.at = to;
    },
  ),
);

const anyStep = fc.oneof(
  { weight: 1, arbitrary: dating },
  { weight: 1, arbitrary: opening },
  { weight: 3, arbitrary: assigning },
  { weight: 3, arbitrary: attaching },
  { weight: 1, arbitrary: withdrawing },
  { weight: 6, arbitrary: sending },
  { weight: 8, arbitrary: reviewing },
  { weight: 6, arbitrary: deciding },
  { weight: 8, arbitrary: publishing },
  { weight: 1, arbitrary: closing },
);

/** A walk starts at a fresh proposal, or at a claim with its evidence together. */
function start(prepared: boolean): { real: DeskClaim; model: Notebook } {
  const real = new DeskClaim();
  const model: Notebook = {
    at: "proposed",
    publishedOnce: false,
    dated: false,
    evidence: new Map(),
    handedIn: new Set(),
  };
  if (prepared) {
    real.status = model.at = "researching";
    real.hasDate = model.dated = true;
    const rest = { excerpt: "quoted", captureId: "capture", story: null };
    real.evidence = [
      { id: "e1", sourceId: "e1", publisher: "CBP", kind: "primary-data", ...rest },
      { id: "e2", sourceId: "e2", publisher: "EFE", kind: "news-report", ...rest },
    ];
    model.evidence.set("e1", { publisher: "CBP", primary: true, whole: true });
    model.evidence.set("e2", { publisher: "EFE", primary: false, whole: true });
  }
  return { real, model };
}

describe("a claim on any road", () => {
  it("reaches the public only with evidence, quorum and four eyes", () => {
    // Without the bias towards short walks, which end before anything is published.
    const walks = fc.noBias(fc.commands([anyStep], { maxCommands: 160, size: "max" }));
    let published = 0;
    fc.assert(
      fc.property(walks, fc.boolean(), (steps, prepared) => {
        const state = start(prepared);
        fc.modelRun(() => state, steps);
        if (state.real.everPublished) published += 1;
      }),
      { numRuns: 600 },
    );
    // A walk that never gets there would prove nothing.

    expect(published).toBeGreaterThan(20);
  });
});

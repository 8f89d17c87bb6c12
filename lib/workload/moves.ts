import { mayOpenClaim } from "@/lib/claims/policy";
import type { ClaimStatus, OpeningFacts } from "@/lib/claims/states";
import type { ChecklistLine } from "@/lib/evidence/rules";
import type { Actor } from "@/lib/platform/actor";
import type { Decision } from "@/lib/platform/outcome";
import {
  mayAssign,
  mayRecheckClaim,
  mayReopenClaim,
  maySendClaimToReview,
} from "@/lib/reviews/policy";
import type { QuorumRule, RoundReview } from "@/lib/reviews/rules";
import { mayDecideVerdict } from "@/lib/verdicts/policy";

/** The columns of the board, in the order of the work; the last holds published claims that came back. */
export const boardColumns = [
  "proposed",
  "open",
  "researching",
  "in-review",
  "decided",
  "recheck",
] as const;
export type BoardColumn = (typeof boardColumns)[number];

/**
 * How a card gets to another column: by itself, with a reason to be given, or on the page where what it
 * takes is done (`below` the claim's own).
 */
export type Move = { to: BoardColumn; decision: Decision } & (
  | { way: "at-once" | "reason" }
  | { way: "page"; below: string }
);

/** A claim as far as its moves ask. */
export type MovedFacts = OpeningFacts & {
  status: ClaimStatus;
  checklist: readonly ChecklistLine[];
  reviews: readonly RoundReview[];
  assigneeIds: readonly string[];
  handedInIds: readonly string[];
  conflictedIds: readonly string[];
  rule: QuorumRule;
};

/** Where a claim can be moved on the board, and why not; other columns are not next to its own. */
export const movesOf = (actor: Actor, claim: MovedFacts): Move[] => {
  const reopen: Move = { to: "open", way: "reason", decision: mayReopenClaim(actor, claim) };
  switch (claim.status) {
    case "proposed":
      return [{ to: "open", way: "at-once", decision: mayOpenClaim(actor, claim) }];
    case "open":
      return [
        { to: "researching", way: "page", below: "#reviewers", decision: mayAssign(actor, claim) },
      ];
    case "researching":
      return [
        { to: "in-review", way: "at-once", decision: maySendClaimToReview(actor, claim) },
        reopen,
      ];
    case "in-review":
      return [
        {
          to: "decided",
          way: "page",
          below: "/decide",
          decision: mayDecideVerdict(actor, claim),
        },
        reopen,
      ];
    case "decided":
      return [reopen];
    case "published":
      return [{ to: "researching", way: "reason", decision: mayRecheckClaim(actor, claim) }];
    case "declined":
    case "duplicate":
      return [];
  }
};

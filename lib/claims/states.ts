import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** Where a claim can stand, in the order of the work; DOMAIN.md, "Life of a claim". */
export const claimStatuses = [
  "proposed",
  "open",
  "researching",
  "in-review",
  "decided",
  "published",
  "declined",
  "duplicate",
] as const;

export type ClaimStatus = (typeof claimStatuses)[number];

/**
 * Where a claim can go from where it stands. Beside the main road:
 * - *Back to open* from researching, in review and decided is the reopening of a claim not yet
 *   published; its round closes and the next one is new.
 * - *Published → researching* opens a new round for a recheck or for a correction that changes the
 *   verdict. The public record is made of publications and stays as it is until the new round is
 *   published. A correction that keeps the verdict changes no status.
 * - *Declined* and *duplicate* end a claim that was never published (see `mayClose`). Both lead
 *   back to open: a decision to leave a claim alone can be mistaken, and nothing is deleted.
 *
 * No other arrow leads to published than the one from decided.
 */
export const transitions: Record<ClaimStatus, readonly ClaimStatus[]> = {
  proposed: ["open", "declined", "duplicate"],
  open: ["researching", "declined", "duplicate"],
  researching: ["in-review", "open", "declined", "duplicate"],
  "in-review": ["decided", "open", "declined", "duplicate"],
  decided: ["published", "open", "declined", "duplicate"],
  published: ["researching"],
  declined: ["open"],
  duplicate: ["open"],
};

export const canMove = (from: ClaimStatus, to: ClaimStatus): boolean =>
  transitions[from].includes(to);

/**
 * Where a claim stood that was declined, and stands again once that is taken back (lib/workload). No move
 * of the work: it is offered to who declined it, as long as nothing else has happened.
 */
export const backFromDeclined = claimStatuses.filter((status) => canMove(status, "declined"));

/** Why a desk leaves a claim alone. "already-checked" comes with the address of the check. */
export const declineReasons = [
  "opinion",
  "not-checkable",
  "out-of-scope",
  "no-public-interest",
  "already-checked",
] as const;

export type DeclineReason = (typeof declineReasons)[number];

/** A claim as far as opening it asks. `claimantUnknown` is an editor's word, not an empty field. */
export interface OpeningFacts {
  statement: string;
  claimantId: string | null;
  claimantUnknown: boolean;
  claimedOn: string | null;
  language: string;
}

export type OpeningRequirement = "statement" | "claimant" | "date" | "language";

/**
 * Whether an editor can accept a proposed claim: it has a statement, a claimant or the word that
 * there is none known, a date and a language. That the statement stands on its own is for the
 * editor to judge.
 */
export function readyToOpen(
  facts: OpeningFacts,
): Decision<"incomplete", { missing: readonly OpeningRequirement[] }> {
  const held: Record<OpeningRequirement, boolean> = {
    statement: facts.statement.trim() !== "",
    claimant: facts.claimantId !== null || facts.claimantUnknown,
    date: facts.claimedOn !== null && facts.claimedOn !== "",
    language: facts.language.trim() !== "",
  };
  const missing = openingRequirements.filter((requirement) => !held[requirement]);
  return missing.length === 0 ? allowed : { ...refusedBecause("incomplete"), missing };
}

const openingRequirements = ["statement", "claimant", "date", "language"] as const;

export type ClosingRefusal = "not-from-here" | "already-published" | "where-was-it-checked";

/**
 * Whether a claim can be declined or marked as a duplicate. A claim that was ever published cannot,
 * even while a new round is under way: readers hold its address, so it is corrected or retracted.
 */
export function mayClose(
  claim: { status: ClaimStatus; everPublished: boolean },
  end:
    | { to: "duplicate" }
    | { to: "declined"; reason: DeclineReason; alreadyCheckedUrl: string | null },
): Decision<ClosingRefusal> {
  if (claim.everPublished) return refusedBecause("already-published");
  if (!canMove(claim.status, end.to)) return refusedBecause("not-from-here");
  if (end.to === "declined" && end.reason === "already-checked" && !end.alreadyCheckedUrl) {
    return refusedBecause("where-was-it-checked");
  }
  return allowed;
}

import type { ClaimantKind } from "@/lib/claims/schema";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import type { ReplyOutcome } from "./schema";

/** An attempt as far as the rule asks; days as "YYYY-MM-DD". */
export type Attempt = { outcome: ReplyOutcome; deadline: string | null };

/** Of a chain of rows that replace each other, those that none replaces. */
export const standingAttempts = <Row extends { id: string; replacesId: string | null }>(
  rows: readonly Row[],
): Row[] => {
  const replaced = new Set(rows.map(({ replacesId }) => replacesId));
  return rows.filter(({ id }) => !replaced.has(id));
};

/** A deadline has passed when its day is over where the desk is. */
export const deadlinePassed = (deadline: string | null, today: string): boolean =>
  deadline !== null && deadline < today;

/** Whether somebody had the chance to answer: they did, or let the time pass that they were given. */
const hadTheChance = ({ outcome, deadline }: Attempt, today: string): boolean =>
  outcome === "answered" || deadlinePassed(deadline, today);

/** What the rule asks of a claim. */
export type ReplyFacts = {
  /** The desk's setting. */
  required: boolean;
  /** Null where no claimant is named. */
  claimantKind: ClaimantKind | null;
  /** Those that stand. */
  attempts: readonly Attempt[];
  today: string;
};

/** Whether a person who is named had the chance to answer, where the desk asks for that. */
export const replyRuleHolds = (
  facts: ReplyFacts,
): Decision<"reply-not-asked" | "reply-awaited"> => {
  const { required, claimantKind, attempts, today } = facts;
  if (!required || claimantKind !== "person") return allowed;
  if (attempts.some((attempt) => hadTheChance(attempt, today))) return allowed;
  const awaited = attempts.some(({ deadline }) => deadline !== null);
  return refusedBecause(awaited ? "reply-awaited" : "reply-not-asked");
};

type Said = {
  askedOn: string;
  way: string;
  whom: string;
  question: string;
  deadline: string | null;
  answer: string;
};

/** An answer is added without a word; a row that said something else is replaced with the reason. */
export const needsReason = (before: Said, after: Said): boolean =>
  before.askedOn !== after.askedOn ||
  before.way !== after.way ||
  before.whom !== after.whom ||
  before.question !== after.question ||
  before.deadline !== after.deadline ||
  (before.answer !== "" && before.answer !== after.answer);

import type { ClaimStatus } from "@/lib/claims/states";
import type { ChecklistLine } from "@/lib/evidence/rules";
import { type Actor, isEditor, isSignedIn, type PersonActor } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import { type ReplyFacts, replyRuleHolds } from "@/lib/replies/rules";
import type { QuorumRule, RoundReview } from "@/lib/reviews/rules";
import { riskRuleHolds, type StandingRisk } from "@/lib/risk/rules";
import { type FourEyesOverride, mayPublish, mayPublishRound } from "@/lib/verdicts/rules";
import type { CorrectionKind } from "./kinds";

/** Everyone on the desk sees what readers see, and would see. */
export const mayPreview = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

/** That a page is gone is noticed by the server; nobody tells readers so by hand. */
export const mayDrawForSource = (actor: Actor): Decision =>
  actor.kind === "system" ? allowed : refusedBecause("server-only");

type AtRisk = {
  risk: StandingRisk;
  /** The newest; null before there is one. */
  verdict: { roundId: string; decidedById: string } | null;
};

type Publishable = AtRisk & {
  reply: ReplyFacts;
  status: ClaimStatus;
  checklist: readonly ChecklistLine[];
  reviews: readonly RoundReview[];
  conflictedIds: readonly string[];
  rule: QuorumRule;
};

const overrideOf = (actor: PersonActor, reason: string): FourEyesOverride | null =>
  reason === "" ? null : { grantedBy: actor.role, reason };

const impartial = (actor: PersonActor, claim: { conflictedIds: readonly string[] }): Decision =>
  claim.conflictedIds.includes(actor.id) ? refusedBecause("own-conflict") : allowed;

const editing = (actor: Actor): Decision =>
  all(mayPreview(actor), isEditor(actor) ? allowed : refusedBecause("editors-only"));

const signed = ({ risk, verdict }: AtRisk, publisherId: string): Decision =>
  verdict === null
    ? allowed
    : riskRuleHolds(risk, {
        roundId: verdict.roundId,
        deciderId: verdict.decidedById,
        publisherId,
      });

/**
 * An editor who did not review the round publishes what was decided.
 *
 * @param overrideReason an admin's reason to break the four-eyes rule, "" for none
 */
export const mayPublishClaim = (
  actor: Actor,
  claim: Publishable,
  overrideReason: string,
): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  const override = overrideOf(actor, overrideReason);
  return all(
    editing(actor),
    impartial(actor, claim),
    mayPublish({ ...claim, publisherId: actor.id, override }, claim.rule),
    replyRuleHolds(claim.reply),
    signed(claim, actor.id),
  );
};

type Published = Pick<Publishable, "status" | "reviews" | "conflictedIds" | "risk" | "verdict"> & {
  publications: readonly { kind: string }[];
};

/**
 * An editor who did not review the round corrects what was published. The evidence rule is not asked
 * again: that evidence had to be withdrawn can be the very reason; and a retraction waits for no signature.
 * After a retraction only a new round leads to a new publication.
 */
export const mayCorrectPublication = (
  actor: Actor,
  claim: Published,
  { kind, overrideReason }: { kind: CorrectionKind; overrideReason: string },
): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  const override = overrideOf(actor, overrideReason);
  return all(
    editing(actor),
    claim.status === "published" ? allowed : refusedBecause("nothing-to-correct"),
    claim.publications.at(-1)?.kind === "retraction" ? refusedBecause("retracted") : allowed,
    impartial(actor, claim),
    mayPublishRound({ publisherId: actor.id, reviews: claim.reviews, override }),
    kind === "retraction" ? allowed : signed(claim, actor.id),
  );
};

/** Whether it is the four-eyes rule alone that stands in this person's way. */
export const needsOverride = (decision: Decision): boolean =>
  !decision.allowed && decision.because === "publisher-reviewed";

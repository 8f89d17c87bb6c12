import { type Actor, isEditor, isSignedIn } from "@/lib/platform/actor";
import {
  all,
  allowed,
  type Decision,
  type RefusalReason,
  refusedBecause,
} from "@/lib/platform/outcome";

const unless = (standsInTheWay: boolean, because: RefusalReason): Decision =>
  standsInTheWay ? refusedBecause(because) : allowed;

const editing = (actor: Actor): Decision =>
  all(mayReadRisk(actor), unless(!isEditor(actor), "editors-only"));

export const mayReadRisk = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

type Facts = {
  risk: { signatures: readonly { signedById: string; verdictId: string }[] } | null;
  verdict: { id: string; decidedById: string } | null;
  conflictedIds: readonly string[];
};

/** Whoever sees a risk says so, whatever else keeps them from the claim. */
export const mayFlagRisk = (actor: Actor, { risk }: Pick<Facts, "risk">): Decision =>
  all(mayReadRisk(actor), unless(risk !== null, "risk-flagged-already"));

/** A second editor signs for the verdict: not who decided it, and nobody with a conflict. */
export const maySignRisk = (actor: Actor, { risk, verdict, conflictedIds }: Facts): Decision => {
  if (!isSignedIn(actor)) return refusedBecause("sign-in-first");
  const signed = risk?.signatures.some(
    ({ signedById, verdictId }) => signedById === actor.id && verdictId === verdict?.id,
  );
  return all(
    editing(actor),
    unless(risk === null, "no-risk-flagged"),
    unless(verdict === null, "no-verdict-to-sign"),
    unless(verdict?.decidedById === actor.id, "own-verdict"),
    unless(conflictedIds.includes(actor.id), "own-conflict"),
    unless(signed === true, "signed-already"),
  );
};

/** An editor takes the flag away, and says why. */
export const mayLiftRisk = (actor: Actor, { risk }: Pick<Facts, "risk">): Decision =>
  all(editing(actor), unless(risk === null, "no-risk-flagged"));

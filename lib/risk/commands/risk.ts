import { command, done } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { conflict } from "@/lib/platform/outcome";
import { heldRiskFacts } from "../facts";
import { mayFlagRisk, mayLiftRisk, maySignRisk } from "../policy";
import { flagRiskInput, liftRiskInput, signRiskInput } from "../schema";

/** Says that publishing a claim's verdict can lead to court. Until it is lifted, a second editor has to sign. */
export const flagRisk = command({
  name: "risk.flag",
  input: flagRiskInput,
  facts: (tx, { claimId }) => heldRiskFacts(tx, claimId),
  may: mayFlagRisk,
  run: async (tx, { actor, input: { claimId, reason }, now }) => {
    if (actor.kind !== "person") throw new Error("only people see risks");
    const { id: riskId } = await tx.legalRisk.create({
      data: { claimId, reason, raisedById: actor.id, raisedAt: now },
      select: { id: true },
    });
    return done({ claimId, riskId }, event("risk.flagged", { claimId }, { riskId, reason }));
  },
});

/** A second editor takes it on themself that this verdict is published. */
export const signRisk = command({
  name: "risk.sign",
  input: signRiskInput,
  facts: (tx, { claimId }) => heldRiskFacts(tx, claimId),
  may: maySignRisk,
  run: async (tx, { actor, facts: { risk, verdict }, input, now }) => {
    if (actor.kind !== "person" || !risk || !verdict) throw new Error("there is nothing to sign");
    const { claimId, verdictId, note } = input;
    if (verdictId !== verdict.id) return conflict("changed-meanwhile");
    await tx.legalRiskSignature.create({
      data: { riskId: risk.id, verdictId, note, signedById: actor.id, signedAt: now },
    });
    const told = { riskId: risk.id, verdict: verdict.number, note };
    return done({ claimId }, event("risk.signed", { claimId }, told));
  },
});

/** Takes the flag away, with the reason. */
export const liftRisk = command({
  name: "risk.lift",
  input: liftRiskInput,
  facts: async (tx, { riskId }) => {
    const asked = await tx.legalRisk.findUnique({
      where: { id: riskId },
      select: { claimId: true },
    });
    return asked && heldRiskFacts(tx, asked.claimId);
  },
  may: mayLiftRisk,
  run: async (tx, { actor, facts: { claimId, risk }, input: { riskId, reason }, now }) => {
    if (actor.kind !== "person") throw new Error("only people lift risks");
    if (risk?.id !== riskId) return conflict("changed-meanwhile");
    await tx.legalRiskLift.create({
      data: { riskId, reason, liftedById: actor.id, liftedAt: now },
    });
    return done({ claimId }, event("risk.lifted", { claimId }, { riskId, reason }));
  },
});

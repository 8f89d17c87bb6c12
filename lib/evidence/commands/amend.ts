import { command, done, guarded } from "@/lib/platform/command";
import { changesBetween, event } from "@/lib/platform/events/payloads";
import { conflict } from "@/lib/platform/outcome";
import { type EvidenceRecord, evidenceFacts } from "../facts";
import { mayAddCapture, mayEditEvidence, mayRequoteEvidence, mayWithdrawEvidence } from "../policy";
import { addCaptureInput, editEvidenceInput, withdrawEvidenceInput } from "../schema";
import { keepCapture, readCopy } from "./captures";

/** What another writer saved, by the names of the form's fields. */
const current = (facts: EvidenceRecord) => ({
  version: facts.version,
  fields: {
    stance: facts.stance,
    excerpt: facts.excerpt,
    locator: facts.locator,
    note: facts.note,
    protected: facts.protected ? "on" : "",
    protectedReason: facts.protectedReason,
  },
});

/** Corrects what is said of a source's bearing on the claim. */
export const editEvidence = command({
  name: "evidence.edit",
  input: editEvidenceInput,
  facts: (tx, { evidenceId }) => evidenceFacts(tx, evidenceId),
  may: mayEditEvidence,
  current,
  run: async (tx, { actor, facts, input }) => {
    const { evidenceId, version, ...fields } = input;
    const after = { ...fields, protectedReason: fields.protected ? fields.protectedReason : "" };
    const changes = changesBetween(facts, after);
    const { claimId, title } = facts;
    if (!changes) return done({ claimId, evidenceId });
    const requoting = mayRequoteEvidence(actor, facts);
    if ((changes.stance ?? changes.excerpt) && !requoting.allowed) {
      return conflict(requoting.because);
    }
    await guarded(
      tx.evidence.updateMany({
        where: { id: evidenceId, version },
        data: { ...after, version: { increment: 1 } },
      }),
    );
    return done(
      { claimId, evidenceId },
      event("evidence.edited", { claimId }, { evidenceId, title, changes }),
    );
  },
});

/** Takes evidence out of consideration. It stays on the record, with the reason. */
export const withdrawEvidence = command({
  name: "evidence.withdraw",
  input: withdrawEvidenceInput,
  facts: (tx, { evidenceId }) => evidenceFacts(tx, evidenceId),
  may: mayWithdrawEvidence,
  current,
  run: async (tx, { facts: { claimId, title }, input, now }) => {
    const { evidenceId, version, reason } = input;
    await guarded(
      tx.evidence.updateMany({
        where: { id: evidenceId, version },
        data: { withdrawnAt: now, withdrawnReason: reason, version: { increment: 1 } },
      }),
    );
    return done(
      { claimId, evidenceId },
      event("evidence.withdrawn", { claimId }, { evidenceId, title, reason }),
    );
  },
});

/** Keeps a copy of the source, in which this evidence's excerpt is looked for from now on. */
export const addCapture = command({
  name: "evidence.add-capture",
  input: addCaptureInput,
  facts: (tx, { evidenceId }) => evidenceFacts(tx, evidenceId),
  may: mayAddCapture,
  current,
  run: async (tx, { actor, facts, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people hand in copies");
    const { evidenceId, version } = input;
    const { claimId, sourceId, title } = facts;
    const copy = await readCopy(input);
    if (!copy) throw new Error("the schema lets no empty copy through");
    const { url } = await tx.source.findUniqueOrThrow({
      where: { id: sourceId },
      select: { url: true },
    });
    const of = { sourceId, finalUrl: url, personId: actor.id, at: now };
    const capture = await keepCapture(tx, copy, of);
    await guarded(
      tx.evidence.updateMany({
        where: { id: evidenceId, version },
        data: { captureId: capture.id, version: { increment: 1 } },
      }),
    );
    return done(
      { claimId, evidenceId, captureId: capture.id },
      event("capture.added", { claimId }, { sourceId, title, sha256: capture.sha256 }),
    );
  },
});

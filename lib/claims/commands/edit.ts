import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { changesBetween, event } from "@/lib/platform/events/payloads";
import { conflict } from "@/lib/platform/outcome";
import { type ClaimFormValues, claimFormFields } from "../claim-form";
import { columnOfDay } from "../desk-day";
import { type ClaimFacts, claimFacts } from "../facts";
import { mayEditClaim, mayOpenClaim, mayRestateClaim, mayScheduleClaim } from "../policy";
import { type ClaimFields, editClaimInput, openClaimInput, scheduleClaimInput } from "../schema";
import { claimantNamed, complaintsBeforeOpening, setMeasures, setTopics } from "./claim-parts";

/** What an edit can change, under the names the history tells it by. */
const described = (facts: ClaimFacts): ClaimFormValues => ({
  statement: facts.statement,
  claimant: facts.claimant?.name ?? "",
  claimantKind: facts.claimant?.kind ?? "",
  claimantSameAs: facts.claimant?.sameAs ?? [],
  claimantAffiliation: facts.claimant?.affiliation ?? "",
  claimantUnknown: facts.claimantUnknown,
  claimedOn: facts.claimedOn ?? "",
  language: facts.language,
  topics: facts.topics,
  measures: facts.measures,
});

/** Kind, links and affiliation belong to the claimant: they change here only while the claimant stays the same. */
const wanted = (facts: ClaimFacts, input: ClaimFields): Partial<ClaimFormValues> => {
  const before = described(facts);
  const { claimantKind, claimantSameAs, claimantAffiliation, topics, ...rest } = input;
  const same = before.claimant !== "" && input.claimant === before.claimant;
  return {
    ...rest,
    topics: [...new Set(topics)].toSorted((a, b) => a.localeCompare(b)),
    ...(same
      ? {
          claimantKind: claimantKind || before.claimantKind,
          ...{ claimantSameAs, claimantAffiliation },
        }
      : {}),
  };
};

const describeClaimant = (tx: Transaction, facts: ClaimFacts, after: Partial<ClaimFormValues>) =>
  facts.claimantId === null || !after.claimantKind
    ? null
    : tx.claimant.update({
        where: { id: facts.claimantId },
        data: {
          kind: after.claimantKind,
          sameAs: [...(after.claimantSameAs ?? [])],
          affiliation: after.claimantAffiliation || null,
        },
      });

/** Corrects what is said about a claim. A later writer is shown what the earlier one saved. */
export const editClaim = command({
  name: "claims.edit",
  input: editClaimInput,
  facts: (tx, { claimId }) => claimFacts(tx, claimId),
  may: mayEditClaim,
  current: (facts) => ({ version: facts.version, fields: claimFormFields(described(facts)) }),
  run: async (tx, { actor, facts, input, now }) => {
    const { claimId, version, ...fields } = input;
    const after = wanted(facts, fields);
    const changes = changesBetween(described(facts), after);
    if (!changes) return done({ claimId });
    const restated = changes.statement ?? changes.measures;
    const restating = mayRestateClaim(actor, facts);
    if (restated && !restating.allowed) return conflict(restating.because);
    const claimant = await claimantNamed(tx, fields);
    if (!claimant.ok) return claimant;
    const data = {
      statement: fields.statement,
      claimantId: claimant.id,
      claimantUnknown: fields.claimantUnknown,
      claimedOn: fields.claimedOn || null,
      language: fields.language,
    };
    const lacking = facts.status === "proposed" ? null : complaintsBeforeOpening(data);
    if (lacking) return lacking;
    await guarded(
      tx.claim.updateMany({
        where: { id: claimId, version },
        data: { ...data, updatedAt: now, version: { increment: 1 } },
      }),
    );
    await describeClaimant(tx, facts, after);
    await setTopics(tx, claimId, fields.topics);
    await setMeasures(tx, claimId, fields.measures);
    return done({ claimId }, event("claim.edited", { claimId }, { changes }));
  },
});

/** An editor accepts a proposed claim; from here it waits for reviewers. */
export const openClaim = command({
  name: "claims.open",
  input: openClaimInput,
  facts: (tx, { claimId }) => claimFacts(tx, claimId),
  may: mayOpenClaim,
  current: ({ version, status }) => ({ version, fields: { status } }),
  run: async (tx, { actor, facts: { id, statement }, input, now }) => {
    const editorId = actor.kind === "person" ? actor.id : null;
    await guarded(
      tx.claim.updateMany({
        where: { id, version: input.version },
        data: {
          status: "open",
          statusSince: now,
          updatedAt: now,
          editorId,
          version: { increment: 1 },
        },
      }),
    );
    return done({ claimId: id }, event("claim.opened", { claimId: id }, { statement }));
  },
});

const daysOf = ({ dueOn, validUntil, recheckOn, mattersBy, mattersWhy }: ClaimFacts) => ({
  dueOn: dueOn ?? "",
  validUntil: validUntil ?? "",
  recheckOn: recheckOn ?? "",
  mattersBy: mattersBy ?? "",
  mattersWhy,
});

/** Until when it should be done, until when the verdict holds, and when to look again. */
export const scheduleClaim = command({
  name: "claims.schedule",
  input: scheduleClaimInput,
  facts: (tx, { claimId }) => claimFacts(tx, claimId),
  may: mayScheduleClaim,
  current: (facts) => ({ version: facts.version, fields: daysOf(facts) }),
  run: async (tx, { facts, input, now }) => {
    const { claimId, version, ...asked } = input;
    const before = daysOf(facts);
    const { mattersBy = before.mattersBy, mattersWhy = before.mattersWhy } = asked;
    const days = { ...asked, mattersBy, mattersWhy };
    const changes = changesBetween(before, days);
    if (!changes) return done({ claimId });
    await guarded(
      tx.claim.updateMany({
        where: { id: claimId, version },
        data: {
          dueOn: columnOfDay(days.dueOn),
          validUntil: columnOfDay(days.validUntil),
          recheckOn: columnOfDay(days.recheckOn),
          mattersBy: columnOfDay(mattersBy),
          mattersWhy,
          updatedAt: now,
          version: { increment: 1 },
        },
      }),
    );
    return done({ claimId }, event("claim.scheduled", { claimId }, { changes }));
  },
});

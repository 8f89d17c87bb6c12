import { detectLanguage } from "@/lib/articles/extraction/language";
import { writeClaim } from "@/lib/claims/commands/create";
import type { Actor } from "@/lib/platform/actor";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { invalid } from "@/lib/platform/outcome";
import { refreshFiles } from "@/lib/publishing/files/keep";
import { tellSender } from "../mail";
import { mayAnswer } from "../policy";
import { acceptTipInput, answerRequestInput, dismissTipInput } from "../schema";

const tipFacts = (tx: Transaction, { tipId }: { tipId: string }) =>
  tx.tip.findUnique({
    where: { id: tipId },
    select: { id: true, statement: true, contact: true, contactConfirmedAt: true, handledAt: true },
  });

const handled = (
  tx: Transaction,
  tipId: string,
  data: { outcome: string; answer: string; claimId?: string },
  by: { id: string; at: Date },
) =>
  guarded(
    tx.tip.updateMany({
      where: { id: tipId, handledAt: null },
      data: { ...data, handledAt: by.at, handledById: by.id },
    }),
  );

/** Makes a proposed claim of what a reader sent in. */
const proposeTip = async (tx: Transaction, actor: Actor, statement: string, now: Date) => {
  const { language } = await tx.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { language: true },
  });
  return writeClaim(
    tx,
    actor,
    {
      ...{ statement, language: detectLanguage(statement) ?? language },
      ...{ open: false, origin: "tip" },
      ...{ claimant: "", claimantKind: "", claimantSameAs: [], claimantUnknown: false },
      ...{ claimedOn: "", topics: [], measures: [] },
    },
    now,
  );
};

const knownClaim = async (tx: Transaction, claimId: string) => {
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: { id: true, number: true },
  });
  if (!claim) return invalid("claimId", "no-such-claim");
  return { ok: true, claimId: claim.id, number: claim.number, events: [] } as const;
};

/** Takes up what a reader sent in, as a proposed claim or for one the desk has already, and tells them. */
export const acceptTip = command({
  name: "readers.accept-tip",
  input: acceptTipInput,
  facts: tipFacts,
  may: mayAnswer,
  run: async (tx, { actor, facts, input: { tipId, answer, claimId: known }, now }) => {
    if (actor.kind !== "person") throw new Error("people accept tips");
    const { statement } = facts;
    const made = known ? await knownClaim(tx, known) : await proposeTip(tx, actor, statement, now);
    if (!made.ok) return made;
    const { claimId, number, events } = made;
    await handled(tx, tipId, { outcome: "accepted", answer, claimId }, { id: actor.id, at: now });
    await tellSender(tx, facts, "accepted", { what: statement, answer });
    return done(
      { claimId, number, known: known !== "" },
      ...events,
      event("tip.handled", { claimId }, { statement, outcome: "accepted" }),
    );
  },
});

/** Leaves what a reader sent in alone, and tells them. */
export const dismissTip = command({
  name: "readers.dismiss-tip",
  input: dismissTipInput,
  facts: tipFacts,
  may: mayAnswer,
  run: async (tx, { actor, facts, input: { tipId, answer }, now }) => {
    if (actor.kind !== "person") throw new Error("people dismiss tips");
    const { statement } = facts;
    await handled(tx, tipId, { outcome: "dismissed", answer }, { id: actor.id, at: now });
    await tellSender(tx, facts, "dismissed", { what: statement, answer });
    return done({ tipId }, event("tip.handled", {}, { statement, outcome: "dismissed" }));
  },
});

/**
 * Answers a request for a correction: the answer and its outcome are public from then on. Correcting the
 * claim itself is its editor's own step.
 */
export const answerRequest = command({
  name: "readers.answer-request",
  input: answerRequestInput,
  facts: async (tx, { requestId }) => {
    const request = await tx.correctionRequest.findUnique({
      where: { id: requestId },
      select: {
        number: true,
        claimId: true,
        contact: true,
        contactConfirmedAt: true,
        answeredAt: true,
        claim: { select: { published: { select: { statement: true } } } },
      },
    });
    return request && { ...request, handledAt: request.answeredAt };
  },
  may: mayAnswer,
  run: async (tx, { actor, facts, input: { requestId, outcome, answer }, now }) => {
    if (actor.kind !== "person") throw new Error("people answer requests");
    await guarded(
      tx.correctionRequest.updateMany({
        where: { id: requestId, answeredAt: null },
        data: { outcome, answer, answeredAt: now, answeredById: actor.id },
      }),
    );
    const { number, claimId } = facts;
    if (outcome !== "discarded") {
      const what = facts.claim.published?.statement ?? "";
      await tellSender(tx, facts, outcome, { what, answer });
      await refreshFiles(tx, ["/corrections"], now);
    }
    return done({ number }, event("correction.request-answered", { claimId }, { number, outcome }));
  },
});

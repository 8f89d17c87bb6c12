import { detectLanguage } from "@/lib/articles/extraction/language";
import { writeClaim } from "@/lib/claims/commands/create";
import { rememberPair } from "@/lib/matching/commands";
import type { Actor } from "@/lib/platform/actor";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { invalid } from "@/lib/platform/outcome";
import { refreshFiles } from "@/lib/publishing/files/keep";
import { tellSender } from "../mail";
import { mayAnswer } from "../policy";
import { toldFrom } from "../rules";
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

/** Which message tells the sender, for who takes it back before it is sent. */
const tellLater = async (
  tx: Transaction,
  tip: NonNullable<Awaited<ReturnType<typeof tipFacts>>>,
  outcome: "accepted" | "dismissed",
  { answer, notBefore }: { answer: string; notBefore?: Date },
) => {
  const told = { what: tip.statement, answer, ...(notBefore && { notBefore }) };
  const answerMessageId = await tellSender(tx, tip, outcome, told);
  if (answerMessageId === null) return;
  await tx.tip.update({
    where: { id: tip.id },
    data: { answerMessageId },
    select: { id: true },
  });
};

/** The language of what a reader sent in; that of the desk where its words do not show it. */
export const languageOf = async (tx: Transaction, statement: string) => {
  const { language } = await tx.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { language: true },
  });
  return detectLanguage(statement) ?? language;
};

/** Makes a proposed claim of what a reader sent in. */
const proposeTip = async (tx: Transaction, actor: Actor, statement: string, now: Date) =>
  writeClaim(
    tx,
    actor,
    {
      ...{ statement, language: await languageOf(tx, statement) },
      ...{ open: false, origin: "tip" },
      ...{ claimant: "", claimantKind: "", claimantSameAs: [] },
      ...{ claimantAffiliation: "", claimantUnknown: false },
      ...{ claimedOn: "", topics: [], measures: [] },
    },
    now,
  );

/** The claim that a reader's words are about; that they are the same is remembered. */
const knownClaim = async (
  tx: Transaction,
  { claimId, statement }: { claimId: string; statement: string },
  by: { id: string; at: Date },
) => {
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: { id: true, number: true, statement: true },
  });
  if (!claim) return invalid("claimId", "no-such-claim");
  const remembered = await rememberPair(tx, {
    asked: { id: null, statement, language: await languageOf(tx, statement) },
    known: { kind: "desk", ...claim },
    ...{ judgement: "same", by },
  });
  return { ok: true, claimId: claim.id, number: claim.number, events: [remembered] } as const;
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
    const by = { id: actor.id, at: now };
    const made = known
      ? await knownClaim(tx, { claimId: known, statement }, by)
      : await proposeTip(tx, actor, statement, now);
    if (!made.ok) return made;
    const { claimId, number, events } = made;
    await handled(tx, tipId, { outcome: "accepted", answer, claimId }, by);
    // What became a claim of its own stays one, so that nothing has to wait.
    await tellLater(tx, facts, "accepted", {
      answer,
      ...(known && { notBefore: toldFrom(now) }),
    });
    return done(
      { tipId, claimId, number, known: known !== "" },
      ...events,
      event("tip.handled", { claimId }, { statement, outcome: "accepted" }),
    );
  },
});

/** The check by another desk that answers a reader's words; that they are the same is remembered. */
const knownElsewhere = async (
  tx: Transaction,
  { knownId, statement }: { knownId: string; statement: string },
  by: { id: string; at: Date },
) => {
  const review = await tx.checkedElsewhere.findUnique({
    where: { id: knownId },
    select: { id: true, claimText: true, reviewUrl: true },
  });
  if (!review) return invalid("knownId", "no-such-claim");
  const remembered = await rememberPair(tx, {
    asked: { id: null, statement, language: await languageOf(tx, statement) },
    known: { kind: "elsewhere", id: review.id, statement: review.claimText },
    ...{ judgement: "same", by },
  });
  return { ok: true, reviewUrl: review.reviewUrl, events: [remembered] } as const;
};

const nothingKnown = { ok: true, reviewUrl: "", events: [] } as const;

/** Leaves what a reader sent in alone, and tells them; where it was checked already, too. */
export const dismissTip = command({
  name: "readers.dismiss-tip",
  input: dismissTipInput,
  facts: tipFacts,
  may: mayAnswer,
  run: async (tx, { actor, facts, input: { tipId, answer: written, knownId }, now }) => {
    if (actor.kind !== "person") throw new Error("people dismiss tips");
    const { statement } = facts;
    const by = { id: actor.id, at: now };
    const known = knownId ? await knownElsewhere(tx, { knownId, statement }, by) : nothingKnown;
    if (!known.ok) return known;
    const answer = [written, known.reviewUrl].filter(Boolean).join("\n");
    await handled(tx, tipId, { outcome: "dismissed", answer }, by);
    await tellLater(tx, facts, "dismissed", { answer, notBefore: toldFrom(now) });
    return done(
      { tipId },
      ...known.events,
      event("tip.handled", {}, { statement, outcome: "dismissed" }),
    );
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

import { columnOfDay, dayIn } from "@/lib/claims/desk-day";
import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { conflict, invalid, refused } from "@/lib/platform/outcome";
import { lockClaim } from "@/lib/reviews/facts";
import { attemptsOf, standingSentence } from "../facts";
import { mayChooseSentence, mayRecordAttempt } from "../policy";
import { needsReason, standingAttempts } from "../rules";
import { chooseSentenceInput, recordAttemptInput } from "../schema";

/** A claim with all that was asked about it, held so that its rows come one after the other. */
const heldReplies = async (tx: Transaction, claimId: string) => {
  await lockClaim(tx, claimId);
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: { conflicts: { select: { personId: true } } },
  });
  const { timeZone } = await tx.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { timeZone: true },
  });
  return (
    claim && {
      conflictedIds: claim.conflicts.map(({ personId }) => personId),
      timeZone,
      attempts: await attemptsOf(tx, claimId),
      sentence: await standingSentence(tx, claimId),
    }
  );
};

/**
 * Writes down that a claimant was asked, or puts a row in place of an earlier one: with the answer that
 * came, or because it was wrong. What stood before stays on the record.
 */
export const recordAttempt = command({
  name: "replies.record",
  input: recordAttemptInput,
  facts: (tx, { claimId }) => heldReplies(tx, claimId),
  may: mayRecordAttempt,
  run: async (tx, { actor, facts, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people ask claimants");
    const { claimId, replacesId, askedOn, deadline, ...said } = input;
    if (askedOn > dayIn(facts.timeZone, now)) return invalid("askedOn", "in-the-future");
    const before = facts.attempts.find(({ id }) => id === replacesId);
    if (replacesId && !before) return refused({ code: "not-found" });
    if (before && !standingAttempts(facts.attempts).includes(before)) {
      return conflict("reply-replaced");
    }
    const after = { ...said, askedOn, deadline: deadline || null };
    if (before && said.reason === "" && needsReason(before, after)) {
      return invalid("reason", "required");
    }
    const { id: attemptId } = await tx.replyAttempt.create({
      data: {
        ...said,
        claimId,
        replacesId: replacesId || null,
        askedOn: new Date(`${askedOn}T00:00:00Z`),
        deadline: columnOfDay(deadline),
        recordedById: actor.id,
        recordedAt: now,
      },
      select: { id: true },
    });
    const { whom, way, outcome, reason } = said;
    const told = { attemptId, whom, way, outcome, deadline: deadline || null };
    return done(
      { claimId, attemptId, amended: before !== undefined },
      before
        ? event("reply.amended", { claimId }, { ...told, replacesId: before.id, reason })
        : event("reply.asked", { claimId }, told),
    );
  },
});

/** Chooses what readers are told of it. They get it with the next publication. */
export const chooseReplySentence = command({
  name: "replies.choose-sentence",
  input: chooseSentenceInput,
  facts: (tx, { claimId }) => heldReplies(tx, claimId),
  may: mayChooseSentence,
  run: async (tx, { actor, facts: { sentence }, input: { claimId, number, text }, now }) => {
    if (actor.kind !== "person") throw new Error("only people choose words");
    const standing = sentence?.number ?? 0;
    if (number !== standing) {
      return refused({
        code: "conflict",
        because: "changed-meanwhile",
        theirs: { text: sentence?.text ?? "" },
        theirVersion: standing,
      });
    }
    if (text === (sentence?.text ?? "")) return done({ claimId });
    await tx.replySentence.create({
      data: { claimId, number: standing + 1, text, chosenById: actor.id, chosenAt: now },
    });
    return done(
      { claimId },
      text === ""
        ? event("reply.sentence-withdrawn", { claimId }, {})
        : event("reply.sentence-chosen", { claimId }, { text }),
    );
  },
});

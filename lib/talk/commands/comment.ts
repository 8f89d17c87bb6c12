import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { invalid } from "@/lib/platform/outcome";
import { sightOfReviews } from "@/lib/reviews/sight";
import { anchorColumns } from "../anchor";
import { peopleToTalkTo, threadFacts } from "../facts";
import { talkHappened } from "../happened";
import { mentionsIn } from "../mentions";
import { mayTalk } from "../policy";
import { commentInput, replyInput } from "../schema";

type Place = {
  claimId: string;
  rootId: string | null;
  anchor: string;
  appearanceId: string | null;
  quote: string;
  evidenceId: string | null;
  reviewId: string | null;
};

type Words = { body: string; mentioned: readonly string[] };

/** Whoever may not see a thread cannot be called into it. */
const whoIsCalled = async (tx: Transaction, { body, mentioned: chosen }: Words, place: Place) => {
  if (!body.includes("@")) return { mentioned: [] };
  const people = await peopleToTalkTo(tx);
  const { mentioned, unclear } = mentionsIn(body, people, chosen);
  if (unclear.length > 0) return invalid("body", "mention-unclear");
  const { reviewId } = place;
  if (reviewId === null) return { mentioned };
  const sees = await sightOfReviews(tx, [reviewId]);
  const all = people
    .filter(({ id }) => mentioned.some((one) => one.id === id))
    .every(({ id, role }) => sees({ personId: id, role }, reviewId));
  return all ? { mentioned } : invalid("body", "mention-kept-out");
};

const say = async (
  tx: Transaction,
  words: Words,
  place: Place,
  by: { authorId: string; createdAt: Date },
) => {
  const called = await whoIsCalled(tx, words, place);
  if ("ok" in called) return called;
  const { id } = await tx.comment.create({
    data: {
      ...{ ...place, ...by, body: words.body },
      mentions: {
        create: called.mentioned.map(({ id: personId, name }) => ({ personId, written: name })),
      },
    },
    select: { id: true },
  });
  const { claimId, reviewId } = place;
  return done({ commentId: id, claimId }, talkHappened("commented", { claimId, id, reviewId }));
};

/** Says something about a claim, or about a part of the work on it, to the rest of the desk. */
export const commentOnClaim = command({
  name: "talk.comment",
  input: commentInput,
  facts: async (tx, { claimId, about }, actor) => {
    const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { id: true } });
    // Who is nobody of the desk is told so by the policy.
    if (!claim || actor.kind !== "person") return claim && { columns: null };
    const columns = await anchorColumns(tx, actor, claimId, about);
    return columns && { columns };
  },
  may: mayTalk,
  run: (tx, { actor, facts: { columns }, input, now }) => {
    if (actor.kind !== "person" || !columns) throw new Error("only people comment");
    const { claimId, about } = input;
    const place = { claimId, rootId: null, anchor: about.anchor, ...columns };
    return say(tx, input, place, { authorId: actor.id, createdAt: now });
  },
});

/** Answers in a thread. */
export const replyToThread = command({
  name: "talk.reply",
  input: replyInput,
  facts: (tx, { rootId }, actor) => threadFacts(tx, rootId, actor),
  may: mayTalk,
  run: (tx, { actor, facts, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people comment");
    const { claimId, anchor, appearanceId, quote, evidenceId, reviewId } = facts;
    const about = { claimId, anchor, appearanceId, quote, evidenceId, reviewId };
    const place = { ...about, rootId: input.rootId };
    return say(tx, input, place, { authorId: actor.id, createdAt: now });
  },
});

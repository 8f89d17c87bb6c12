import { command, done, guarded } from "@/lib/platform/command";
import { commentFacts, threadFacts } from "../facts";
import { talkHappened } from "../happened";
import { mayRemoveComment, mayReopenThread, mayResolve, mayTalk } from "../policy";
import { ownCommentInput, readInput, threadInput } from "../schema";

/** Says that a thread is settled; it stays where it is, folded. */
export const resolveThread = command({
  name: "talk.resolve",
  input: threadInput,
  facts: (tx, { rootId }, actor) => threadFacts(tx, rootId, actor),
  may: mayResolve,
  run: async (tx, { actor, facts, input: { rootId }, now }) => {
    if (actor.kind !== "person") throw new Error("only people settle threads");
    await tx.threadResolution.createMany({ data: [{ rootId }], skipDuplicates: true });
    await guarded(
      tx.threadResolution.updateMany({
        where: { rootId, resolvedAt: null },
        data: { resolvedAt: now, resolvedById: actor.id },
      }),
    );
    return done({ claimId: facts.claimId }, talkHappened("resolved", facts));
  },
});

/** Takes a thread up again. */
export const reopenThread = command({
  name: "talk.reopen",
  input: threadInput,
  facts: (tx, { rootId }, actor) => threadFacts(tx, rootId, actor),
  may: mayReopenThread,
  run: async (tx, { facts, input: { rootId } }) => {
    await guarded(
      tx.threadResolution.updateMany({
        where: { rootId, resolvedAt: { not: null } },
        data: { resolvedAt: null, resolvedById: null },
      }),
    );
    return done({ claimId: facts.claimId }, talkHappened("reopened", facts));
  },
});

/** Takes one's own words back: that something was said stays, what it was is shown to nobody any more. */
export const removeComment = command({
  name: "talk.remove",
  input: ownCommentInput,
  facts: (tx, { commentId }, actor) => commentFacts(tx, commentId, actor),
  may: mayRemoveComment,
  run: async (tx, { facts, input: { commentId }, now }) => {
    await tx.commentRemoval.create({ data: { commentId, removedAt: now } });
    return done({ claimId: facts.claimId }, talkHappened("removed", facts));
  },
});

/** Notes up to when somebody has read threads; never back. */
export const markThreadsRead = command({
  name: "talk.read",
  input: readInput,
  facts: async () => ({}),
  may: mayTalk,
  run: async (tx, { actor, input: { threads } }) => {
    if (actor.kind !== "person") throw new Error("only people read");
    for (const { rootId, upTo } of threads) {
      await tx.$executeRaw`
        INSERT INTO thread_read (root_id, person_id, read_up_to)
        SELECT id, ${actor.id}::uuid, ${upTo}::timestamptz FROM comment
        WHERE id = ${rootId}::uuid AND root_id IS NULL
        ON CONFLICT (root_id, person_id) DO UPDATE
        SET read_up_to = greatest(thread_read.read_up_to, excluded.read_up_to)`;
    }
    return done({ threads: threads.length });
  },
});

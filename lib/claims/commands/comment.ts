import { command, done } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { mayComment } from "../policy";
import { commentInput } from "../schema";

/** Says something about a claim to the rest of the desk. It stays as it was said. */
export const commentOnClaim = command({
  name: "claims.comment",
  input: commentInput,
  facts: (tx, { claimId }) => tx.claim.findUnique({ where: { id: claimId }, select: { id: true } }),
  may: mayComment,
  run: async (tx, { actor, facts: { id: claimId }, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people comment");
    const { id: commentId } = await tx.comment.create({
      data: { claimId, authorId: actor.id, body: input.body, createdAt: now },
      select: { id: true },
    });
    return done({ commentId, claimId }, event("claim.commented", { claimId }, { commentId }));
  },
});

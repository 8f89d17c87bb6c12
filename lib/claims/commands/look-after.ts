import { command, done, guarded } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { claimStatusOf } from "../facts";
import { mayLookAfterClaim } from "../policy";
import { openClaimInput } from "../schema";

/** An editor takes on a claim: from now on they are the one who looks after it. */
export const lookAfterClaim = command({
  name: "claims.look-after",
  input: openClaimInput,
  facts: async (tx, { claimId }) => {
    const row = await tx.claim.findUnique({
      where: { id: claimId },
      select: {
        id: true,
        version: true,
        status: true,
        editorId: true,
        editor: { select: { name: true } },
      },
    });
    return row && { ...row, status: claimStatusOf(row.status) };
  },
  may: mayLookAfterClaim,
  run: async (tx, { actor, facts: { id, editor }, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people look after claims");
    await guarded(
      tx.claim.updateMany({
        where: { id, version: input.version },
        data: { editorId: actor.id, updatedAt: now, version: { increment: 1 } },
      }),
    );
    return done(
      { claimId: id },
      event("claim.taken-on", { claimId: id }, { before: editor?.name ?? null }),
    );
  },
});

import { command, done } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { mayCreateClaim } from "../policy";
import { watchClaimantInput } from "../schema";

/** The desk watches what somebody says, or no longer does: their claims come earlier in the queue. */
export const watchClaimant = command({
  name: "claims.watch-claimant",
  input: watchClaimantInput,
  facts: (tx, { claimantId }) =>
    tx.claimant.findUnique({
      where: { id: claimantId },
      select: { id: true, name: true, watched: true },
    }),
  may: (actor) => mayCreateClaim(actor),
  run: async (tx, { facts: { id, name, watched: before }, input: { watched } }) => {
    if (watched === before) return done({ name, watched });
    await tx.claimant.update({ where: { id }, data: { watched } });
    return done({ name, watched }, event("claimant.watched", {}, { name, watched }));
  },
});

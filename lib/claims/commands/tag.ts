import { command, done, guarded } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { claimFacts } from "../facts";
import { mayEditClaim } from "../policy";
import { tagClaimInput } from "../schema";
import { topicSlug } from "../topic-slug";
import { setTopics } from "./claim-parts";

/** Hangs a claim on one more topic. One it hangs on already, in whatever spelling, changes nothing. */
export const tagClaim = command({
  name: "claims.tag",
  input: tagClaimInput,
  facts: (tx, { claimId }) => claimFacts(tx, claimId),
  may: mayEditClaim,
  current: ({ version, topics }) => ({ version, fields: { topics: topics.join(", ") } }),
  run: async (tx, { facts: { topics: before }, input: { claimId, version, topic }, now }) => {
    if (before.some((name) => topicSlug(name) === topicSlug(topic))) return done({ claimId });
    const after = [...before, topic].toSorted((a, b) => a.localeCompare(b));
    await guarded(
      tx.claim.updateMany({
        where: { id: claimId, version },
        data: { updatedAt: now, version: { increment: 1 } },
      }),
    );
    await setTopics(tx, claimId, after);
    const changes = { topics: { before, after } };
    return done({ claimId }, event("claim.edited", { claimId }, { changes }));
  },
});

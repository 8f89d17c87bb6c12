import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { mayAskForLook } from "../policy";
import { askForLookInput } from "../schema";

const watchedEvidence = async (tx: Transaction, evidenceId: string) => {
  const evidence = await tx.evidence.findUnique({
    where: { id: evidenceId },
    select: {
      ...{ claimId: true, sourceId: true, withdrawnAt: true },
      source: { select: { watch: { select: { sourceId: true } } } },
    },
  });
  if (!evidence) return null;
  const { withdrawnAt, source, ...facts } = evidence;
  return { ...facts, withdrawn: withdrawnAt !== null, watched: source.watch !== null };
};

/** Has a source looked at now, and the claim told what was found: also where that is nothing new. */
export const askForLook = command({
  name: "evidence.ask-for-look",
  input: askForLookInput,
  facts: (tx, { evidenceId }) => watchedEvidence(tx, evidenceId),
  may: mayAskForLook,
  run: async (tx, { facts: { claimId, sourceId }, now }) => {
    await tx.$executeRaw`
      UPDATE source_watch SET next_look_at = ${now},
        asked_for = array_append(array_remove(asked_for, ${claimId}::uuid), ${claimId}::uuid)
      WHERE source_id = ${sourceId}::uuid`;
    await enqueue(tx, "evidence.watch", {}, { key: "evidence.watch now" });
    return done({ claimId });
  },
});

import { command, done } from "@/lib/platform/command";
import { askForCopy, hurryCopy } from "../capturing/ask";
import { evidenceFacts } from "../facts";
import { mayAskForCapture } from "../policy";
import { askForCaptureInput } from "../schema";

/** Has the source's page fetched, once more where it was before. */
export const askForCapture = command({
  name: "evidence.ask-for-capture",
  input: askForCaptureInput,
  facts: (tx, { evidenceId }) => evidenceFacts(tx, evidenceId),
  may: mayAskForCapture,
  run: async (tx, { actor, facts, input: { evidenceId }, now }) => {
    if (actor.kind !== "person") throw new Error("only people ask for copies");
    const { sourceId, url, claimId } = facts;
    if (url === null) throw new Error("the policy lets no source without an address through");
    const asking = { evidenceId, sourceId, url, personId: actor.id, at: now };
    if (!(await askForCopy(tx, asking))) await hurryCopy(tx, asking);
    return done({ claimId, evidenceId });
  },
});
